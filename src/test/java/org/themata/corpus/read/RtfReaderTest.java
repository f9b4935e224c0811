package org.themata.corpus.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.themata.corpus.read.ReadOptionsFixture.doubts;
import static org.themata.corpus.read.ReadOptionsFixture.read;
import static org.themata.corpus.read.ReadOptionsFixture.turns;

import org.junit.jupiter.api.Test;
import org.themata.corpus.Transcript;
import org.themata.text.InputException;

class RtfReaderTest {
    private static final String U = "\\" + "u";

    private static Transcript rtf(String body) {
        return read(
                TranscriptFormat.RTF,
                "{\\rtf1\\ansi\\ansicpg1252{\\fonttbl{\\f0\\fswiss Arial;}{\\f1\\fcharset204 Times;}}"
                        + "{\\stylesheet{\\s0 Normal;}}{\\*\\generator Riched20;}\\pard " + body + "}");
    }

    @Test
    void lettersByCodePageFontAndUnicodeWithItsReplacement() {
        Transcript t = rtf("P1: caf\\'e9 \\'93quoted\\'94 " + U + "8212?dash {\\f1\\'e4\\'e0} " + U + "-10179?" + U
                + "-8704?\\par");
        assertThat(turns(t)).containsExactly("P1=caf\u00E9 \u201Cquoted\u201D \u2014dash \u0434\u0430 \uD83D\uDE00");
    }

    @Test
    void hiddenAndDeletedTextHeadersAndNotesAreOut() {
        Transcript t = rtf(
                "{\\header page head\\par}P1: I {\\deleted never }{\\v hidden }stay{\\footnote a note}.\\par I: ok\\par");
        assertThat(turns(t)).containsExactly("P1=I stay.", "I=ok");
        assertThat(doubts(t))
                .containsExactly(
                        "0: not read: headers, footers, footnotes, comments or text boxes",
                        "0: it has tracked changes: insertions are read, deletions are not");
    }

    @Test
    void rowsOfATableAreLines() {
        String row = "\\trowd\\cellx100\\cellx200\\intbl %s\\cell %s\\cell\\row ";
        Transcript t =
                rtf(row.formatted("P1", "yes\\par indeed") + row.formatted("I", "and?") + row.formatted("P1", "no"));
        assertThat(turns(t)).containsExactly("P1=yes indeed", "I=and?", "P1=no");
    }

    @Test
    void timeMarksOfF4BelongToTheEndOfTheParagraph() {
        Transcript t = rtf("I: How? #00:00:05-1#\\par B: Well. #00:01:23-5#\\par I: And? #00:01:30-0#\\par");
        assertThat(t.turns()).extracting("speaker").containsExactly("I", "B", "I");
        assertThat(t.turns()).extracting("time").containsExactly("", "00:00:05.100", "00:01:23.500");
    }

    @Test
    void whatIsCutOffOrNestsTooDeepIsRefused() {
        assertThatThrownBy(() -> read(TranscriptFormat.RTF, "{\\rtf1 P1: yes"))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("cut off");
        assertThatThrownBy(() -> read(TranscriptFormat.RTF, "{\\rtf1 " + "{".repeat(5000)))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("groups");
        assertThatThrownBy(() -> read(TranscriptFormat.RTF, "plain")).isInstanceOf(InputException.class);
        assertThatThrownBy(() -> rtf("P1: a\\bin99999999 b")).hasMessageContaining("cut off");
    }
}
