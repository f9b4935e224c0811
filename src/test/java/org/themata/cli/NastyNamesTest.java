package org.themata.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.themata.Nasty;

/** Codes that have nasty names, in the outputs that show names of codes. */
class NastyNamesTest {
    @TempDir
    Path folder;

    private SmallStudy study;
    private Path codebook;
    private Path transcript;
    private List<String> names;

    @BeforeEach
    void codesWithNastyNames() {
        study = new SmallStudy(folder);
        names = Nasty.STRINGS.stream()
                .filter(name -> name.length() < 1000)
                .map(name -> name.replaceAll("[\\p{Cntrl}\\s\\u2028\\u2029\\uFEFF]+", " ")
                        .strip())
                .filter(name -> name.codePoints().anyMatch(Character::isLetterOrDigit))
                .distinct()
                .toList();
        StringBuilder yaml = new StringBuilder("codebook: \"<script>alert(1)</script>\"\nlanguage: en\nthemes:\n");
        for (int i = 0; i < names.size(); i++) {
            yaml.append("  - name: '").append(names.get(i).replace("'", "''")).append("'\n");
            yaml.append("    id: c").append(i).append("\n    indicators: [silo*]\n");
        }
        codebook = study.write("codebook.yaml", yaml.toString());
        transcript = study.write("P1.txt", "P1: We sit in silos.\nI: Yes?\nP1: Silos <b>again</b>.\n");
    }

    private String made(String file, Object... command) throws IOException {
        List<Object> words = new ArrayList<>(List.of(command));
        Path out = folder.resolve(file);
        words.addAll(List.of("-c", codebook, transcript, "-o", out, "-q"));
        Session session = Session.run(words.toArray());
        assertThat(session.status()).as(session.err()).isZero();
        return Files.readString(out);
    }

    private static List<String> texts(String xml, String element, String key) throws XMLStreamException {
        List<String> texts = new ArrayList<>();
        XMLStreamReader reader = XMLInputFactory.newFactory().createXMLStreamReader(new java.io.StringReader(xml));
        while (reader.hasNext()) {
            if (reader.next() == XMLStreamReader.START_ELEMENT) {
                assertThat(reader.getLocalName()).isNotIn("script", "img", "b", "foreignObject", "a");
                for (int i = 0; i < reader.getAttributeCount(); i++) {
                    assertThat(reader.getAttributeLocalName(i))
                            .doesNotStartWith("on")
                            .isNotEqualTo("href");
                }
                if (reader.getLocalName().equals(element)
                        && (key.isEmpty() || key.equals(reader.getAttributeValue(null, "key")))) {
                    texts.add(reader.getElementText());
                }
            }
        }
        return texts;
    }

    @Test
    void figures() throws IOException, XMLStreamException {
        String svg = made("f.svg", "plot", "frequency");
        assertThat(String.join("", texts(svg, "text", ""))).contains("=HYPERLINK", "<script>", "onmouseover", "&#60;b");
        texts(made("m.svg", "plot", "matrix"), "text", "");
        texts(made("n.svg", "plot", "network"), "text", "");
    }

    @Test
    void graphMl() throws IOException, XMLStreamException {
        assertThat(texts(made("g.graphml", "cooccur", "-f", "graphml"), "data", "name"))
                .containsAll(names);
    }

    /** As Graphviz reads it: a string ends at a quotation mark without a backslash before it. */
    @Test
    void dot() throws IOException {
        String dot = made("g.dot", "cooccur", "-f", "dot");
        List<String> strings = new ArrayList<>();
        StringBuilder bare = new StringBuilder();
        for (int at = 0; at < dot.length(); at++) {
            if (dot.charAt(at) != '"') {
                bare.append(dot.charAt(at));
                continue;
            }
            StringBuilder string = new StringBuilder();
            for (at++; dot.charAt(at) != '"'; at++) {
                at += dot.charAt(at) == '\\' ? 1 : 0;
                string.append(dot.charAt(at));
            }
            strings.add(string.toString());
        }
        assertThat(strings).containsAll(names);
        assertThat(bare.toString().replaceAll("\\s+", " ")).matches("graph cooccurrence \\{[a-z0-9=,;\\[\\] -]*} ?");
    }

    @Test
    void thePage() throws IOException {
        Document page = Jsoup.parse(made("page.html", "report"));
        assertThat(page.select("[onerror], [onmouseover], [onload], iframe, img[src=x], a[href^=javascript]"))
                .isEmpty();
        assertThat(page.select("script").eachText()).noneMatch(text -> text.contains("alert(1)"));
        assertThat(page.text()).contains("<img src=x onerror=alert(1)>", "=HYPERLINK(");
    }

    /** What was written for a spreadsheet is read back as it was. */
    @Test
    void aLedgerAndACodebookComeBack() throws IOException {
        made("ledger.csv", "code", "--context", "8");
        Session counted = Session.run(
                "count", "--codings", folder.resolve("ledger.csv"), "-c", codebook, transcript, "-f", "jsonl");
        assertThat(counted.out())
                .isEqualTo(Session.run("count", "-c", codebook, transcript, "-f", "jsonl")
                        .out());
        Path table = folder.resolve("codebook.csv");
        assertThat(Session.run("codebook", "convert", codebook, "-o", table).status())
                .isZero();
        assertThat(Files.readString(table)).doesNotContain("\n=", "\n-- so", "\n@SUM");
        assertThat(Session.run("codebook", "show", table, "-f", "jsonl").out())
                .isEqualTo(
                        Session.run("codebook", "show", codebook, "-f", "jsonl").out());
    }

    /** Somebody who begins with a dash, or a formula, is heard as they were. */
    @Test
    void whatWasSaidComesBack() throws IOException {
        Path said = study.write("P2.txt", "P1: =silos+1 -- silos\nI: Yes?\nP1: -silo and @silo\n");
        Path ledger = folder.resolve("said.csv");
        assertThat(Session.run("code", "-c", codebook, said, "--context", "3", "-o", ledger)
                        .status())
                .isZero();
        String exact = Session.run("code", "-c", codebook, said, "--context", "3", "-f", "jsonl")
                .out();
        assertThat(exact).contains("\"before\":\"=\"");
        assertThat(Files.readString(ledger)).doesNotContainPattern("(^|,)\"?[=@][^,\n]|(^|,)\"?-[^,\\d\n]");
    }
}
