package org.themata.exchange.refi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.themata.codebook.Code;
import org.themata.coding.Coding;
import org.themata.exchange.Shared;
import org.themata.text.InputException;
import org.themata.text.Problem;

class RefiImportTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"golden.qdpx", "golden-bom-crlf.qdpx"})
    void goldenProjects(String name) {
        RefiImport read = read(Shared.data("refi/golden/" + name));
        assertThat(read.study().codings())
                .extracting(RefiImportTest::shown)
                .containsExactly(
                        "I01 49..57 Recognition > Positive by Anna C: great 👍🏽",
                        "I01 49..57 Recognition > Positive by rules: great 👍🏽",
                        "I01 96..116 Recognition > Negative by Anna C: ignored by the staff",
                        "I02 55..59 Recognition > Positive by Anna C: seen");
        assertThat(read.study().codings().get(0).memo()).isEqualTo("matched: great");
        assertThat(read.study().codebook().codes())
                .extracting(Code::path)
                .containsExactly(
                        "Recognition",
                        "Recognition > Positive",
                        "Recognition > Negative",
                        "Technology",
                        "Technology > Positive");
        assertThat(read.study().codebook().codes())
                .extracting(Code::color)
                .containsExactly("", "#33CC33", "#CC3333", "#0000FF", "");
        assertThat(read.study().people()).singleElement().satisfies(anna -> {
            assertThat(anna.participant()).isEqualTo("Anna");
            assertThat(anna.document()).isEqualTo("I01");
            assertThat(anna.attributes())
                    .containsExactly(Map.entry("Age", "34"), Map.entry("Role", "guest"), Map.entry("group", "Pilot"));
        });
        assertThat(read.study().memos())
                .extracting(memo -> memo.name() + ": " + memo.text())
                .containsExactly("golden: Golden sample", "Run report: Run 1: 4 codings");
        assertThat(leftOut(read)).as("elements left out").isEmpty();
        assertThat(read.notes())
                .anyMatch(note ->
                        note.startsWith("positions: code points, line ends of two characters counted as 1 (score"));
        assertThat(read.study().doubts()).isEmpty();
    }

    /** ATLAS.ti 8, the standard's annex A.2, with texts of our own that have the quoted words at their places. */
    @Test
    void annexOfAtlasTi() throws IOException {
        String xml = Files.readString(Shared.data("refi/samples/spec-A2-atlasti-standard-project.qde"));
        String pdf = "x".repeat(62) + "granola" + "y".repeat(600);
        String dietCoke =
                " ".repeat(139) + "Oh, that was great. See you tomorrow? Eleven thirty. Mm." + " .".repeat(20);
        Path file = new Zipped()
                .with("ATLAS.ti standard project.qde", xml)
                .with("sources/142EB46D-612E-4593-A385-D0E5D04D1288.txt", pdf)
                .with("sources/230B768E-5A3D-42B7-BE92-2A3721177944.txt", dietCoke)
                .write(folder.resolve("a2.qdpx"));
        RefiImport read = read(file);
        assertThat(read.study().codings())
                .extracting(
                        coding -> coding.start() + ".." + coding.end() + " " + coding.path() + " by " + coding.coder())
                .as("each quotation of the PDF once, though it stands there twice")
                .containsExactly(
                        "139..195 Coke::diet Coke by Friedrich Markgraf",
                        "297..498 cornflakes by Friedrich Markgraf",
                        "62..69 waste of time by Friedrich Markgraf");
        assertThat(read.study().codings().get(2).match()).isEqualTo("granola");
        assertThat(read.study().codings().get(0).match())
                .startsWith("Oh, that was great.")
                .endsWith("Mm.");
        assertThat(leftOut(read).get("PictureSelection")).isEqualTo("1: a place in a picture, not in a text");
        assertThat(read.study().codebook().codes()).hasSize(14);
    }

    /** Transana, annex A.3: not valid, another namespace, members by guid. */
    @ParameterizedTest
    @ValueSource(strings = {"0-10", "1.0"})
    void annexOfTransana(String version) {
        RefiImport read = read(Shared.data("refi/samples/spec-A3-transana-complex-ns" + version + ".qde"));
        assertThat(read.study().codebook().codes()).hasSize(19);
        assertThat(read.study().doubts())
                .extracting(Problem::message)
                .anyMatch(message ->
                        message.contains(version.equals("1.0") ? "not valid by the standard's schema" : "namespace"));
        assertThat(leftOut(read).get("TextSource")).isEqualTo("6: the text is not in the project");
    }

    /**
     * As NVivo on Windows writes: byte-order mark, CRLF counted as two, positions in UTF-16 units, no names, Sources/.
     */
    @Test
    void positionsAsNvivoCountsThem() {
        String text = "I: How 😀 are\r\nyou?\r\nP: Well 👍🏽, thanks.\r\nBye now\r\n";
        String xml = project("<TextSource guid='{s}' name='a.docx' plainTextPath='internal://T.txt'>"
                + selection("s1", "", text.indexOf("P:"), text.indexOf("\r\nBye"), "C1")
                + selection("s2", "", text.indexOf("Bye"), text.lastIndexOf("\r\n"), "{c1}")
                + selection("s3", "", text.indexOf("you"), text.indexOf("?"), "c1")
                + "</TextSource>");
        byte[] utf8 = ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8);
        Path file = new Zipped()
                .with("project.qde", xml)
                .with("Sources/t.TXT", utf8)
                .write(folder.resolve("n.qdpx"));
        RefiImport read = read(file);
        assertThat(read.study().codings())
                .extracting(Coding::match)
                .containsExactly("P: Well 👍🏽, thanks.", "Bye now", "you");
        assertThat(read.notes())
                .anyMatch(note -> note.startsWith("positions: UTF-16 units, line ends of two characters counted as 2"));
        assertThat(read.study().doubts())
                .extracting(Problem::message)
                .as("the program is not known to count so")
                .contains("positions are counted in another way than its program is known for");
        RefiImport forced = RefiImport.read(file, Optional.of(Positions.parse("codepoint,crlf=2")));
        assertThat(forced.study().codings().get(1).match()).isNotEqualTo("Bye now");
        assertThat(forced.notes()).anyMatch(note -> note.contains("as asked for"));
    }

    @Test
    void eachSourceWithoutTextIsNamedWithTheReason() {
        String xml = project("<TextSource guid='1' name='up' plainTextPath='internal://../../etc/x.txt'/>"
                + "<TextSource guid='2' name='far' plainTextPath='absolute:///C:/x.txt'/>"
                + "<TextSource guid='3' name='gone' plainTextPath='internal://y.txt'/>"
                + "<TextSource guid='4' name='blank' plainTextPath='internal://z.txt'/>");
        RefiImport read = read(
                new Zipped().with("project.qde", xml).with("sources/z.txt", "").write(folder.resolve("out.qdpx")));
        assertThat(read.study().doubts())
                .extracting(Problem::message)
                .contains(
                        "source \"up\": its path leads outside the project, where nothing is opened",
                        "source \"far\": its path leads outside the project, where nothing is opened",
                        "source \"gone\": the text is not in the project",
                        "source \"blank\": the text is empty");
    }

    @Test
    void theFirstViolationOfTheSchemaIsSaidWithoutValues() {
        String xml = project("<TextSource guid='secret words' name='a' plainTextPath='internal://t.txt'/>");
        RefiImport read = read(new Zipped()
                .with("project.qde", xml)
                .with("sources/t.txt", "so good")
                .write(folder.resolve("v.qdpx")));
        assertThat(read.study().doubts())
                .extracting(Problem::message)
                .anyMatch(message -> message.startsWith("not valid by the standard's schema in ")
                        && message.contains("the first: line 1: a value is not facet-valid"))
                .noneMatch(message -> message.contains("secret"));
        assertThat(Violation.plain("line 3: cvc-datatype-valid.1.2.1: 'he said ' is not a valid value for 'x' to' is"
                        + " not a valid value for 'integer'."))
                .isEqualTo("line 3: a value is not a valid value for 'integer'.");
        assertThat(Violation.plain("line 5: cvc-complex-type.4: Attribute 'guid' must appear on element 'Code'."))
                .isEqualTo("line 5: Attribute 'guid' must appear on element 'Code'.");
    }

    @Test
    void codesThatAreCasesAreNoCodes() {
        String xml = ("<Project xmlns='urn:QDA-XML:project:1.0' name='x' origin='NVivo'>"
                + "<CodeBook><Codes><Code guid='K' name='Cases' isCodable='false'><Code guid='P1' name='Pat' isCodable='true'/></Code>"
                + "<Code guid='c1' name='Joy' isCodable='true'/></Codes></CodeBook>"
                + "<Cases><Case guid='{p1}' name='Pat'/></Cases><Sources>"
                + "<TextSource guid='s' name='a' plainTextPath='internal://t.txt'>"
                + selection("q1", "good", 3, 7, "p1") + selection("q2", "good", 3, 7, "c1")
                + "</TextSource></Sources></Project>");
        RefiImport read = read(new Zipped()
                .with("project.qde", xml)
                .with("sources/t.txt", "so good")
                .write(folder.resolve("c.qdpx")));
        assertThat(read.study().codebook().codes()).extracting(Code::name).containsExactly("Cases", "Joy");
        assertThat(read.study().codings()).extracting(Coding::path).containsExactly("Joy");
        assertThat(read.study().people())
                .extracting(person -> person.participant() + " in " + person.document())
                .containsExactly("Pat in a");
        assertThat(leftOut(read).get("Coding")).isEqualTo("1: a coding of a case, which says who speaks");
    }

    /** MAXQDA: cases without a name, annotations that are selections without a coding; NVivo: notes tied by links. */
    @Test
    void casesWithoutNamesAnnotationsAndNotes() {
        String xml =
                "<Project xmlns='urn:QDA-XML:project:1.0' name='x' origin='MAXQDA 24'><Users><User guid='U' name='Ann'/></Users>"
                        + "<Variables><Variable guid='V' name='document' typeOfVariable='Text'/></Variables>"
                        + "<Cases><Case guid='K'><VariableValue><VariableRef targetGUID='v'/><TextValue>memo</TextValue></VariableValue>"
                        + "<SourceRef targetGUID='S'/></Case></Cases><Sources><TextSource guid='S' name='a'>"
                        + "<PlainTextContent>so good it was</PlainTextContent>"
                        + "<PlainTextSelection guid='Q' name='' startPosition='3' endPosition='7' creatingUser='{u}'><Description>why?</Description>"
                        + "</PlainTextSelection></TextSource></Sources>"
                        + "<Notes><Note guid='N' name='n' creatingUser='U'><PlainTextContent>see here</PlainTextContent></Note></Notes>"
                        + "<Links><Link guid='L' originGUID='N' targetGUID='Q'/><Link guid='L2' originGUID='S' targetGUID='K'/></Links></Project>";
        RefiImport read = read(new Zipped().with("Project.QDE", xml).write(folder.resolve("m.qdpx")));
        assertThat(read.study().people())
                .extracting(one -> one.participant() + " in " + one.document() + " " + one.attributes())
                .containsExactly("a in a {document (2)=memo}");
        assertThat(read.study().memos())
                .extracting(memo -> memo.document() + " " + memo.start() + ".." + memo.end() + " " + memo.coder() + ": "
                        + memo.text())
                .containsExactlyInAnyOrder("a 3..7 Ann: why?", "a 3..7 Ann: see here");
        assertThat(leftOut(read)).containsOnlyKeys("Link");
    }

    @Test
    void transcriptsOfFilms() {
        String xml = project(
                "<VideoSource guid='F' name='film.mp4'><Transcript guid='T' plainTextPath='internal://t.txt'>"
                        + "<SyncPoint guid='A' position='3' timeStamp='100'/><SyncPoint guid='B' position='7' timeStamp='200'/>"
                        + "<TranscriptSelection guid='Q' fromSyncPoint='a' toSyncPoint='{B}'><Coding guid='k'><CodeRef targetGUID='C1'/></Coding>"
                        + "</TranscriptSelection></Transcript><VideoSelection guid='W' begin='1' end='2'/></VideoSource>");
        RefiImport read = read(new Zipped()
                .with("project.qde", xml)
                .with("sources/t.txt", "so good")
                .write(folder.resolve("f.qdpx")));
        assertThat(read.study().codings())
                .extracting(RefiImportTest::shown)
                .containsExactly("film 3..7 Joy by unknown: good");
        assertThat(leftOut(read)).containsOnlyKeys("VideoSelection");
    }

    @Test
    void nothingOutsideTheArchiveIsOpened() throws IOException {
        Files.writeString(folder.resolve("secret.txt"), "secret words here");
        for (String path : List.of(
                "relative:///secret.txt", "absolute://" + folder.resolve("secret.txt"), "internal://../secret.txt")) {
            String xml = project("<TextSource guid='s' name='a' plainTextPath='" + path + "'/>");
            RefiImport read = read(new Zipped().with("project.qde", xml).write(folder.resolve("o.qdpx")));
            assertThat(read.study().documents()).as(path).isEmpty();
            assertThat(read.study().doubts())
                    .extracting(Problem::message)
                    .contains("source \"a\": its path leads outside the project, where nothing is opened");
        }
    }

    @Test
    void hostileFilesAreRefused() throws IOException {
        String doctype = "<!DOCTYPE Project [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>"
                + project("").replace("name='x'", "name='&x;'");
        refused("DOCTYPE", new Zipped().with("project.qde", doctype));
        refused("leads out", new Zipped().with("project.qde", project("")).with("../evil.txt", "x"));
        refused("2 .qde files", new Zipped().with("project.qde", project("")).with("Other.QDE", project("")));
        refused("no project.qde", new Zipped().with("sources/project.qde", project("")));
        refused(
                "inside one another",
                new Zipped().with("project.qde", "<Project>" + "<a>".repeat(300) + "</a>".repeat(300) + "</Project>"));
        refused("not well-formed", new Zipped().with("project.qde", "<Project><Users></Project>"));
        String bomb = project("<TextSource guid='s' name='a' plainTextPath='internal://t.txt'/>");
        refused("200 times", new Zipped().with("project.qde", bomb).with("sources/t.txt", new byte[40 << 20]));
        Files.writeString(folder.resolve("no.qdpx"), "PK no zip");
        assertThatThrownBy(() -> read(folder.resolve("no.qdpx")))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("not a zip file");
    }

    private void refused(String why, Zipped zipped) {
        Path file = zipped.write(folder.resolve("h.qdpx"));
        assertThatThrownBy(() -> read(file)).isInstanceOf(InputException.class).hasMessageContaining(why);
    }

    private static RefiImport read(Path file) {
        return RefiImport.read(file, Optional.empty());
    }

    private static String project(String sources) {
        return "<Project xmlns='urn:QDA-XML:project:1.0' name='x' origin='Some Program 1'>"
                + "<CodeBook><Codes><Code guid='c1' name='Joy' isCodable='true'/></Codes></CodeBook>"
                + (sources.isEmpty() ? "" : "<Sources>" + sources + "</Sources>") + "</Project>";
    }

    private static String selection(String guid, String name, int start, int end, String code) {
        return "<PlainTextSelection guid='" + guid + "' name='" + name + "' startPosition='" + start + "' endPosition='"
                + end + "'><Coding guid='k" + guid + "'><CodeRef targetGUID='" + code
                + "'/></Coding></PlainTextSelection>";
    }

    private static String shown(Coding coding) {
        return coding.document() + " " + coding.start() + ".." + coding.end() + " " + coding.path() + " by "
                + coding.coder() + ": " + coding.match();
    }

    /** Elements of which some were left out, with how many and why. */
    private static Map<String, String> leftOut(RefiImport read) {
        return read.elements().rows().stream()
                .filter(row -> !Integer.valueOf(0).equals(row.get(3)))
                .collect(Collectors.toMap(row -> String.valueOf(row.get(0)), row -> row.get(3) + ": " + row.get(4)));
    }
}
