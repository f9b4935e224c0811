package org.themata.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import org.themata.report.figure.Figure;
import org.themata.table.Apa;

/**
 * The page of a study: one HTML file without anything from outside. Tables, figures and the codebook are plain HTML;
 * the script draws the heat map and shows quotations and transcripts, whose data stand at the end of the page as JSON.
 */
public final class ReportPage {
    private static final List<String> SCRIPTS = List.of(
            "elements.js",
            "data.js",
            "route.js",
            "heatmap.js",
            "filter.js",
            "quotations.js",
            "transcripts.js",
            "start.js");

    private final Report report;
    private final HiddenCodes hidden;
    private final People people;
    private final List<Block> blocks;

    /** @param report what stands on it */
    public ReportPage(Report report) {
        this.report = report;
        this.hidden = new HiddenCodes(report.tally().codes(), report.themes());
        this.people = new People(report.roster(), report.disclosure());
        this.blocks = blocks();
    }

    private List<Block> blocks() {
        if (!report.disclosure().quotations()) {
            return List.of();
        }
        return report.disclosure().people()
                ? report.blocks()
                : List.of(new UnnamedBlock(hidden, people).of(report.blocks()));
    }

    /**
     * Writes the page in UTF-8.
     *
     * @param out stays open
     */
    public void write(OutputStream out) throws IOException {
        StringBuilder script = new StringBuilder("(() => {\n\"use strict\";\n");
        for (String name : SCRIPTS) {
            script.append(resource(name));
        }
        script.append("})();\n");
        String style = resource("page.css");
        put(out, head(style, script.toString()));
        put(out, body());
        PageJson json = new PageJson(report, hidden, people);
        data(out, "index", json.index(blocks));
        for (int i = 0; i < blocks.size(); i++) {
            data(out, "passages-" + i, json.passages(blocks.get(i)));
            data(out, "texts-" + i, json.texts(blocks.get(i)));
        }
        put(out, "<script>" + script + "</script>\n</body>\n</html>\n");
        out.flush();
    }

    private static void data(OutputStream out, String id, String json) throws IOException {
        put(out, "<script type=\"application/json\" id=\"" + id + "\">" + json + "</script>\n");
    }

    private static void put(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private String head(String style, String script) {
        String policy = "default-src 'none'; script-src '" + hash(script) + "'; style-src '" + hash(style)
                + "'; base-uri 'none'; form-action 'none'";
        Markup out = new Markup().raw("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n");
        out.empty("meta", "charset", "utf-8").raw("\n");
        out.empty("meta", "http-equiv", "Content-Security-Policy", "content", policy)
                .raw("\n");
        out.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1")
                .raw("\n");
        out.empty("meta", "name", "color-scheme", "content", "light dark").raw("\n");
        out.empty("meta", "name", "generator", "content", report.program()).raw("\n");
        out.leaf("title", report.title()).raw("\n<style>" + style + "</style>\n</head>\n");
        return out.toString();
    }

    private String body() {
        Markup out = new Markup().raw("<body>\n<a class=\"skip\" href=\"#main\">Skip to the content</a>\n");
        out.open("header").leaf("h1", report.title()).open("p");
        facts(out);
        out.close().closeLine();
        navigation(out);
        out.open("main", "id", "main", "tabindex", "-1");
        out.raw("\n<noscript><p class=\"notice\">The heat map, the quotations and the transcripts need JavaScript; "
                + "all of it is in this file.</p></noscript>\n");
        new ThemeSection(report, hidden).write(out);
        if (report.disclosure().people()) {
            out.raw(resource("heatmap.html"));
        }
        groups(out);
        figures(out);
        new CodebookSection(report, hidden).write(out);
        if (report.disclosure().quotations()) {
            out.raw(resource("quotations.html"));
        }
        if (report.disclosure().transcripts()) {
            out.raw(resource("transcripts.html"));
        }
        notes(out);
        out.closeLine();
        out.open("footer")
                .leaf("p", "Made by " + report.program() + ". Nothing on this page is sent anywhere.")
                .closeLine();
        return out.toString();
    }

    private void facts(Markup out) {
        Disclosure shown = report.disclosure();
        long words =
                report.tally().cells().stream().mapToLong(cell -> cell.words()).sum();
        long codings = report.blocks().stream()
                .flatMap(block -> block.passages().stream())
                .filter(Block.Passage::isCoded)
                .count();
        fact(out, report.tally().documents().size(), "transcript", "#transcripts", shown.transcripts());
        out.text(", ");
        fact(out, report.roster().participants().size(), "participant", "#heatmap", shown.people());
        out.text(", " + counted(words, "word"));
        if (!hidden.isAny()) {
            out.text(", ");
            fact(out, codings, "coding", "#quotations", shown.quotations());
        }
    }

    private static void fact(Markup out, long n, String what, String link, boolean linked) {
        if (linked) {
            out.leaf("a", counted(n, what), "href", link);
        } else {
            out.text(counted(n, what));
        }
    }

    private static String counted(long n, String what) {
        return Apa.count(n) + " " + what + (n == 1 ? "" : "s");
    }

    private void navigation(Markup out) {
        out.open("nav", "aria-label", "Sections").open("ul");
        link(out, "themes", "Themes", true);
        link(out, "heatmap", "Who speaks of what", report.disclosure().people());
        link(out, "groups", "Groups", !report.groups().isEmpty());
        link(out, "figures", "Figures", !report.figures().isEmpty());
        link(out, "codebook", "Codebook", true);
        link(out, "quotations", "Quotations", report.disclosure().quotations());
        link(out, "transcripts", "Transcripts", report.disclosure().transcripts());
        link(out, "notes", "Notes", true);
        out.close().closeLine();
    }

    private static void link(Markup out, String section, String name, boolean isThere) {
        if (isThere) {
            out.open("li").leaf("a", name, "href", "#" + section).close();
        }
    }

    private void groups(Markup out) {
        if (report.groups().isEmpty()) {
            return;
        }
        out.open("section", "id", "groups", "aria-labelledby", "groups-title");
        out.leaf("h2", "Groups", "id", "groups-title").raw("\n");
        boolean linked = report.disclosure().quotations() && report.disclosure().attributes();
        report.groups()
                .forEach((attribute, table) ->
                        new GroupTable(attribute, table, report.tally().codes(), linked).write(out));
        out.closeLine();
    }

    private void figures(Markup out) {
        if (report.figures().isEmpty()) {
            return;
        }
        out.open("section", "id", "figures", "aria-labelledby", "figures-title");
        out.leaf("h2", "Figures", "id", "figures-title").raw("\n");
        for (Figure figure : report.figures()) {
            out.open("figure", "aria-label", figure.title()).open("div", "tabindex", "0");
            out.raw(figure.svg()).close().closeLine();
        }
        out.closeLine();
    }

    private void notes(Markup out) {
        out.open("section", "id", "notes", "aria-labelledby", "notes-title");
        out.leaf("h2", "Notes", "id", "notes-title").open("ul").raw("\n");
        for (String note : report.themes().notes()) {
            out.leaf("li", note).raw("\n");
        }
        if (hidden.isAny() && report.disclosure().quotations()) {
            out.leaf("li", "Quotations that hold words of a suppressed code are left out.")
                    .raw("\n");
        }
        out.close().closeLine();
    }

    private static String hash(String content) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(ReportPage.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
