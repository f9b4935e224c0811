package org.themata.exchange.segments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.themata.coding.Coding;
import org.themata.corpus.Transcript;
import org.themata.text.InputException;
import org.themata.text.Problem;

class SegmentImportTest {
    private static final List<Transcript> TRANSCRIPTS = List.of(
            transcript("P1", "I was glad.\n\nVery glad, I was.\n"),
            transcript("P2", "Nobody was glad. Ärger überall.\n"));

    @TempDir
    Path folder;

    /** The heads that programs write in the languages seen. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Farbe,Kommentar,Dokumentgruppe,Dokumentname,Code,Anfang,Ende,Gewicht,Segment,Bearbeitet von,Bearbeitet am,Erstellt von | ,note,,P1,Joy,1,1,0,I was glad,,,Ann",
                "Color,Komentarz,Grupa dokumentów,Nazwa dokumentu,Kod,Początek,Koniec,Waga,Fragment,Objętość,Obszar %,Autor | ,note,,P1,Joy,1.0,1.0,0,I was glad,10,1,Ann",
                "Color,Comment,Document group,Document name,Code,Beginning,End,Weight score,Segment,Modified by,Modified,Created by | ,note,,P1,Joy,1,1,0,I was glad,,,Ann",
                "File,Coder,Coded,Id,Codename,Coded_Memo,Category,Category | P1.txt,Ann,I was glad,1,Joy,note,A,B",
                "Category;Code;Text;Coder;Entrevista;memo | x;Joy;I was glad;Ann;P1;note",
                "document,coder,quote,note,Code 1,Code 2 | p1.DOCX,Ann,I was glad,note,Joy,",
            })
    void headsOfManyPrograms(String head, String row) throws IOException {
        SegmentImport read = read(head + "\n" + row + "\n", Map.of());
        assertThat(read.codings()).singleElement().satisfies(coding -> {
            assertThat(shown(coding)).isEqualTo("P1 0..10 joy by Ann: I was glad");
            assertThat(coding.memo()).isEqualTo("note");
            assertThat(coding.line()).isEqualTo(1);
        });
    }

    @Test
    void columnsByMap() throws IOException {
        SegmentImport read =
                read("wo,was,wie\nP2,Nobody,Sad\n", Map.of("document", "wo", "text", "was", "code", "WIE"));
        assertThat(read.codings()).extracting(SegmentImportTest::shown).containsExactly("P2 0..6 sad by me: Nobody");
        assertThatThrownBy(() -> read("wo,was,wie\nP2,Nobody,Sad\n", Map.of("text", "wass", "code", "wie")))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("no column \"wass\"");
        assertThatThrownBy(() -> read("wo,was,wie\nP2,Nobody,Sad\n", Map.of()))
                .hasMessageContaining("no column for the code");
    }

    @Test
    void whichOfSeveralPlaces() throws IOException {
        SegmentImport read = read("""
                document,text,code,coder,paragraph,occurrence
                P1,I was,A,Ann,2,
                P1,I was,A,Bob,,2
                P1,glad,B,Ann,,
                P1,glad,B,Ann,,
                P1,glad,B,Cy,,
                """, Map.of());
        assertThat(read.codings())
                .extracting(SegmentImportTest::shown)
                .containsExactly(
                        "P1 24..29 a by Ann: I was",
                        "P1 24..29 a by Bob: I was",
                        "P1 6..10 b by Ann: glad",
                        "P1 18..22 b by Ann: glad",
                        "P1 6..10 b by Cy: glad");
        assertThat(read.doubts())
                .extracting(Problem::toString)
                .singleElement()
                .asString()
                .endsWith(":6: ambiguous: this segment stands at 2 places; the first is taken");
    }

    @Test
    void severalCodesInACellAndPaths() throws IOException {
        SegmentImport read =
                read("Document,Quotation Content,Codes\nP2,Nobody,\"Mood > Sad\nMood\\Very sad\"\n", Map.of());
        assertThat(read.codings()).extracting(Coding::path).containsExactly("Mood > Sad", "Mood > Very sad");
        assertThat(read.codebook().themes())
                .singleElement()
                .satisfies(mood -> assertThat(mood.codes()).hasSize(2));
    }

    @Test
    void positionsWinIfTheTextIsThere() throws IOException {
        SegmentImport read = read("document,start,end,text,code\nP1,18,22,glad,A\nP1,1,3,Very,A\n", Map.of());
        assertThat(read.codings())
                .extracting(SegmentImportTest::shown)
                .containsExactly("P1 18..22 a by me: glad", "P1 13..17 a by me: Very");
    }

    @Test
    void whatIsNotThereIsReported() throws IOException {
        SegmentImport read = read("document,text,code\nP1,nothing like this at all,A\nP1,I was glad,\n", Map.of());
        assertThat(read.codings()).isEmpty();
        assertThat(read.doubts())
                .extracting(Problem::message)
                .containsExactly("this segment is not in its transcript; left out", "no code in this row; left out");
        assertThat(read.summary()).isEqualTo("1 coded segments: 1 no");
        assertThatThrownBy(() -> read("document,text,code\nP9,x,A\n", Map.of()))
                .hasMessageContaining(":2: there is no transcript \"P9\"");
    }

    @Test
    void withoutADocumentEveryTranscriptIsSearched() throws IOException {
        assertThat(read("text,tag\nNobody was,A\n", Map.of()).codings())
                .extracting(SegmentImportTest::shown)
                .containsExactly("P2 0..10 a by me: Nobody was");
    }

    @Test
    void windowsText() throws IOException {
        Path file = Files.write(
                folder.resolve("w.csv"),
                "document;text;code\r\nP2;Ärger überall;Wut\r\n".getBytes(Charset.forName("windows-1252")));
        SegmentImport read = SegmentImport.read(file, TRANSCRIPTS, options(Map.of()));
        assertThat(read.codings())
                .extracting(SegmentImportTest::shown)
                .containsExactly("P2 17..30 wut by me: Ärger überall");
    }

    private SegmentImport read(String table, Map<String, String> map) throws IOException {
        return SegmentImport.read(Files.writeString(folder.resolve("s.csv"), table), TRANSCRIPTS, options(map));
    }

    private static SegmentImport.Options options(Map<String, String> map) {
        return new SegmentImport.Options(map, Optional.empty(), Optional.empty(), "me", 0.85);
    }

    private static Transcript transcript(String id, String text) {
        return new Transcript(id, id + ".txt", text, List.of(), Map.of(), List.of());
    }

    private static String shown(Coding coding) {
        return coding.document() + " " + coding.start() + ".." + coding.end() + " " + coding.code() + " by "
                + coding.coder() + ": " + coding.match();
    }
}
