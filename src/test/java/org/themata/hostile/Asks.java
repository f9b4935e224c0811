package org.themata.hostile;

import static org.themata.hostile.Ask.Trait.CODES;
import static org.themata.hostile.Ask.Trait.JSON;
import static org.themata.hostile.Ask.Trait.TABLE;
import static org.themata.hostile.Ask.Trait.TEXT;
import static org.themata.hostile.Ask.Trait.XML;
import static org.themata.hostile.Ask.Trait.YAML;
import static org.themata.hostile.Ask.Trait.ZIP;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import org.sqlite.JDBC;
import org.themata.hostile.Ask.Trait;

/** Every reader of the program, with a small file that the program itself has made wherever it can. */
public final class Asks {
    /** A word of every transcript; no message may say it. */
    public static final String SECRET = "zanzibar";

    private static final String CODEBOOK = """
            codebook: Small
            language: en
            themes:
              - name: Work
                id: work
                codes:
                  - name: Silo working
                    id: silo
                    definition: "two: things"
                    color: "#0072B2"
                    indicators: [silo*, {near: [sat, silos], within: 5}, {not: "grain silo*"}]
            """;

    private static final String PLAIN_CODEBOOK = """
            codebook: Plain
            themes:
              - {name: Silo, id: silo, indicators: [silo*, barn]}
            """;

    /** Runs a command line and gives its exit status. */
    public interface Program {
        /** Its exit status. */
        int run(String... words);
    }

    private final Path folder;
    private final Program program;
    private final List<Ask> asks = new ArrayList<>();

    private Asks(Path folder, Program program) {
        this.folder = folder;
        this.program = program;
    }

    /**
     * All readers.
     *
     * @param folder where the files that they need beside theirs are written
     */
    public static List<Ask> in(Path folder, Program program) {
        Asks asks = new Asks(folder, program);
        asks.write("codebook.yaml", CODEBOOK);
        asks.write("plain.yaml", PLAIN_CODEBOOK);
        asks.write("in/P1.txt", "P1: I sat in zanzibar silos.\nI: So?\nP1: Dr Anna Miller of Leeds did.\n");
        asks.asks.addAll(Transcripts.all());
        asks.codebooks();
        asks.study();
        asks.ledgers();
        asks.projects();
        asks.deidentified();
        return asks.asks.stream().map(asks::placed).toList();
    }

    private Ask placed(Ask ask) {
        return new Ask(
                ask.name(),
                ask.file(),
                ask.sample(),
                ask.traits(),
                ask.words().stream()
                        .map(word -> word.replace("DIR", folder.toString()))
                        .toList());
    }

    private void codebooks() {
        List<String> command = List.of("codebook", "show", "FILE");
        add("codebook yaml", "c.yaml", bytes("codebook.yaml"), command, TEXT, YAML, CODES);
        for (String kind : List.of(
                "csv tsv",
                "csv csv",
                "qdc qdc",
                "yoshikoder ykd",
                "liwc dic",
                "dicx dicx",
                "wordstat cat",
                "lexicoder lc3",
                "taguette taguette.csv",
                "qualcoder txt",
                "quanteda yml")) {
            String[] words = kind.split(" ");
            String file = "c." + words[1];
            String format = words[1].equals("tsv") ? "tsv" : words[0];
            made("codebook", "convert", "DIR/plain.yaml", "-f", format, "-o", "DIR/" + file);
            Trait trait = switch (words[1]) {
                case "qdc", "ykd" -> XML;
                case "yml" -> YAML;
                default -> TABLE;
            };
            add("codebook " + words[1], file, bytes(file), command, TEXT, trait, CODES);
        }
        add("codebook cod", "c.cod", utf8("*Silo\nsilo or grain+silo\n| near(team-silo)[5]\n"), command, TEXT, CODES);
        add("codebook xlsx", "c.xlsx", Workbooks.of("Code,Memo", "Work > Silo,about silos"), command, XML, ZIP, CODES);
    }

    private void study() {
        List<String> corpus = List.of("corpus", "DIR/in/P1.txt", "--participants", "FILE", "-o", "OUT/out.csv");
        String people = "participant,document,age\nP1,P1,30\n";
        add("participants csv", "p.csv", utf8(people), corpus, TEXT, TABLE);
        add("participants tsv", "p.tsv", utf8(people.replace(',', '\t')), corpus, TEXT, TABLE);
        add("participants xlsx", "p.xlsx", Workbooks.of("participant,document,age", "P1,P1,30"), corpus, XML, ZIP);
        String study = """
                study: Small
                codebook: beside/codebook.yaml
                transcripts: [beside/in/]
                language: en
                minimum_cell: 0
                quotes: {participant_names: true, max_words: 60}
                output: beside/results/
                """;
        write("../study.yaml", study);
        write("../whole.yaml", study);
        add("study yaml", "study.yaml", utf8(study), List.of("count", "-s", "FILE", "-o", "OUT/out.csv"), TEXT, YAML);
        made("run", "DIR/../whole.yaml");
        add(
                "manifest",
                "manifest.json",
                bytes("results/manifest.json"),
                List.of("verify", "FILE", "-s", "DIR/../whole.yaml", "-o", "OUT/out.csv"),
                TEXT,
                JSON);
    }

    private void ledgers() {
        List<String> from = List.of("-c", "DIR/codebook.yaml", "DIR/in/P1.txt", "-o", "OUT/out.csv");
        made("code", "-c", "DIR/codebook.yaml", "DIR/in/P1.txt", "-o", "DIR/l.csv");
        add("ledger csv", "l.csv", bytes("l.csv"), with(List.of("count", "--codings", "FILE"), from), TEXT, TABLE);
        made("code", "-c", "DIR/codebook.yaml", "DIR/in/P1.txt", "-o", "DIR/l.tsv");
        add("ledger tsv", "l.tsv", bytes("l.tsv"), with(List.of("count", "--codings", "FILE"), from), TEXT, TABLE);
        add(
                "coder's ledger",
                "a.csv",
                bytes("l.csv"),
                List.of(
                        "agree",
                        "FILE",
                        "DIR/l.csv",
                        "--transcripts",
                        "DIR/in",
                        "--bootstrap",
                        "0",
                        "-o",
                        "OUT/out.csv"),
                TEXT,
                TABLE);
        add(
                "judgements",
                "j.csv",
                utf8("unit,coder,code\n1,A,silo\n1,B,silo\n2,A,barn\n2,B,silo\n"),
                List.of("agree", "FILE", "--bootstrap", "0", "-o", "OUT/out.csv"),
                TEXT,
                TABLE);
        made("sample", "-c", "DIR/codebook.yaml", "DIR/in/P1.txt", "-o", "DIR/sheet.csv", "--key", "DIR/k.csv");
        write("sheet.csv", new String(bytes("sheet.csv"), StandardCharsets.UTF_8).replaceAll("(?m),(,*)$", ",x$1"));
        add(
                "sample sheet",
                "sheet.csv",
                bytes("sheet.csv"),
                List.of("validate", "FILE", "--key", "DIR/k.csv", "-o", "OUT/out.csv"),
                TEXT,
                TABLE);
        add(
                "sample key",
                "k.csv",
                bytes("k.csv"),
                List.of("validate", "DIR/sheet.csv", "--key", "FILE", "-o", "OUT/out.csv"),
                TEXT,
                TABLE);
    }

    private void projects() {
        made("export", "refi", "-c", "DIR/codebook.yaml", "DIR/in/P1.txt", "-o", "DIR/p.qdpx");
        add("qdpx", "p.qdpx", bytes("p.qdpx"), List.of("import", "refi", "FILE", "-o", "OUT/study"), XML, ZIP);
        List<String> segments = List.of("import", "segments", "FILE", "DIR/in/P1.txt", "-o", "OUT/out.csv");
        String table = "Document name,Code,Segment,Created by\nP1,Silo,I sat in zanzibar silos,Ann\n";
        add("segments csv", "s.csv", utf8(table), segments, TEXT, TABLE);
        String[] lines = table.split("\n");
        add("segments xlsx", "s.xlsx", Workbooks.of(lines[0], lines[1]), segments, XML, ZIP);
        add("Taguette", "t.sqlite3", taguette(), List.of("import", "taguette", "FILE", "-o", "OUT/study"));
        add("QualCoder", "data.qda", qualcoder(), List.of("import", "qualcoder", "FILE", "-o", "OUT/study"));
    }

    private void deidentified() {
        made("deidentify", "propose", "DIR/in/P1.txt", "-o", "DIR/proposed.csv");
        String review = new String(bytes("proposed.csv"), StandardCharsets.UTF_8);
        write("review.csv", review.replaceAll("(?m),,$", ",yes,"));
        made(
                "deidentify",
                "apply",
                "DIR/in/P1.txt",
                "--review",
                "DIR/review.csv",
                "--key",
                "DIR/key.csv",
                "-o",
                "DIR/new");
        add(
                "review",
                "r.csv",
                bytes("review.csv"),
                List.of(
                        "deidentify",
                        "apply",
                        "DIR/in/P1.txt",
                        "--review",
                        "FILE",
                        "--key",
                        "OUT/key.csv",
                        "-o",
                        "OUT/new"),
                TEXT,
                TABLE);
        add(
                "key",
                "key.csv",
                bytes("key.csv"),
                List.of("deidentify", "restore", "DIR/new", "--key", "FILE", "-o", "OUT/old"),
                TEXT,
                TABLE);
        write("pass.txt", "correct horse battery\n");
        made(
                "deidentify",
                "apply",
                "DIR/in/P1.txt",
                "--review",
                "DIR/review.csv",
                "--encrypt",
                "--passphrase-file",
                "DIR/pass.txt",
                "--key",
                "DIR/key.sealed",
                "-o",
                "DIR/new2");
        add(
                "sealed key",
                "key.sealed",
                bytes("key.sealed"),
                List.of(
                        "deidentify",
                        "check",
                        "DIR/new",
                        "--key",
                        "FILE",
                        "--passphrase-file",
                        "DIR/pass.txt",
                        "-o",
                        "OUT/out.csv"));
        add(
                "list of names",
                "names.csv",
                utf8("text,class,replacement\nLeeds,place,Town\n"),
                List.of("deidentify", "propose", "DIR/in/P1.txt", "--list", "FILE", "-o", "OUT/out.csv"),
                TEXT,
                TABLE);
    }

    private byte[] taguette() {
        return database(
                "create table projects (id integer primary key, name, description)",
                "create table documents (id integer primary key, name, description, project_id, contents)",
                "create table tags (id integer primary key, project_id, path, description)",
                "create table highlights (id integer primary key, document_id, start_offset, end_offset, snippet)",
                "create table highlight_tags (highlight_id, tag_id)",
                "create table commands (id integer primary key, user_login, project_id, payload)",
                "insert into projects values (1, 'Mine', 'about it')",
                "insert into documents values (1, 'a.odt', '', 1, '<p>zanzibar silos</p>')",
                "insert into tags values (1, 1, 'moves', 'd')",
                "insert into highlights values (1, 1, 0, 4, '<p>zanz</p>')",
                "insert into highlight_tags values (1, 1)");
    }

    private byte[] qualcoder() {
        return database(
                "create table source (id integer primary key, name, fulltext, mediapath, memo, owner, date)",
                "create table code_name (cid integer primary key, name, memo, catid, owner, date, color)",
                "create table code_text (cid, fid, seltext, pos0, pos1, owner, memo)",
                "insert into source values (1, 'i1', 'zanzibar silos', '', '', 'x', '')",
                "insert into code_name values (1, 'Joy', '', null, 'x', '', '')",
                "insert into code_text values (1, 1, 'silos', 9, 14, 'Ed', '')");
    }

    private byte[] database(String... statements) {
        Path file = folder.resolve("made.sqlite3");
        try {
            Files.deleteIfExists(file);
            String url = "jdbc:sqlite:" + file.toUri().toString().replaceFirst("^file:/+", "file:/");
            try (Connection connection = new JDBC().connect(url, new Properties());
                    Statement statement = connection.createStatement()) {
                statement.executeUpdate("pragma page_size = 512");
                for (String one : statements) {
                    statement.executeUpdate(one);
                }
            }
            return Files.readAllBytes(file);
        } catch (IOException | SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void add(String name, String file, byte[] sample, List<String> words, Trait... traits) {
        asks.add(new Ask(name, file, sample, Set.of(traits), words));
    }

    private static List<String> with(List<String> words, List<String> more) {
        List<String> all = new ArrayList<>(words);
        all.addAll(more);
        return all;
    }

    private void made(String... words) {
        List<String> placed = new ArrayList<>();
        for (String word : words) {
            placed.add(word.replace("DIR", folder.toString()));
        }
        int status = program.run(placed.toArray(String[]::new));
        if (status > 1) {
            throw new IllegalStateException(String.join(" ", placed) + " ended with " + status);
        }
    }

    private void write(String name, String text) {
        try {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] bytes(String name) {
        try {
            return Files.readAllBytes(folder.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
