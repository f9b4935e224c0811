package org.themata.report;

import java.util.List;
import org.themata.codebook.Code;
import org.themata.table.Apa;

/** The codebook: what each code means, by which signs it is found, and how often each sign was. */
final class CodebookSection {
    private final Report report;
    private final HiddenCodes hidden;
    private final IndicatorHits hits;

    CodebookSection(Report report, HiddenCodes hidden) {
        this.report = report;
        this.hidden = hidden;
        this.hits = new IndicatorHits(report.tally().codes(), report.blocks());
    }

    void write(Markup out) {
        out.open("section", "id", "codebook", "aria-labelledby", "codebook-title");
        out.leaf("h2", "Codebook", "id", "codebook-title").raw("\n");
        List<Code> codes = report.tally().codes();
        for (int number = 0; number < codes.size(); number++) {
            code(out, number, codes.get(number));
        }
        out.closeLine();
    }

    private void code(Markup out, int number, Code code) {
        String title = "code-" + number;
        out.open("article", "class", "code l" + Math.min(code.level(), 6), "aria-labelledby", title);
        out.leaf("h" + Math.min(code.level() + 2, 6), code.name(), "id", title, "tabindex", "-1");
        out.open("p", "class", "id").leaf("code", code.id());
        if (report.disclosure().quotations() && !hidden.isHidden(number)) {
            out.text(" ")
                    .leaf(
                            "a",
                            "Quotations",
                            "href",
                            PageLink.quotations(code.id()),
                            "aria-label",
                            "Quotations of " + code.name());
        }
        out.closeLine();
        texts(out, code);
        if (!code.indicators().isEmpty()) {
            indicators(out, number, code);
        }
        out.closeLine();
    }

    private void texts(Markup out, Code code) {
        String example = report.disclosure().quotations() ? code.example() : "";
        List<List<String>> texts = List.of(
                List.of("Definition", code.definition()),
                List.of("Include", code.include()),
                List.of("Exclude", code.exclude()),
                List.of("Example", example));
        if (texts.stream().allMatch(text -> text.get(1).isEmpty())) {
            return;
        }
        out.open("dl", "lang", report.language());
        for (List<String> text : texts) {
            if (!text.get(1).isEmpty()) {
                out.leaf("dt", text.get(0), "lang", "en").leaf("dd", text.get(1));
            }
        }
        out.closeLine();
    }

    private void indicators(Markup out, int number, Code code) {
        boolean told = report.disclosure().leastCell() == 0;
        out.open("details");
        out.leaf(
                "summary",
                Apa.count(code.indicators().size())
                        + (code.indicators().size() == 1 ? " indicator" : " indicators")
                        + (told ? ", each with its hits" : ""));
        out.open("ul", "class", "indicators").raw("\n");
        for (int i = 0; i < code.indicators().size(); i++) {
            out.open("li").leaf("code", code.indicators().get(i).manner().written());
            if (told) {
                hits(out.text(" "), code, i, hits.of(number, i));
            }
            out.closeLine();
        }
        out.close().closeLine();
    }

    private void hits(Markup out, Code code, int indicator, int found) {
        if (found > 0 && report.disclosure().quotations()) {
            String label = Apa.count(found) + ": quotations of " + code.name() + " by "
                    + code.indicators().get(indicator).manner().written();
            out.leaf("a", Apa.count(found), "href", PageLink.quotations(code.id(), indicator), "aria-label", label);
        } else {
            out.text(Apa.count(found));
        }
    }
}
