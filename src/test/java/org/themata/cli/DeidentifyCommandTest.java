package org.themata.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeidentifyCommandTest {
    private static final String FIRST =
            "I: Hello Margaret.\r\n\r\nMargaret Okoro: I was born on 3 May 1931. My son Will will call"
                    + " 07700 900123.\r\n\r\nI: Will he?\r\n\r\nMargaret Okoro: Caf\u00e9s, says Will. We sit in silos. silo!\r\n";
    private static final String SECOND = "WEBVTT\n\n00:00:01.000 --> 00:00:04.120\n<v Okoro>MARGARET\u2019s silo</v>\n";

    @TempDir
    Path folder;

    private SmallStudy study;

    @BeforeEach
    void transcripts() throws IOException {
        study = new SmallStudy(folder);
        Files.createDirectories(folder.resolve("in"));
        study.write("in/one.txt", FIRST.getBytes(Charset.forName("windows-1252")));
        study.write("in/two.vtt", SECOND);
    }

    private Path path(String name) {
        return folder.resolve(name);
    }

    private Session propose() {
        return Session.run("deidentify", "propose", path("in"), "-o", path("review.csv"));
    }

    /** Says yes to every row, and no to the Will that begins a question. */
    private void decide() throws IOException {
        List<String> lines = Files.readAllLines(path("review.csv"));
        List<String> decided = lines.stream()
                .map(line -> line.endsWith(",,")
                        ? line.substring(0, line.length() - 1) + (line.contains("begins a sentence") ? "no," : "yes,")
                        : line)
                .toList();
        Files.write(path("decided.csv"), decided);
    }

    private Session apply(Object... more) throws IOException {
        propose();
        decide();
        return Session.run(Stream.concat(
                        Stream.of(
                                "deidentify",
                                "apply",
                                path("in"),
                                "--review",
                                path("decided.csv"),
                                "-o",
                                path("shared")),
                        Stream.of(more))
                .toArray());
    }

    @Test
    void proposesAndSaysHowItLooked() throws IOException {
        Session session = propose();
        assertThat(session.status()).isZero();
        assertThat(Files.readString(path("review.csv")))
                .startsWith("document,start,end,line,before,text,after,class,evidence,doubt,find,suggestion,decision,"
                        + "replacement\n")
                .contains(",Margaret Okoro,")
                .contains(",07700 900123,");
        assertThat(session.err())
                .contains("rows: name 8, place 0, organisation 0, date 1, phone 1, email 0, web 0, identifier 0, age 0")
                .contains("by models: none")
                .contains("read the transcripts, and add rows")
                .doesNotContain("Margaret");
    }

    @Test
    void replacesAndRestoresByteForByte() throws IOException {
        Session session = apply("--key", path("key.csv"));
        assertThat(session.status()).as(session.err()).isZero();
        assertThat(session.err())
                .contains("pseudonymised")
                .doesNotContain("anonymous")
                .doesNotContain("Margaret");
        assertThat(Files.readString(path("shared/transcripts/one.txt"), Charset.forName("windows-1252")))
                .isEqualTo("I: Hello Alex.\r\n\r\nAlex Adair: I was born on [Date 1]. My son Ashley will call"
                        + " [Phone number 1].\r\n\r\nI: Will he?\r\n\r\nAlex Adair: Caf\u00e9s, says Ashley. We sit in"
                        + " silos. silo!\r\n");
        assertThat(path("shared/transcripts/two.vtt")).content().contains("<v Adair>ALEX\u2019s silo</v>");
        assertThat(path("shared/replacements.csv"))
                .content()
                .contains("one,one.txt,name,5,3")
                .doesNotContain("Margaret");

        Session check = Session.run("deidentify", "check", "--key", path("key.csv"), path("shared"));
        assertThat(check.status()).as(check.out()).isZero();

        Session restored =
                Session.run("deidentify", "restore", "--key", path("key.csv"), path("shared"), "-o", path("back"));
        assertThat(restored.status()).as(restored.err()).isZero();
        assertThat(path("back/one.txt")).hasSameBinaryContentAs(path("in/one.txt"));
        assertThat(path("back/two.vtt")).hasSameBinaryContentAs(path("in/two.vtt"));
    }

    @Test
    void keyAndReviewAreTheOwnersOnly() throws IOException {
        Assumptions.assumeTrue(
                FileSystems.getDefault().supportedFileAttributeViews().contains("posix"), "no permissions here");
        Files.writeString(path("key.csv"), "old");
        Files.setPosixFilePermissions(path("key.csv"), PosixFilePermissions.fromString("rw-r--r--"));
        apply("--key", path("key.csv"));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path("key.csv"))))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path("review.csv"))))
                .isEqualTo("rw-------");
    }

    @Test
    void checkFindsWhatIsLeft() throws IOException {
        apply("--key", path("key.csv"));
        study.write("shared/page.html", "<p>so <b>Margaret</b>&#32;Okoro said</p>");
        Session check = Session.run("deidentify", "check", "--key", path("key.csv"), path("shared"));
        assertThat(check.status()).isEqualTo(1);
        assertThat(check.column("file")).allSatisfy(file -> assertThat(file).endsWith("page.html"));
        assertThat(check.out() + check.err()).doesNotContain("Margaret").contains("Alex Adair");
        assertThat(check.err()).contains("files searched for 6 originals of the key");
    }

    @Test
    void aSealedKey() throws IOException {
        study.write("pass", "correct horse battery\n");
        Session session = apply("--key", path("key"), "--encrypt", "--passphrase-file", path("pass"));
        assertThat(session.status()).as(session.err()).isZero();
        assertThat(Files.readString(path("key"), java.nio.charset.StandardCharsets.ISO_8859_1))
                .startsWith("themata-key 1 ")
                .doesNotContain("Margaret");
        Object[] check = {"deidentify", "check", "--key", path("key"), path("shared"), "--passphrase-file", path("pass")
        };
        assertThat(Session.run(check).status()).isZero();
        study.write("pass", "another passphrase\n");
        assertThat(Session.run(check).status()).isEqualTo(3);
        assertThat(Session.run(
                                "deidentify",
                                "check",
                                "--key",
                                path("key"),
                                path("shared"),
                                "--passphrase-env",
                                "NO_SUCH_ONE")
                        .status())
                .isEqualTo(2);
        study.write("pass", "short\n");
        assertThat(apply("--key", path("key"), "--encrypt", "--passphrase-file", path("pass"))
                        .status())
                .isEqualTo(2);
    }

    @Test
    void theKeyMustLieApart() throws IOException {
        assertThat(apply("--key", path("shared/key.csv")).status()).isEqualTo(2);
        assertThat(apply("--key", path("shared/../shared/key.csv")).status()).isEqualTo(2);
        assertThat(path("shared")).doesNotExist();
    }

    @Test
    void undecidedRowsAreAnError() {
        propose();
        Session session = Session.run(
                "deidentify",
                "apply",
                path("in"),
                "--review",
                path("review.csv"),
                "--key",
                path("key.csv"),
                "-o",
                path("shared"));
        assertThat(session.status()).isEqualTo(3);
        assertThat(session.err())
                .contains("10 rows are, from here on, not decided")
                .doesNotContain("Margaret");
        assertThat(path("shared")).doesNotExist();
        assertThat(path("key.csv")).doesNotExist();
    }

    @Test
    void codingsFollowTheTexts() throws IOException {
        Session code = Session.run("code", "-c", study.codebook(), path("in"));
        study.write("codings.csv", code.out());
        Session session = apply("--key", path("key.csv"), "--codings", path("codings.csv"));
        assertThat(session.status()).as(session.err()).isZero();
        Session again = Session.run("code", "-c", study.codebook(), path("shared/transcripts"));
        assertThat(Files.readString(path("shared/codings.csv")))
                .isEqualTo(again.out())
                .contains(",silo,");
    }

    @Test
    void aCodingOnAReplacementIsReported() throws IOException {
        study.write("codings.csv", "document,start,end,code,memo,before\none,9,17,x,about Margaret,Hello\n");
        Session session = apply("--key", path("key.csv"), "--codings", path("codings.csv"));
        assertThat(session.err()).contains("lay on a replacement: it covers the whole of it now");
        Session rows = new Session(0, Files.readString(path("shared/codings.csv")), "");
        assertThat(rows.column("start")).containsExactly("9");
        assertThat(rows.column("end")).containsExactly("13");
        assertThat(rows.column("memo")).containsExactly("about Alex");
        assertThat(rows.column("id")).containsExactly(org.themata.coding.Coding.id("one", 9, 13, "x"));
    }

    @Test
    void aWordMustSayWhatToDo() {
        assertThat(Session.run("deidentify").status()).isEqualTo(2);
    }

    @Test
    void whatIsLeftFromAnEarlierRunIsNamed() throws IOException {
        apply("--key", path("key.csv"));
        study.write("shared/transcripts/three.txt", "Margaret");
        assertThat(apply("--key", path("key.csv")).err()).contains("three.txt: is not of these transcripts");
    }

    @Test
    void theNumberOfThreadsChangesNothing() throws IOException {
        propose();
        String one = Files.readString(path("review.csv"));
        Session.run("deidentify", "propose", path("in"), "--threads", 3, "-o", path("again.csv"));
        assertThat(Files.readString(path("again.csv"))).isEqualTo(one);
    }
}
