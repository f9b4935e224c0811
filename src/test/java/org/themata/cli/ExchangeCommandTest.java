package org.themata.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.themata.coding.Coding;
import org.themata.coding.LedgerReader;
import org.themata.exchange.Shared;

/** Studies go out and come back with the same codes, places, coders and texts. */
class ExchangeCommandTest {
    private static final String EMOJI =
            "I: How 😀 was it?\r\nAnn: I sit in silos 👍🏽 all day.\r\nBob: No stress here.\r\n";
    private static final String RIGHT_TO_LEFT = "\uFEFFAnn: אני במצב stress גדול\nאחרי silos\n";

    @TempDir
    Path folder;

    private SmallStudy study;

    @BeforeEach
    void writeStudy() {
        study = new SmallStudy(folder);
        study.write("t/a.txt", EMOJI);
        study.write("t/b.txt", RIGHT_TO_LEFT);
        study.write(
                "p.csv",
                "participant,document,speaker,age,town\nP1,a,Ann,34,Ulm\nP2,a,Bob,5,\"Köln, \"\"old\"\"\"\nP3,b,,41,Bonn\n");
        study.codebook();
        study.write("l.csv", """
                document,start,end,code,status,coder,memo
                a,28,39,silo,added,"Ann & <Bob>","says ""silos""
                on two lines"
                a,28,39,silo,confirmed,themata,
                a,28,39,silo,added,Zoë,
                a,54,63,work,added,Zoë,
                b,14,20,stress,added,Zoë,
                b,14,20,stress,rejected,themata,
                """);
    }

    @Test
    void engineCodingsComeBack() {
        String ledger = path("mine.csv");
        run("code", "-c", path("codebook.yaml"), "--participants", path("p.csv"), path("t"), "-o", ledger);
        run(
                "export",
                "refi",
                "-c",
                path("codebook.yaml"),
                "--participants",
                path("p.csv"),
                path("t"),
                "-o",
                path("x.qdpx"));
        run("import", "refi", path("x.qdpx"), "-o", path("back"));
        assertThat(read(path("back/codings.csv")))
                .extracting(ExchangeCommandTest::shown)
                .hasSize(4)
                .containsExactlyElementsOf(
                        read(ledger).stream().map(ExchangeCommandTest::shown).toList());
        assertThat(read(path("back/codings.csv"))).extracting(Coding::coder).containsOnly("themata");
        CommandRun before = run("count", "-c", path("codebook.yaml"), "--participants", path("p.csv"), path("t"));
        CommandRun after = run("count", "-s", path("back"), "--codings", path("back/codings.csv"));
        assertThat(after.out()).isEqualTo(before.out());
        assertThat(run("count", "-s", path("back")).out())
                .as("the indicators came along")
                .isEqualTo(before.out());
    }

    @Test
    void codingsOfSeveralPeopleComeBack() throws IOException {
        CommandRun out = run(
                "export",
                "refi",
                "--codings",
                path("l.csv"),
                "-c",
                path("codebook.yaml"),
                "--participants",
                path("p.csv"),
                path("t"),
                "-o",
                path("x.qdpx"));
        assertThat(out.err()).contains("1 codings are suppressed or rejected and left out");
        run("import", "refi", path("x.qdpx"), "-o", path("back"));
        List<Coding> back = read(path("back/codings.csv"));
        assertThat(back)
                .extracting(coding ->
                        coding.document() + " " + coding.start() + " " + coding.end() + " " + coding.code() + " "
                                + coding.status() + " " + coding.coder() + " " + coding.memo() + ": " + coding.match())
                .containsExactly(
                        "a 28 39 silo added Ann & <Bob> says \"silos\"\non two lines: in silos 👍🏽",
                        "a 28 39 silo confirmed themata : in silos 👍🏽",
                        "a 28 39 silo added Zoë : in silos 👍🏽",
                        "a 54 63 work added Zoë : No stress",
                        "b 14 20 stress added Zoë : stress");
        assertThat(Files.readString(folder.resolve("back/transcripts/a.txt"))).isEqualTo(EMOJI.replace("\r\n", "\n"));
        assertThat(Files.readString(folder.resolve("back/transcripts/b.txt"))).isEqualTo(RIGHT_TO_LEFT.substring(1));
        assertThat(Files.readString(folder.resolve("back/participants.csv")))
                .isEqualTo(
                        "participant,document,speaker,age,town\nP1,a,Ann,34,Ulm\nP2,a,Bob,5,\"Köln, \"\"old\"\"\"\nP3,b,,41,Bonn\n");
    }

    @Test
    void theSameStudyGivesTheSameBytes() throws IOException {
        String[] command = {"export", "refi", "--codings", path("l.csv"), "-c", path("codebook.yaml"), path("t"), "-o"};
        run(with(command, path("1.qdpx")));
        run(with(command, path("2.qdpx")));
        byte[] first = Files.readAllBytes(folder.resolve("1.qdpx"));
        assertThat(first).isEqualTo(Files.readAllBytes(folder.resolve("2.qdpx")));
        List<String> names = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(first))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
                assertThat(entry.getTimeLocal().getYear()).isEqualTo(1980);
                String text = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                assertThat(text).doesNotContain("\r").doesNotStartWith("\uFEFF");
                if (names.size() == 1) {
                    assertThat(text)
                            .containsPattern(
                                    "<User guid=\"[0-9A-F-]{14}5[0-9A-F-]{21}\" name=\"themata\" id=\"rules@[0-9a-f]{8}\"/>");
                    assertThat(text).doesNotContain("basePath").doesNotContain(folder.toString());
                }
            }
        }
        assertThat(names).hasSize(3).first().isEqualTo("project.qde");
        assertThat(names.subList(1, 3)).allMatch(name -> name.matches("sources/[0-9A-F-]{36}\\.txt"));
    }

    @Test
    void namesCanBeMadeUnique() {
        study.write(
                "c.csv", "path,id,indicators\nGood > Mood,m1,silo*\nBad > Mood,m2,stress*\nBad > Mood > Mood,m3,\n");
        CommandRun plain = run("export", "refi", "-c", path("c.csv"), path("t"), "-o", path("plain.qdpx"));
        assertThat(plain.err())
                .contains("3 codes share their name with another: QualCoder keeps one of them (--unique-names)");
        run("export", "refi", "-c", path("c.csv"), path("t"), "-o", path("x.qdpx"), "--unique-names");
        run("import", "refi", path("x.qdpx"), "-o", path("back"));
        CommandRun shown = run("codebook", "show", path("back/codebook.yaml"), "-f", "csv");
        assertThat(shown.out()).contains(",Good > Mood,", ",Bad > Mood (Bad),", ",Bad > Mood (Bad) > Mood (Mood),");
    }

    @Test
    void theExampleStudyComesBack() {
        String example = Path.of("examples", "involving-people").toString();
        String ledger = path("example.csv");
        run("code", "-s", example, "-o", ledger);
        run("export", "refi", "-s", example, "-o", path("example.qdpx"));
        run("import", "refi", path("example.qdpx"), "-o", path("example"));
        assertThat(read(path("example/codings.csv")).stream()
                        .map(ExchangeCommandTest::shown)
                        .sorted())
                .hasSizeGreaterThan(100)
                .containsExactlyElementsOf(read(ledger).stream()
                        .map(ExchangeCommandTest::shown)
                        .sorted()
                        .toList());
        assertThat(run("count", "-s", path("example")).out())
                .isEqualTo(run("count", "-s", example).out());
    }

    @Test
    void segmentsGoOutAndComeBack() {
        for (String program : List.of("maxqda", "taguette", "qualcoder")) {
            String table = path(program + ".csv");
            run(
                    "export",
                    "segments",
                    "--as",
                    program,
                    "--codings",
                    path("l.csv"),
                    "-c",
                    path("codebook.yaml"),
                    path("t"),
                    "-o",
                    table);
            CommandRun back =
                    run("import", "segments", table, path("t"), "-c", path("codebook.yaml"), "--coder", "Zoë");
            List<String> places = LedgerReader.read("back", back.out()).stream()
                    .map(coding -> coding.document() + " " + coding.start() + " " + coding.end() + " " + coding.code())
                    .distinct()
                    .toList();
            assertThat(places).as(program).containsExactly("a 28 39 silo", "a 54 63 work", "b 14 20 stress");
        }
    }

    @Test
    void annotations() {
        CommandRun run =
                run("export", "annotations", "--codings", path("l.csv"), "-c", path("codebook.yaml"), path("t"));
        assertThat(run.out().lines())
                .hasSize(5)
                .allMatch(line -> line.startsWith("{\"@context\":\"http://www.w3.org/ns/anno.jsonld\""));
        assertThat(run.out())
                .contains("{\"type\":\"TextPositionSelector\",\"start\":28,\"end\":39}")
                .contains("\"exact\":\"in silos 👍🏽\",\"prefix\":\"")
                .contains("\"creator\":{\"type\":\"Person\",\"name\":\"Zoë\"}");
    }

    @Test
    void aSegmentComesBackToItsWordNotIntoALongerOne() {
        study.write("w/d.txt", "Ann: our silos.\nBob: one silo.\n");
        study.write("w.csv", "document,start,end,code,coder\nd,25,29,silo,Zoë\n");
        for (String program : List.of("taguette", "qualcoder")) {
            String table = path("w-" + program + ".csv");
            String codes = path("codebook.yaml");
            String ledger = path("w.csv");
            run("export", "segments", "--as", program, "--codings", ledger, "-c", codes, path("w"), "-o", table);
            CommandRun back = run("import", "segments", table, path("w"), "-c", codes, "--coder", "Zoë");
            assertThat(LedgerReader.read("back", back.out()))
                    .as(program)
                    .extracting(Coding::start)
                    .containsExactly(25);
            assertThat(back.err()).doesNotContain("ambiguous");
        }
    }

    @Test
    void speakersOfATableAreWrittenIntoItsText() throws IOException {
        study.write(
                "u/q.csv",
                "document,speaker,text\nq,I,How 👍🏽 silo?\nq,Ann,silo here\nq,Bob,no silo\nq,Ann,silo\nq,Bob,\"a silo\"\n");
        String project = path("q.qdpx");
        Session before = Session.run("code", "-c", path("codebook.yaml"), path("u"));
        CommandRun table = run("export", "refi", "-c", path("codebook.yaml"), path("u"), "-o", project);
        assertThat(table.err())
                .contains("1 documents have their speakers beside the text")
                .contains("5 turns with their speakers and times stand in the texts only");
        run("import", "refi", project, "-o", path("back"));
        assertThat(Files.readString(folder.resolve("back/transcripts/q.txt")))
                .isEqualTo("I: How 👍🏽 silo?\n\nAnn: silo here\n\nBob: no silo\n\nAnn: silo\n\nBob: a silo");
        assertThat(read(path("back/codings.csv")))
                .extracting(coding -> coding.start() + ": " + coding.match())
                .containsExactly("22: silo", "41: silo", "52: silo", "65: silo");
        assertThat(Session.run("code", "-s", path("back")).column("participant"))
                .isEqualTo(before.column("participant"))
                .containsExactly("q/Ann", "q/Bob", "q/Ann", "q/Bob");
        CommandRun text = run("export", "refi", "-c", path("codebook.yaml"), path("t"), "-o", path("t.qdpx"));
        assertThat(text.err()).contains("turns with their speakers").doesNotContain("beside the text");
    }

    @Test
    void memosGoOutAndComeBack() throws IOException {
        String memos = """
                name,document,start,end,code,coder,text
                "Plan, ""first"" one",,,,,Zoë,What to do 👍🏽
                ,a,,,,Ann,"About a,
                on two lines"
                A place,a,28,39,,Zoë,Look here
                Code memo,,,,silo,unknown,Why silo
                """;
        study.write("memos.csv", memos);
        study.write("study.yaml", "study: S\ncodebook: codebook.yaml\ntranscripts: [t/]\nparticipants: p.csv\n");
        CommandRun out = run("export", "refi", "-s", path("study.yaml"), "-o", path("m.qdpx"));
        assertThat(out.err()).contains("4 memos of ").contains("are notes");
        run("import", "refi", path("m.qdpx"), "-o", path("back"));
        assertThat(Files.readString(folder.resolve("back/memos.csv")).lines().sorted())
                .containsExactlyElementsOf(memos.lines().sorted().toList());
        run("export", "refi", "-s", path("back"), "-o", path("again.qdpx"));
        run("import", "refi", path("again.qdpx"), "-o", path("twice"));
        assertThat(folder.resolve("twice/memos.csv")).hasSameTextualContentAs(folder.resolve("back/memos.csv"));
        study.write("w.csv", "document,start,end,code,text\naa,,,,x\na,5,2,,x\na,1,9999,silos,x\n");
        CommandRun wrong = CommandRun.of(
                "export", "refi", "-s", path("study.yaml"), "--memos", path("w.csv"), "-o", path("w.qdpx"));
        assertThat(wrong.status()).isEqualTo(ExitStatus.INPUT);
        assertThat(wrong.err())
                .contains("w.csv:2: there is no document \"aa\"", "w.csv:3: ", "w.csv:4: ", "no code \"silos\"");
        assertThat(folder.resolve("w.qdpx")).doesNotExist();
    }

    @Test
    void aProjectWithoutTextsIsAStudyWithACodebook() {
        study.write("p.qde", """
                <Project xmlns="urn:QDA-XML:project:1.0" name="x"><CodeBook><Codes>
                <Code guid="00000000-0000-0000-0000-000000000001" name="Joy" isCodable="true"/></Codes></CodeBook>
                <Sources><TextSource guid="00000000-0000-0000-0000-000000000002" name="a"
                plainTextPath="internal://a.txt"/></Sources></Project>
                """);
        CommandRun session = run("import", "refi", path("p.qde"), "-o", path("empty"));
        assertThat(session.err())
                .contains("no document has a text: the study has no transcripts")
                .contains("1 sources have no text: a .qde comes without them");
        assertThat(run("codebook", "show", "-s", path("empty"), "-f", "csv").out())
                .contains("Joy");
    }

    @Test
    void aStudyIsNeverOverwritten() {
        run("export", "refi", "-c", path("codebook.yaml"), path("t"), "-o", path("x.qdpx"));
        run("import", "refi", path("x.qdpx"), "-o", path("back"));
        CommandRun again = CommandRun.of("import", "refi", path("x.qdpx"), "-o", path("back"));
        assertThat(again.status()).isEqualTo(ExitStatus.OUTPUT);
        assertThat(again.err()).contains("study.yaml is there already");
    }

    @Test
    void aLedgerThatDoesNotFitIsRefused() {
        study.write("bad.csv", "document,start,end,code\na,5,900,silo\nc,1,2,silo\n");
        CommandRun run = CommandRun.of(
                "export",
                "refi",
                "--codings",
                path("bad.csv"),
                "-c",
                path("codebook.yaml"),
                path("t"),
                "-o",
                path("x.qdpx"));
        assertThat(run.status()).isEqualTo(ExitStatus.INPUT);
        assertThat(run.err()).contains("bad.csv:2: ", "ends at 900", "bad.csv:3: ", "there is no transcript \"c\"");
        assertThat(folder.resolve("x.qdpx")).doesNotExist();
    }

    @Test
    void aRealStudyOfTaguette() {
        Path project = Shared.data(
                "studies/serdif-usability/data/transcripts/thematic-analysis/SERDIF_P2_ThematicAnalysis.sqlite3");
        run("import", "taguette", project.toString(), "-o", path("serdif"));
        run("export", "refi", "-s", path("serdif"), "--codings", path("serdif/codings.csv"), "-o", path("serdif.qdpx"));
        run("import", "refi", path("serdif.qdpx"), "-o", path("serdif2"));
        List<Coding> coded = read(path("serdif2/codings.csv"));
        assertThat(coded).hasSize(1930);
        assertThat(coded.stream().map(ExchangeCommandTest::shown).sorted())
                .containsExactlyElementsOf(read(path("serdif/codings.csv")).stream()
                        .map(ExchangeCommandTest::shown)
                        .sorted()
                        .toList());
    }

    @Test
    void aRealStudyOfMaxqda() {
        Path pilot = Shared.data("studies/pdpilot-user-study");
        String ledger = path("pilot.csv");
        CommandRun in = run(
                "import",
                "segments",
                pilot.resolve("coded_segments.csv").toString(),
                pilot.resolve("txt").toString(),
                "-o",
                ledger);
        assertThat(in.err()).contains("261 coded segments: 135 exact, 98 spaces, 27 closest, 1 no; 260 codings");
        run("export", "refi", "--codings", ledger, pilot.resolve("txt").toString(), "-o", path("pilot.qdpx"));
        run("import", "refi", path("pilot.qdpx"), "-o", path("pilot"));
        assertThat(read(path("pilot/codings.csv")).stream()
                        .map(ExchangeCommandTest::shown)
                        .sorted())
                .hasSize(260)
                .containsExactlyElementsOf(read(ledger).stream()
                        .map(ExchangeCommandTest::shown)
                        .sorted()
                        .toList());
    }

    private static String[] with(String[] command, String last) {
        String[] all = java.util.Arrays.copyOf(command, command.length + 1);
        all[command.length] = last;
        return all;
    }

    private static CommandRun run(String... args) {
        CommandRun run = CommandRun.of(args);
        assertThat(run.status()).as(run.err()).isEqualTo(ExitStatus.DONE);
        return run;
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    private static List<Coding> read(String file) {
        return LedgerReader.read(file, org.themata.text.SourceText.read(file, java.util.Optional.empty()));
    }

    private static String shown(Coding coding) {
        return coding.document() + " " + coding.start() + ".." + coding.end() + " " + coding.code() + " "
                + coding.path() + " " + coding.status() + " " + coding.negated() + " " + coding.indicator() + " "
                + coding.coder() + ": " + coding.match();
    }
}
