package org.themata.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page in a real browser. */
class ReportBrowserTest {
    private static final Path EXAMPLE = Path.of("examples/involving-people/study.yaml");

    @TempDir
    Path folder;

    private Browser browser;

    @BeforeEach
    void open() throws Exception {
        browser = Browser.open(folder.resolve("profile"), 1440, 900);
    }

    @AfterEach
    void noErrorAndNothingFromOutside() throws Exception {
        if (browser == null) {
            return;
        }
        try {
            assertThat(browser.console()).isEqualTo("{\"value\":[]}");
            assertThat(browser.requests()).isNotEmpty().allMatch(url -> url.matches("file:.*\\.html|data:.*"));
        } finally {
            browser.close();
        }
    }

    private Path page(String... arguments) {
        Path page = folder.resolve("page.html");
        List<String> line = new ArrayList<>(List.of("report", "-o", page.toString()));
        line.addAll(List.of(arguments));
        CommandRun run = CommandRun.of(line.toArray(String[]::new));
        assertThat(run.status()).as(run.err()).isZero();
        return page;
    }

    private static List<CSVRecord> csv(String... line) {
        CommandRun run = CommandRun.of(line);
        assertThat(run.status()).as(run.err()).isZero();
        try {
            return CSVFormat.RFC4180
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .get()
                    .parse(new StringReader(run.out()))
                    .getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void everyNumberIsTheLedgersAndLeadsToItsWords() {
        browser.visit(page("-s", EXAMPLE.toString()));
        List<CSVRecord> counts = csv("count", "-s", EXAMPLE.toString());
        for (int row = 0; row < counts.size(); row++) {
            CSVRecord code = counts.get(row);
            String cells = ".themes tbody tr:nth-child(" + (row + 1) + ") ";
            assertThat(browser.text(cells + "td:nth-child(2) ")).startsWith(code.get("participants") + " (");
            assertThat(browser.text(cells + "td:nth-child(4)")).isEqualTo(code.get("mentions"));
            assertThat(browser.text(cells + "td:nth-child(5)")).isEqualTo(code.get("segments"));
            if (!code.get("mentions").equals("0")) {
                browser.click(cells + "td:nth-child(4) a");
                assertThat(browser.text("#quotations-status"))
                        .startsWith(code.get("mentions") + " mention")
                        .contains(" by " + code.get("participants") + " participant");
            }
        }
    }

    @Test
    void everyCellOfTheHeatMapIsTheLedgersAndLeadsToItsWords() {
        browser.visit(page("-s", EXAMPLE.toString()));
        List<String> names = browser.texts(".heatmap thead th");
        List<CSVRecord> matrix = csv("table", "matrix", "-s", EXAMPLE.toString(), "-f", "csv");
        Map<String, List<String>> ledger = new LinkedHashMap<>();
        csv("code", "-s", EXAMPLE.toString(), "-f", "csv")
                .forEach(coding -> ledger.computeIfAbsent(
                                coding.get("code") + " " + coding.get("participant"), k -> new ArrayList<>())
                        .add(coding.get("match")));
        int followed = 0;
        for (int row = 0; row < matrix.size(); row++) {
            for (int column = 1; column < names.size(); column++) {
                String name = names.get(column);
                String selector = ".heatmap tbody tr:nth-child(" + (row + 1) + ") > :nth-child(" + (column + 1) + ")";
                String expected = matrix.get(row).get(names.get(column));
                assertThat(browser.text(selector)).isEqualTo(expected.equals("0") ? "" : expected);
                List<String> matches = ledger.get(matrix.get(row).get("code") + " " + names.get(column));
                if (matches != null) {
                    browser.click(selector + " a");
                    assertThat(browser.texts("#quotations-list mark")).containsExactlyElementsOf(matches);
                    assertThat(browser.texts("#quotations-list .who")).allMatch(who -> who.startsWith(name + " ("));
                    followed++;
                }
            }
        }
        assertThat(followed).isEqualTo(ledger.size()).isGreaterThan(20);
    }

    @Test
    void aQuotationLeadsToItsPlaceInTheTranscript() {
        browser.visit(page("-s", EXAMPLE.toString()));
        browser.go("#quotations?code=silo&person=P01");
        String quoted = browser.texts("#quotations-list li:nth-child(2) mark").get(0);
        browser.click("#quotations-list li:nth-child(2) a.more");
        assertThat(browser.text("#transcript-title")).isEqualTo("P01");
        assertThat(browser.text("#transcript mark.here")).isEqualTo(quoted);
        assertThat(browser.text("#transcript-status")).startsWith("Passage 2 of 5");
        assertThat(browser.run("return document.activeElement.className")).isEqualTo("here first");
        browser.click("#transcript-controls button:last-child");
        assertThat(browser.text("#transcript-status")).startsWith("Passage 3 of 5");
    }

    @Test
    void filtersByAttributeAndText() {
        browser.visit(page("-s", EXAMPLE.toString()));
        List<CSVRecord> ledger = csv("code", "-s", EXAMPLE.toString(), "-f", "csv", "--context", "200");
        browser.go("#quotations?a.sector=charity");
        long charity = ledger.stream()
                .filter(coding -> List.of("P03", "P05").contains(coding.get("participant")))
                .count();
        assertThat(browser.text("#quotations-status"))
                .startsWith(charity + " codings")
                .contains("by 2 participants");
        browser.go("#quotations?text=PILLAR  to");
        assertThat(browser.texts("#quotations-list .found")).isNotEmpty().allMatch("pillar to"::equalsIgnoreCase);
        browser.go("#quotations?text=(.*");
        assertThat(browser.text("#quotations-status")).startsWith("0 codings");
    }

    @Test
    void markUpInATranscriptIsShownAndNotRun() throws IOException {
        SmallStudy study = new SmallStudy(folder);
        study.codebook();
        study.write("participants.csv", "participant,group\nP1<b>,\"<img src=x onerror=document.title='run'>\"\n");
        study.write("t/P1<b>.txt", "P1<b>: In silos </script><script>document.title='run'</script> & <b>stress</b>.\n");
        browser.visit(page(
                "-c",
                folder.resolve("codebook.yaml").toString(),
                "--participants",
                folder.resolve("participants.csv").toString(),
                folder.resolve("t").toString()));
        assertThat(browser.text("#quotations-list blockquote"))
                .contains("</script><script>document.title='run'</script> &");
        browser.click("#quotations-list a.more");
        assertThat(browser.text("#transcript-text"))
                .contains("</script><script>")
                .contains("<b>stress</b>");
        assertThat(browser.run("return document.title")).isNotEqualTo("run");
        assertThat(browser.run("return String(document.querySelectorAll('b, img').length)"))
                .isEqualTo("0");
    }

    @Test
    void overlappingCodingsAreAllShown() {
        SmallStudy study = new SmallStudy(folder);
        study.codebook();
        study.write(
                "t/a.txt", "P1: we work in silos full of stress, I think.\nI: Do you?\nP1: Yes \uD83D\uDE00 silos.\n");
        study.write("ledger.csv", """
                document,start,end,code,coder,memo,status
                a,4,32,silo,anna,all of it,added
                a,23,36,stress,anna,,added
                a,8,12,stress,ben,,rejected
                a,49,65,silo,anna,over two turns,added
                """);
        browser.visit(page(
                "-c",
                folder.resolve("codebook.yaml").toString(),
                "--codings",
                folder.resolve("ledger.csv").toString(),
                folder.resolve("t").toString()));
        assertThat(browser.text("#quotations-status")).startsWith("3 codings");
        browser.go("#transcript?doc=a");
        assertThat(browser.run("return [...document.querySelectorAll('#transcript mark')].map(m => m.title).join('|')"))
                .startsWith("Silo working|Silo working, Stress|Stress|Silo working");
        assertThat(browser.text("#quotations-list .remark"))
                .contains("anna: all of it")
                .doesNotContain("ben");
    }

    @Test
    void nobodyIsShutOut() throws IOException {
        String axe = new String(getClass().getResourceAsStream("/axe.min.js").readAllBytes(), StandardCharsets.UTF_8);
        browser.visit(page("-s", EXAMPLE.toString()));
        for (boolean dark : List.of(false, true)) {
            browser.dark(dark);
            browser.go("#transcript?doc=P01&row=1&text=the&dark=" + dark);
            browser.run("document.querySelectorAll('details').forEach(d => { d.open = true; }); return ''");
            browser.run(axe + "; window.axe = axe; return ''");
            assertThat(browser.await("""
                            const [done] = arguments;
                            window.axe.run(document, {resultTypes: ["violations"]}).then(result => done(result.violations
                              .map(v => v.impact + " " + v.id + ": " + v.nodes.map(n => n.html).join(" ")).join("\\n")));
                            """))
                    .as("axe-core, " + (dark ? "dark" : "light"))
                    .isEmpty();
        }
    }

    @Test
    void theKeyboardReachesTheContentFirst() {
        browser.visit(page("-s", EXAMPLE.toString()));
        assertThat(browser.run("const first = document.querySelector('a, button, select, input'); first.focus();"
                        + " return first.getAttribute('href') + ' ' + getComputedStyle(first).left"))
                .isEqualTo("#main 0px");
        assertThat(browser.run("return String(document.documentElement.scrollWidth <= innerWidth)"))
                .isEqualTo("true");
    }

    @Test
    void arrowsMoveInTheHeatMap() {
        browser.visit(page("-s", EXAMPLE.toString()));
        assertThat(browser.run("return String(document.querySelectorAll('.heatmap a[tabindex=\"0\"]').length)"))
                .isEqualTo("1");
        String press = "document.activeElement.dispatchEvent(new KeyboardEvent('keydown',"
                + " {key: arguments[0], bubbles: true})); return document.activeElement.textContent";
        browser.run("document.querySelector('.heatmap a[tabindex=\"0\"]').focus(); return ''");
        assertThat(browser.run(press, "ArrowRight")).isEqualTo("10");
        assertThat(browser.run(press, "ArrowDown"))
                .as("over the empty cell of organisational structures")
                .isEqualTo("3");
        assertThat(browser.run(press, "End")).isEqualTo("2");
        assertThat(browser.run(press, "Home")).isEqualTo("5");
    }

    @Test
    void fourHundredParticipantsAndAHundredThousandCodings() throws IOException {
        SmallStudy study = new SmallStudy(folder);
        study.codebook();
        for (int i = 0; i < 400; i++) {
            StringBuilder text = new StringBuilder();
            for (int turn = 0; turn < 25; turn++) {
                text.append("I: And then?\nP").append(i).append(": ");
                for (int k = 0; k < 10; k++) {
                    text.append("We sit in a silo")
                            .append(k % 3)
                            .append(" and nobody of us talks to the others here, as it is. ");
                }
                text.append('\n');
            }
            study.write("t/P" + i + ".txt", text.toString());
        }
        Path page = page(
                "-c",
                folder.resolve("codebook.yaml").toString(),
                folder.resolve("t").toString());
        browser.visit(page);
        assertThat(browser.text("header p")).contains("400 participants").contains("100,000 codings");
        assertThat(browser.text("#quotations-status")).startsWith("100,000 codings");
        double seconds = Double.parseDouble(
                        browser.run("return String(performance.getEntriesByType('navigation')[0].loadEventEnd)"))
                / 1000;
        System.out.println("the page with 400 participants and 100,000 codings, " + Files.size(page)
                + " bytes, loads in " + seconds + " s");
        assertThat(seconds).isLessThan(8);
        assertThat(Integer.parseInt(browser.run("return String(document.querySelectorAll('*').length)")))
                .as("elements: lists are shown in windows")
                .isLessThan(4000);
    }

    @Test
    void withoutNamesQuotationsStayAndNothingTellsWhoSpeaks() {
        browser.visit(page("-s", EXAMPLE.toString(), "--no-names"));
        browser.go("#quotations?code=silo");
        assertThat(browser.text("#quotations-status")).isEqualTo("10 mentions of Silo working in 9 passages.");
        assertThat(browser.texts("#quotations-list .who"))
                .allMatch(who -> !who.contains("P0") && who.contains("years"));
        assertThat(browser.texts("#heatmap, #transcripts, .more")).isEmpty();
        assertThat(browser.texts("#filter select").stream().collect(Collectors.joining()))
                .doesNotContain("P01");
    }
}
