package org.themata.exchange.segments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.JDBC;
import org.themata.coding.Coding;
import org.themata.exchange.ImportedStudy;
import org.themata.exchange.Shared;
import org.themata.text.InputException;
import org.themata.text.Problem;

class ProjectDatabaseTest {
    @TempDir
    Path folder;

    /** A project of 17 interviews: as many highlights a tag as Taguette itself counted in its last two exports. */
    @Test
    void aRealProjectOfTaguette() {
        Path analysis = Shared.data("studies/serdif-usability/data/transcripts/thematic-analysis");
        ImportedStudy study =
                TaguetteProject.read(analysis.resolve("SERDIF_P2_ThematicAnalysis.sqlite3"), Optional.empty());
        Map<String, Integer> found = new TreeMap<>();
        study.codings().forEach(coding -> found.merge(coding.path(), 1, Integer::sum));
        SegmentTable codebook =
                SegmentTable.read(analysis.resolve("codebooks/codebook_20220303_8.csv"), Optional.empty());
        Map<String, Integer> exported = new TreeMap<>();
        codebook.rows().forEach(row -> exported.put(row.cell(0), Integer.parseInt(row.cell(2))));
        assertThat(found).isEqualTo(exported);
        SegmentTable highlights =
                SegmentTable.read(analysis.resolve("tags/csv/all_tags_20220303.csv"), Optional.empty());
        assertThat(study.codings()).hasSize(1930).hasSameSizeAs(highlights.rows());
        assertThat(study.documents()).hasSize(17);
        assertThat(study.doubts())
                .as("every highlight stands where its positions say, by its snippet")
                .extracting(Problem::message)
                .containsExactly("1 highlights have no tag and are left out");
    }

    @Test
    void taguettePositionsAreBytesOfTheText() throws SQLException {
        Path file = folder.resolve("t & t?.sqlite3");
        String html = "<h1>Caf&#233; &lt;3</h1><p>I said 👍🏽<br/>and <b>left</b>.</p>";
        String text = "Café <3I said 👍🏽and left.";
        database(
                file,
                List.of(
                        "create table projects (id integer primary key, name, description)",
                        "create table documents (id integer primary key, name, description, project_id, contents)",
                        "create table tags (id integer primary key, project_id, path, description)",
                        "create table highlights (id integer primary key, document_id, start_offset, end_offset, snippet)",
                        "create table highlight_tags (highlight_id, tag_id)",
                        "create table commands (id integer primary key, user_login, project_id, payload)",
                        "insert into projects values (1, 'Mine', 'about it')",
                        "insert into documents values (1, 'a.odt', '', 1, '" + html + "')",
                        "insert into tags values (1, 1, 'moves', 'd'), (2, 1, 'likes', '')",
                        "insert into highlights values " + highlight(1, text, "and left") + ", "
                                + highlight(2, text, "<3") + ", " + highlight(3, text, "👍🏽"),
                        "insert into highlight_tags values (1, 1), (2, 2), (3, 2), (3, 1)",
                        "insert into commands values (1, 'ann', 1, '{\"type\": \"highlight_add\", \"highlight_id\": 1, \"tags\": [1]}')"));
        ImportedStudy study = TaguetteProject.read(file, Optional.empty());
        assertThat(study.documents().get(0).text()).isEqualTo("Café <3\nI said 👍🏽\nand left.");
        assertThat(study.codings())
                .extracting(ProjectDatabaseTest::shown)
                .containsExactly(
                        "a 18..26 moves by ann: and left",
                        "a 5..7 likes by unknown: <3",
                        "a 15..17 likes by unknown: 👍🏽",
                        "a 15..17 moves by unknown: 👍🏽");
        assertThat(study.doubts()).isEmpty();
        assertThatThrownBy(() -> TaguetteProject.read(file, Optional.of("Others")))
                .hasMessageContaining("there is not one project");
    }

    @Test
    void aProjectOfQualCoder() throws SQLException, IOException {
        Path project = Files.createDirectory(folder.resolve("My study.qda"));
        database(
                project.resolve("data.qda"),
                List.of(
                        "create table source (id integer primary key, name, fulltext, mediapath, memo, owner, date)",
                        "create table code_cat (catid integer primary key, name, owner, date, memo, supercatid)",
                        "create table code_name (cid integer primary key, name, memo, catid, owner, date, color)",
                        "create table code_text (cid, fid, seltext, pos0, pos1, owner, memo)",
                        "create table cases (caseid integer primary key, name, memo)",
                        "create table case_text (id integer primary key, caseid, fid, pos0, pos1)",
                        "create table attribute (attrid integer primary key, name, attr_type, value, id)",
                        "create table journal (jid integer primary key, name, jentry, owner)",
                        "insert into source values (1, 'i1.docx', char(65279) || 'Ann: ok 👍🏽' || char(13,10) || 'Bob: I felt seen.', '', 'long', 'x', '')",
                        "insert into source values (2, 'pic.png', null, '/images/pic.png', '', 'x', '')",
                        "insert into code_cat values (1, 'Mood', 'x', '', '', null), (2, 'Good', 'x', '', '', 1)",
                        "insert into code_name values (1, 'Joy', 'glad', 2, 'x', '', '#FF0000'), (2, 'Alone', '', null, 'x', '', '')",
                        "insert into code_text values (1, 1, 'felt seen', 20, 29, 'Zoë', 'm'), (1, 1, 'felt seen', 20, 29, 'Ed', ''), (2, 1, 'ok', 3, 5, 'Ed', '')",
                        "insert into cases values (1, 'Ann', '')",
                        "insert into case_text values (1, 1, 1, 0, 5)",
                        "insert into attribute values (1, 'age', 'case', '34', 1), (2, 'place', 'file', 'Ulm', 1)",
                        "insert into journal values (1, 'Day 1', 'It rained.', 'Ed')"));
        ImportedStudy study = QualCoderProject.read(project);
        assertThat(study.title()).isEqualTo("My study");
        assertThat(study.documents())
                .singleElement()
                .satisfies(one -> assertThat(one.text()).isEqualTo("Ann: ok 👍🏽\nBob: I felt seen."));
        assertThat(study.codings())
                .extracting(ProjectDatabaseTest::shown)
                .containsExactly(
                        "i1 18..27 joy by Zoë: felt seen", "i1 18..27 joy by Ed: felt seen", "i1 5..7 alone by Ed: ok");
        assertThat(study.codings().get(0).path()).isEqualTo("Mood > Good > Joy");
        assertThat(study.people())
                .extracting(one -> one.participant() + " " + one.document() + " " + one.attributes())
                .containsExactly("Ann i1 {age=34}");
        assertThat(study.memos()).extracting(ImportedStudy.Memo::text).containsExactly("long", "It rained.");
        assertThat(study.doubts())
                .extracting(Problem::message)
                .containsExactly(
                        "source \"pic.png\" has no text and is left out",
                        "1 codings stand elsewhere than the project says and were found by their text");
    }

    @Test
    void codingsOfQualCoderThatPointNowhere() throws SQLException, IOException {
        Path project = Files.createDirectory(folder.resolve("Odd.qda"));
        database(
                project.resolve("data.qda"),
                List.of(
                        "create table source (id integer primary key, name, fulltext, mediapath, memo, owner, date)",
                        "create table code_name (cid integer primary key, name, memo, catid, owner, date, color)",
                        "create table code_text (cid, fid, seltext, pos0, pos1, owner, memo)",
                        "insert into source values (1, 'i1', 'I felt seen.', '', '', 'x', '')",
                        "insert into code_name values (1, 'Joy', '', null, 'x', '', '')",
                        "insert into code_text values (7, 1, 'felt', 2, 6, 'Ed', ''), (1, 5, 'felt', 2, 6, 'Ed', ''), "
                                + "(1, 1, 'unheard of', 2, 6, 'Ed', ''), (1, 1, 'seen', 7, 11, 'Ed', '')"));
        ImportedStudy study = QualCoderProject.read(project);
        assertThat(study.codings())
                .extracting(ProjectDatabaseTest::shown)
                .containsExactly("i1 2..6 joy by Ed: felt", "i1 7..11 joy by Ed: seen");
        assertThat(study.doubts())
                .extracting(Problem::message)
                .containsExactly(
                        "a coding of \"i1\" at 2..6 has the code number 7, which the project does not have; left out",
                        "a coding of source number 5 at 2..6 is of a source without text; left out",
                        "the coding of \"i1\" at 2..6 has another text in the project, which is nowhere in the"
                                + " document; its place is kept");
    }

    @Test
    void otherFilesAreRefused() throws IOException, SQLException {
        Path text = Files.writeString(folder.resolve("x.sqlite3"), "SQLite it is not");
        assertThatThrownBy(() -> TaguetteProject.read(text, Optional.empty()))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("not a SQLite database");
        Path other = folder.resolve("y.sqlite3");
        database(
                other,
                List.of("create table t (a)", "create view tags as select 1", "create view highlights as select 1"));
        assertThatThrownBy(() -> TaguetteProject.read(other, Optional.empty()))
                .hasMessageContaining("not a project of Taguette");
        Path cut = folder.resolve("z.sqlite3");
        Files.write(cut, java.util.Arrays.copyOf(Files.readAllBytes(other), 1000));
        assertThatThrownBy(() -> TaguetteProject.read(cut, Optional.empty())).isInstanceOf(InputException.class);
    }

    private static String highlight(int id, String text, String words) {
        int start = text.substring(0, text.indexOf(words)).getBytes(StandardCharsets.UTF_8).length;
        int end = start + words.getBytes(StandardCharsets.UTF_8).length;
        String snippet = words.replace("<", "&lt;");
        return "(" + id + ", 1, " + start + ", " + end + ", '<p>" + snippet + "</p>')";
    }

    private static void database(Path file, List<String> statements) throws SQLException {
        String url = "jdbc:sqlite:" + file.toUri().toString().replaceFirst("^file:/+", "file:/");
        try (Connection connection = new JDBC().connect(url, new Properties());
                Statement statement = connection.createStatement()) {
            for (String one : statements) {
                statement.executeUpdate(one);
            }
        }
    }

    private static String shown(Coding coding) {
        return coding.document() + " " + coding.start() + ".." + coding.end() + " " + coding.code() + " by "
                + coding.coder() + ": " + coding.match();
    }
}
