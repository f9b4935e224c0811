package org.themata.report;

import java.util.List;
import java.util.Optional;
import org.themata.codebook.Code;
import org.themata.table.Apa;

/** The themes with how many speak of them, as bars and numbers. */
final class ThemeSection {
    private static final int MANY = 100;
    private static final String SUPPRESSED = "suppressed";

    private final Report report;
    private final HiddenCodes hidden;
    private final int total;
    private final boolean intervals;

    ThemeSection(Report report, HiddenCodes hidden) {
        this.report = report;
        this.hidden = hidden;
        this.total = report.roster().participants().size();
        this.intervals = java.util.stream.IntStream.range(0, hidden.size())
                .anyMatch(code -> hidden.number(code, "share_low").isPresent());
    }

    void write(Markup out) {
        out.open("section", "id", "themes", "aria-labelledby", "themes-title");
        out.leaf("h2", "Themes", "id", "themes-title").raw("\n");
        out.open("div", "class", "scroll", "role", "group", "aria-label", "Table of themes", "tabindex", "0");
        out.open("table", "class", "themes");
        out.leaf(
                "caption",
                "Participants who speak of each theme (N = " + Apa.count(total) + "), and how much"
                        + (report.disclosure().quotations() ? ". Each number leads to the words behind it." : "."));
        head(out);
        out.open("tbody").raw("\n");
        List<Code> codes = report.tally().codes();
        for (int code = 0; code < codes.size(); code++) {
            row(out, code, codes.get(code));
        }
        out.closeLine().closeLine().closeLine().closeLine();
    }

    private void head(Markup out) {
        out.open("thead").open("tr");
        out.leaf("th", "Theme / sub-theme", "scope", "col");
        out.leaf("th", "Participants, n (%)", "scope", "col");
        if (intervals) {
            out.leaf("th", "95% CI", "scope", "col");
        }
        for (String name : List.of("Mentions", "Segments", "Per 1,000 words", "Coverage %")) {
            out.leaf("th", name, "scope", "col", "class", "n");
        }
        out.close().closeLine();
    }

    private void row(Markup out, int number, Code code) {
        String level = "l" + Math.min(code.level(), 6);
        out.open("tr", "class", level);
        out.open("th", "scope", "row")
                .leaf("a", code.name(), "href", "#code-" + number)
                .close();
        participants(out, number, code);
        if (intervals) {
            out.leaf("td", interval(number), "class", "ci");
        }
        measure(out, code, hidden.number(number, "mentions").map(n -> Apa.count(n.longValue())), true);
        measure(out, code, hidden.number(number, "segments").map(n -> Apa.count(n.longValue())), true);
        measure(out, code, hidden.number(number, "per_1000_words").map(n -> Apa.number(n.doubleValue(), 2)), false);
        measure(out, code, hidden.number(number, "coverage").map(n -> Apa.percent(n.doubleValue(), 1)), false);
        out.closeLine();
    }

    private void participants(Markup out, int number, Code code) {
        Optional<Number> people = hidden.number(number, "participants");
        out.open("td", "class", "bars");
        if (people.isEmpty()) {
            out.leaf("span", SUPPRESSED, "class", "none").close();
            return;
        }
        long n = people.get().longValue();
        out.open("span", "class", "bar");
        out.raw("<svg aria-hidden=\"true\" focusable=\"false\"><rect width=\"" + width(n)
                + "%\" height=\"100%\"/></svg>");
        out.close();
        link(out, code, Apa.countPercent(n, total, total < MANY ? 0 : 1), n > 0);
        out.close();
    }

    private String width(long n) {
        return total == 0 ? "0" : Apa.number(100.0 * n / total, 1);
    }

    private String interval(int number) {
        Optional<Number> low = hidden.number(number, "share_low");
        Optional<Number> high = hidden.number(number, "share_high");
        int decimals = total < MANY ? 0 : 1;
        return low.isEmpty() || high.isEmpty()
                ? ""
                : Apa.percent(low.get().doubleValue(), decimals) + ", "
                        + Apa.percent(high.get().doubleValue(), decimals);
    }

    private void measure(Markup out, Code code, Optional<String> value, boolean linked) {
        out.open("td", "class", "n");
        if (value.isPresent()) {
            link(out, code, value.get(), linked && !value.get().equals("0"));
        }
        out.close();
    }

    private void link(Markup out, Code code, String number, boolean linked) {
        if (linked && report.disclosure().quotations()) {
            out.leaf(
                    "a",
                    number,
                    "href",
                    PageLink.quotations(code.id()),
                    "aria-label",
                    number + ": quotations of " + code.name());
        } else {
            out.text(number);
        }
    }
}
