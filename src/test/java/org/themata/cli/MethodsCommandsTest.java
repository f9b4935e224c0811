package org.themata.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** compare, cooccur, saturation and the estimates of count, from files to files. */
class MethodsCommandsTest {
    private static final String CODEBOOK = """
            codebook: Two themes
            themes:
              - name: Letters & "signs"
                id: letters
                codes:
                  - {name: X, id: x, indicators: [xx]}
                  - {name: Y, id: y, indicators: [yy]}
              - {name: Z, id: z, indicators: [zz]}
            """;

    @TempDir
    Path folder;

    @BeforeEach
    void codebook() throws IOException {
        write("codebook.yaml", CODEBOOK);
    }

    private Path write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private CommandRun run(String command, String... more) {
        String[] start = {
            command,
            "-c",
            folder.resolve("codebook.yaml").toString(),
            folder.resolve("t").toString()
        };
        String[] args = Arrays.copyOf(start, start.length + more.length);
        System.arraycopy(more, 0, args, start.length, more.length);
        return CommandRun.of(args);
    }

    private static List<CSVRecord> rows(CommandRun run) throws IOException {
        assertThat(run.status()).as(run.err()).isZero();
        return CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new java.io.StringReader(run.out()))
                .getRecords();
    }

    private static CSVRecord pair(List<CSVRecord> rows, String a, String b) {
        return rows.stream()
                .filter(row -> row.get("code_a").equals(a) && row.get("code_b").equals(b))
                .findFirst()
                .orElseThrow();
    }

    @Test
    @DisplayName("N1 codes x and y in one paragraph, co-occurrence by paragraph: 1")
    void n1() throws IOException {
        write("t/a.txt", "P1: xx is here. And yy is there.\n\nNothing more. But zz.\n");
        List<CSVRecord> rows = rows(run("cooccur", "--within", "paragraph"));
        assertThat(pair(rows, "x", "y").get("both")).isEqualTo("1");
        assertThat(pair(rows, "x", "z").get("both")).isEqualTo("0");
        assertThat(pair(rows, "x", "y").get("units")).isEqualTo("2");
        assertThat(pair(rows(run("cooccur", "--within", "sentence")), "x", "y").get("both"))
                .isEqualTo("0");
        assertThat(pair(rows(run("cooccur", "--within", "turn")), "x", "z").get("both"))
                .isEqualTo("1");
        assertThat(rows.stream().map(row -> row.get("code_a")))
                .as("a theme and its own codes are no pairs")
                .containsExactly("letters", "x", "x", "y");
    }

    @Test
    @DisplayName("N2 theme whose two sub-codes are both in both of 2 documents: theme 2 documents, not 4")
    void n2() throws IOException {
        write("t/a.txt", "P1: xx and yy.\n");
        write("t/b.txt", "P2: yy and xx.\n");
        CSVRecord theme = rows(run("count")).get(0);
        assertThat(theme.get("code")).isEqualTo("letters");
        assertThat(theme.get("documents")).isEqualTo("2");
        assertThat(theme.get("participants")).isEqualTo("2");
        assertThat(pair(rows(run("cooccur", "--within", "document")), "x", "y").get("both"))
                .isEqualTo("2");
    }

    @Test
    @DisplayName("window of words: together in five, not in four; pairs of mentions make c pass 1, and it is flagged")
    void window() throws IOException {
        write("t/a.txt", "P1: xx one two three yy\n");
        assertThat(pair(rows(run("cooccur", "--within", "window:5")), "x", "y").get("both"))
                .isEqualTo("1");
        assertThat(pair(rows(run("cooccur", "--within", "window:4")), "x", "y").get("both"))
                .isEqualTo("0");
        write("t/a.txt", "P1: xx xx xx yy yy yy\n");
        CSVRecord many = pair(rows(run("cooccur", "--within", "turn")), "x", "y");
        assertThat(many.get("pairs")).isEqualTo("9");
        assertThat(many.get("c_out_of_range")).isEqualTo("true");
        assertThat(many.get("jaccard")).isEqualTo("1");
    }

    @Test
    @DisplayName("a ledger gives the same pairs as the engine")
    void ledger() throws IOException {
        write("t/a.txt", "P1: xx and yy. Then zz.\n\nyy alone.\nP2: zz with xx.\n");
        Path ledger = folder.resolve("ledger.csv");
        assertThat(run("code", "-o", ledger.toString()).status()).isZero();
        for (String within : List.of("sentence", "turn", "paragraph", "window:4", "document", "participant")) {
            assertThat(run("cooccur", "--within", within, "--codings", ledger.toString())
                            .out())
                    .as(within)
                    .isEqualTo(run("cooccur", "--within", within).out());
        }
    }

    @Test
    @DisplayName("graphs are well-formed whatever the names are")
    void graphs() throws Exception {
        write("t/a.txt", "P1: xx and yy and zz.\n");
        Path file = folder.resolve("g.graphml");
        assertThat(run("cooccur", "-o", file.toString()).status()).isZero();
        var document = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile());
        assertThat(document.getElementsByTagName("node").getLength()).isEqualTo(4);
        assertThat(document.getElementsByTagName("edge").getLength()).isEqualTo(4);
        assertThat(Files.readString(file, StandardCharsets.UTF_8)).contains("Letters &amp; &quot;signs&quot;");
        assertThat(run("cooccur", "-f", "dot").out()).contains("label=\"Letters & \\\"signs\\\"\"");
        assertThat(run("cooccur", "--within", "windw:3").status()).isEqualTo(2);
        assertThat(run("cooccur", "--within", "window").status()).isEqualTo(2);
    }

    private void groups(int first, int second) throws IOException {
        StringBuilder people = new StringBuilder("participant,document,site,day,asked\n");
        for (int i = 0; i < first + second; i++) {
            String name = String.format(java.util.Locale.ROOT, "p%02d", i);
            boolean one = i < first;
            write("t/" + name + ".txt", one || i == first ? "xx I said.\n" : "zz I said.\n");
            people.append(name).append(',').append(name).append(',').append(one ? "A" : "B");
            people.append(",2026-01-").append(String.format(java.util.Locale.ROOT, "%02d", 28 - i));
            people.append(',')
                    .append(i == 0 ? "no" : i == first + second - 1 ? "z" : "")
                    .append('\n');
        }
        write("people.csv", people.toString());
    }

    private CommandRun compare(String... more) {
        String[] args = Arrays.copyOf(
                new String[] {"--participants", folder.resolve("people.csv").toString(), "--by", "site"},
                4 + more.length);
        System.arraycopy(more, 0, args, 4, more.length);
        return run("compare", args);
    }

    @Test
    @DisplayName("compare: 5 of 5 against 1 of 5; p only with --test; m is the number of tests that could be made")
    void compared() throws IOException {
        groups(5, 5);
        Map<String, CSVRecord> plain = byCodeAndGroup(rows(compare()));
        assertThat(plain.get("x B").get("difference")).isEqualTo("-0.8");
        assertThat(plain.get("x B").get("odds_ratio_adjusted")).isEqualTo("true");
        assertThat(plain.get("x B").get("p")).isEmpty();
        assertThat(plain.get("x A").get("reference")).isEmpty();
        Map<String, CSVRecord> tested = byCodeAndGroup(rows(compare("--test")));
        double p = (5 * 1 + 5) / 210.0;
        assertThat(Double.parseDouble(tested.get("x B").get("p")))
                .as("C(10,6) = 210 tables: 5 and 1, or 1 and 5")
                .isCloseTo(p, org.assertj.core.data.Offset.offset(1e-9));
        assertThat(Double.parseDouble(tested.get("x B").get("p_holm")))
                .as("three tests: letters, x, z; y is mentioned by none")
                .isCloseTo(3 * p, org.assertj.core.data.Offset.offset(1e-9));
        assertThat(tested.get("y B").get("p")).isEmpty();
        assertThat(tested.get("y B").get("warning")).contains("mentioned by none");
        assertThat(tested.get("x B").get("warning")).contains("exact test only");
        assertThat(Double.parseDouble(byCodeAndGroup(rows(compare("--reference", "B")))
                        .get("x A")
                        .get("difference")))
                .isEqualTo(0.8);
    }

    private static Map<String, CSVRecord> byCodeAndGroup(List<CSVRecord> rows) {
        Map<String, CSVRecord> map = new LinkedHashMap<>();
        rows.forEach(row -> map.put(row.get("code") + " " + row.get("group"), row));
        return map;
    }

    @Test
    @DisplayName("compare: small groups are not tested, and the smallest p that the design can reach is said")
    void small() throws IOException {
        groups(3, 3);
        CommandRun run = compare("--test");
        assertThat(run.err())
                .contains("smallest p that Fisher's test can reach is .100")
                .contains("fewer than 5");
        assertThat(rows(run)).allSatisfy(row -> assertThat(row.get("p")).isEmpty());
        assertThat(compare("--unit", "mention", "--test").status()).isEqualTo(2);
        assertThat(rows(compare("--unit", "mention", "--test", "--cluster"))).hasSize(8);
        assertThat(compare("--by", "sitt").status()).isNotZero();
        assertThat(compare("--no-inference", "--test").status()).isEqualTo(2);
    }

    @Test
    @DisplayName("compare: not stated is a row of its own, in no test; several values are not tested")
    void notStated() throws IOException {
        groups(5, 5);
        Path people = folder.resolve("people.csv");
        String text = Files.readString(people);
        Files.writeString(people, text.replace("p00,p00,A", "p00,p00,"));
        List<CSVRecord> rows = rows(compare());
        assertThat(byCodeAndGroup(rows).get("x ").get("participants_total")).isEqualTo("1");
        assertThat(byCodeAndGroup(rows).get("x A").get("participants_total")).isEqualTo("4");
        Files.writeString(people, text.replace("p00,p00,A", "p00,p00,A;B"));
        CommandRun several = compare("--test");
        assertThat(several.err()).contains("more than one group");
        assertThat(byCodeAndGroup(rows(several)).get("x B").get("participants_total"))
                .isEqualTo("6");
        assertThat(byCodeAndGroup(rows(several)).get("x B").get("p")).isEmpty();
    }

    @Test
    @DisplayName("keyness: the words of each group with how many use them")
    void keyness() throws IOException {
        groups(5, 5);
        List<CSVRecord> rows = rows(compare("--keyness", "--minimum", "2"));
        CSVRecord first = rows.get(0);
        assertThat(first.get("group") + " " + first.get("word")).isEqualTo("A xx");
        assertThat(first.get("count") + " of " + first.get("words")).isEqualTo("5 of 15");
        assertThat(first.get("participants")).isEqualTo("5");
        assertThat(first.get("p")).isEmpty();
    }

    @Test
    @DisplayName("count: asked, not asked, and spoken of unasked; rates; other intervals")
    void asked() throws IOException {
        groups(5, 5);
        String people = folder.resolve("people.csv").toString();
        List<CSVRecord> rows = rows(run("count", "--participants", people, "--rates", "ratio"));
        Map<String, CSVRecord> byCode = new LinkedHashMap<>();
        rows.forEach(row -> byCode.put(row.get("code"), row));
        assertThat(byCode.get("x").get("participants_total"))
                .as("p00 was not asked but spoke; p09 was asked about z only")
                .isEqualTo("9");
        assertThat(byCode.get("x").get("not_asked")).isEqualTo("1");
        assertThat(byCode.get("z").get("not_asked"))
                .as("p00 was asked about nothing")
                .isEqualTo("1");
        assertThat(byCode.get("x").get("rate_low")).isNotEmpty();
        CSVRecord none = rows(run("count", "--no-inference")).get(0);
        assertThat(none.get("share")).isNotEmpty();
        assertThat(none.get("share_low")).isEmpty();
        assertThat(run("count", "--interval", "clopper").status()).isEqualTo(2);
        assertThat(rows(run("count", "--interval", "clopper-pearson")).get(2).get("share_low"))
                .isEqualTo("0");
    }

    @Test
    @DisplayName("saturation: by the order of an attribute; refused without inference; the plan of Fugard and Potts")
    void saturation() throws IOException {
        groups(5, 5);
        String people = folder.resolve("people.csv").toString();
        List<CSVRecord> rows =
                rows(run("saturation", "--participants", people, "--order", "day", "--base", "2", "--run", "2"));
        assertThat(rows.get(0).get("participant")).as("dates fall").isEqualTo("p09");
        assertThat(rows.stream().map(row -> row.get("new")))
                .containsExactly("1", "0", "0", "0", "1", "0", "0", "0", "0", "0");
        assertThat(rows.get(2).get("ratio")).isEqualTo("0");
        List<CSVRecord> summary = rows(run(
                "saturation", "--participants", people, "--order", "day", "--base", "2", "--run", "2", "--summary"));
        assertThat(summary.get(3).get("result")).isEqualTo("saturation_at");
        assertThat(summary.get(3).get("value")).isEqualTo("2");
        assertThat(run("saturation", "--no-inference").status()).isEqualTo(2);
        assertThat(run("saturation", "--participants", people, "--order", "site")
                        .err())
                .contains("no place in the order");
        CommandRun plan = CommandRun.of("saturation", "--plan", "p=0.1,k=2,power=0.8");
        assertThat(rows(plan).get(0).get("participants")).isEqualTo("29");
        assertThat(CommandRun.of("saturation", "--plan", "p=0,k=2").status()).isEqualTo(2);
    }

    @Test
    @DisplayName("approach: reflexive in the study leaves intervals out and refuses saturation")
    void reflexive() throws IOException {
        write("t/a.txt", "P1: xx and yy.\n");
        Path study = write("study.yaml", "codebook: codebook.yaml\ntranscripts: [t/]\napproach: reflexive\n");
        CommandRun refused = CommandRun.of("saturation", "-s", study.toString());
        assertThat(refused.status()).isEqualTo(2);
        assertThat(refused.err()).contains("approach: reflexive");
        assertThat(CommandRun.of("table", "frequency", "-s", study.toString(), "-f", "md")
                        .out())
                .doesNotContain("95%");
    }

    @Test
    @DisplayName("a code that is not there is an input that does not fit (3) everywhere; --plan without p says so (2)")
    void statuses() throws IOException {
        write("t/a.txt", "P1: xx and yy.\n");
        String key = folder.resolve("key.csv").toString();
        CommandRun sample = run("sample", "--key", key, "--code", "xy");
        assertThat(sample.status()).isEqualTo(3);
        assertThat(sample.err()).contains("there is no code \"xy\"");
        String ledger = write("a.csv", "document,start,end,code,coder\na,0,2,x,A\na,0,2,x,B\n")
                .toString();
        CommandRun agree = CommandRun.of("agree", ledger, "--code", "xx");
        assertThat(agree.status()).isEqualTo(3);
        assertThat(agree.err()).contains("nobody used the code \"xx\"");
        CommandRun words = CommandRun.of(
                "compare",
                "--by",
                "a",
                "--keyness",
                "-c",
                "missing.yaml",
                folder.resolve("t").toString());
        assertThat(words.status()).isEqualTo(3);
        assertThat(words.err()).contains("missing.yaml");
        CommandRun plan = CommandRun.of("saturation", "--plan", "k=2");
        assertThat(plan.status()).isEqualTo(2);
        assertThat(plan.err()).contains("--plan says nothing of p, the prevalence");
    }
}
