package org.themata.corpus.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.themata.corpus.read.ReadOptionsFixture.doubts;
import static org.themata.corpus.read.ReadOptionsFixture.plain;
import static org.themata.corpus.read.ReadOptionsFixture.source;
import static org.themata.corpus.read.ReadOptionsFixture.turns;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.themata.corpus.Transcript;
import org.themata.text.InputException;

class OdtReaderTest {
    private static final String HEAD = "<?xml version=\"1.0\"?><office:document-content "
            + "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" "
            + "xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" "
            + "xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" "
            + "xmlns:draw=\"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0\"><office:body><office:text>";
    private static final String FOOT = "</office:text></office:body></office:document-content>";

    private static Transcript read(String body, String... more) throws IOException {
        String[] parts = new String[more.length + 2];
        parts[0] = "content.xml";
        parts[1] = HEAD + body + FOOT;
        System.arraycopy(more, 0, parts, 2, more.length);
        return TranscriptFormat.ODT
                .read(source("t.odt"), Zips.of(parts), plain())
                .get(0);
    }

    @Test
    void blanksTabsAndLineBreaksAreElements() throws IOException {
        Transcript t = read("<text:p>P1:<text:tab/>a<text:s text:c=\"3\"/>b\n   c<text:line-break/>d</text:p>"
                + "<text:h>I: why <text:span>not</text:span>?</text:h>");
        assertThat(turns(t)).containsExactly("P1=a   b c\nd", "I=why not?");
    }

    @Test
    void deletedTextNotesAndTextBoxesAreOut() throws IOException {
        Transcript t = read(
                "<text:tracked-changes><text:changed-region><text:deletion><text:p>gone</text:p>"
                        + "</text:deletion></text:changed-region></text:tracked-changes>"
                        + "<text:p>P1: I<text:change text:change-id=\"c\"/> stay<text:note><text:note-body><text:p>a note</text:p>"
                        + "</text:note-body></text:note>.<draw:frame><draw:text-box><text:p>boxed</text:p></draw:text-box></draw:frame></text:p>");
        assertThat(turns(t)).containsExactly("P1=I stay.");
        assertThat(doubts(t))
                .containsExactly(
                        "0: not read: footnotes, endnotes and comments; text boxes",
                        "0: it has tracked changes: insertions are read, deletions are not");
    }

    @Test
    void rowsOfATableAreLinesWithTheSpeakerInACell() throws IOException {
        String row = "<table:table-row><table:table-cell><text:p>%s</text:p></table:table-cell>"
                + "<table:table-cell><text:p>%s</text:p></table:table-cell></table:table-row>";
        Transcript t = read("<table:table>" + row.formatted("P1", "yes") + row.formatted("I", "and?")
                + row.formatted("P1", "no") + "</table:table>");
        assertThat(turns(t)).containsExactly("P1=yes", "I=and?", "P1=no");
    }

    @Test
    void passwordsDoctypesAndOtherZipsAreRefused() {
        assertThatThrownBy(() -> read("", "META-INF/manifest.xml", "<m><encryption-data/></m>"))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("password");
        assertThatThrownBy(() -> TranscriptFormat.ODT.read(
                        source("t.odt"), Zips.of("content.xml", "<!DOCTYPE a [<!ENTITY x \"y\">]><a>&x;</a>"), plain()))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("DOCTYPE");
        assertThatThrownBy(() -> TranscriptFormat.ODT.read(source("t.odt"), Zips.of("a.txt", "x"), plain()))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("content.xml");
    }
}
