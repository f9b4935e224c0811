package org.themata.codebook.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.themata.codebook.Codebook;
import org.themata.text.InputException;

/** The traps of LIWC dictionaries that were seen in real files. */
class LiwcCodebookTest {

    @Test
    void percentLinesMayHaveTabsAndCarriageReturnsBehindThem() {
        assertThat(Fixture.codes("a.dic", "%\t\t\r\n1\tTrust\r\n%\t\t\t\r\nrely*\t1\r\n"))
                .containsExactly("Trust: [rely*]");
    }

    @Test
    void linesMayEndInCarriageReturnOnly() {
        byte[] bytes = "%\r1\tTrust\r2\tDoubt\r%\rrely*\t1\rdoubt\t2\r".getBytes(StandardCharsets.UTF_8);
        CodebookFile file = CodebookFile.of("a.dic", bytes, Optional.empty());
        assertThat(CodebookFormat.of(file)).isEqualTo(CodebookFormat.LIWC);
        assertThat(Fixture.codes(CodebookFormat.LIWC.read(file, warning -> {})))
                .containsExactly("Trust: [rely*]", "Doubt: [doubt]");
    }

    @Test
    void blanksMaySeparateNumberAndName() {
        assertThat(Fixture.codes("a.dic", "%\n01                    Trust in others\n%\nrely 01\n"))
                .containsExactly("Trust in others: [rely]");
    }

    @Test
    void zeroPaddedNumbersAreNumbers() {
        assertThat(Fixture.codes("a.dic", "%\n01\tTrust\n2\tDoubt\n%\nrely\t1\ndoubt\t02\n"))
                .containsExactly("Trust: [rely]", "Doubt: [doubt]");
    }

    @Test
    void severalTabsAndTrailingBlanksMayStandAroundNumbers() {
        assertThat(Fixture.codes("a.dic", "%\n1\tTrust\n2\tDoubt\n%\nrely*\t\t\t01     \ncount on \t 1\t\t2 \t\n"))
                .containsExactly("Trust: [rely*, count on]", "Doubt: [count on]");
    }

    @Test
    void severalNumbersMayBeSeparatedByBlanks() {
        assertThat(Fixture.codes("a.dic", "%\n1\tA\n7\tB\n9\tC\n%\npreserve\t\t01 07 09         \nhug  1  9\n"))
                .containsExactly("A: [preserve, hug]", "B: [preserve]", "C: [preserve, hug]");
    }

    @Test
    void phrasesMayStandBeforeTabsOrBlanks() {
        assertThat(Fixture.codes("a.dic", "%\n1\tA\n%\nrely on\t1\nlean on you 1\nwindows 95\t1\n"))
                .containsExactly("A: [rely on, lean on you, windows 95]");
    }

    @Test
    void aNumberBeforeTheFirstTabThatIsACategoryTooIsReported() {
        assertThat(Fixture.warnings("a.dic", "%\n1\tA\n2\tB\n%\nrely 1\t2\n"))
                .containsExactly("a.dic:5: \"rely 1\" is read as a phrase, up to the first tab");
    }

    @Test
    void repeatedTermsAreUnited() {
        assertThat(Fixture.codes("a.dic", "%\n1\tA\n2\tB\n%\nrely\t1\nrely\t2\nRely\t1\n"))
                .containsExactly("A: [rely]", "B: [rely]");
    }

    @Test
    void numbersThatAreNotInTheHeaderAreReported() {
        String text = "%\n1\tA\n%\nrely\t1\t3\n";
        assertThat(Fixture.codes("a.dic", text)).containsExactly("A: [rely]");
        assertThat(Fixture.warnings("a.dic", text))
                .containsExactly("a.dic:4: category 3 of \"rely\" is not in the header; ignored");
    }

    @Test
    void tabsBeforeANumberAreItsDepthAndHeaderLinesWithoutNumberAreNoCategories() {
        String text =
                "%\n1\tverb\n2\tmisc\n\t3\tfamily\n\t\t4\tpets\nelse \n\t5 time\nnothing\n%\nkin\t3\nate\t1\t4\nnow 5\n";
        assertThat(Fixture.codes("a.dic", text))
                .containsExactly(
                        "verb: [ate]",
                        "misc: []",
                        "misc > family: [kin]",
                        "misc > family > pets: [ate]",
                        "else: []",
                        "else > time: [now]");
        assertThat(Fixture.warnings("a.dic", text))
                .containsExactly("a.dic:8: \"nothing\" has no number, so it is no category; left out");
    }

    @Test
    void aCategoryTwoTabsDeeperIsAnError() {
        assertThat(Fixture.errors("a.dic", "%\n1\tA\n\t\t2\tB\n%\nx\t1\n"))
                .containsExactly("a.dic:3: the category has 2 tabs before it, but stands below none with one less");
    }

    @Test
    void emptyLinesDoNotCount() {
        assertThat(Fixture.codes("a.dic", "\n%\n\n1\tA\n\n%\n\nx\t1\n\n")).containsExactly("A: [x]");
    }

    @Test
    void aByteOrderMarkAndWindows1252AreRead() {
        byte[] marked = "\uFEFF%\n1\tA\n%\nnaïve\t1\n".getBytes(StandardCharsets.UTF_8);
        assertThat(Fixture.codes(CodebookFormat.LIWC.read(CodebookFile.of("a.dic", marked, Optional.empty()), w -> {})))
                .containsExactly("A: [naïve]");
        Charset old = Charset.forName("windows-1252");
        byte[] bytes = "%\n1\tA\n%\nna\u00EFve\t1\n\u20AC*\t1\n".getBytes(old);
        assertThat(Fixture.codes(CodebookFormat.LIWC.read(CodebookFile.of("a.dic", bytes, Optional.of(old)), w -> {})))
                .containsExactly("A: [naïve, €*]");
        assertThatThrownBy(() -> CodebookFile.of("a.dic", bytes, Optional.empty()))
                .isInstanceOf(InputException.class)
                .hasMessage("a.dic:4: not UTF-8");
    }

    @ParameterizedTest
    @ValueSource(strings = {"like\t(02 134)125/464\t253", "kind\t<of>131/125\t<of>135/126", "like (2)1", "well\t1/2"})
    void conditionalsAreRefusedByLineNumber(String line) {
        assertThat(Fixture.errors("a.dic", "%\n1\tA\n2\tB\n%\nfine\t1\n" + line + "\n"))
                .containsExactly(
                        "a.dic:6: a conditional entry, whose category depends on the words around it, cannot be read");
    }

    @Test
    void allErrorsAreReportedAtOnce() {
        assertThat(Fixture.errors("a.dic", "%\n1\tA\n1\tB\n%\nlonely\nx\ty\n"))
                .containsExactly(
                        "a.dic:3: the number 1 stands twice; first at a.dic:2",
                        "a.dic:5: the term \"lonely\" has no category",
                        "a.dic:6: \"y\" is not the number of a category");
        assertThat(Fixture.errors("a.dic", "%\n1\tA\n")).containsExactly("a.dic: the second line % is missing");
    }

    @Test
    void aQuestionMarkIsItselfAndPunctuationIsLeftOut() {
        assertThat(Fixture.codes("a.dic", "%\n1\tA\n%\nwhy?\t1\n:)\t1\n")).containsExactly("A: [why\\?]");
        assertThat(Fixture.warnings("a.dic", "%\n1\tA\n%\nwhy?\t1\n:)\t1\n"))
                .containsExactly(
                        "a.dic:5: left out: the indicator \":)\" is only punctuation, and punctuation is never coded");
    }

    @Test
    void writesDepthAndUnitedTerms() throws IOException {
        Codebook codebook = Codebooks.parse("a.yml", "T: {A: [x, y*], B: [x], __: [z z]}", w -> {});
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Codebooks.write(codebook, CodebookFormat.LIWC, out);
        assertThat(out.toString(StandardCharsets.UTF_8))
                .isEqualTo("%\n1\tT\n\t2\tA\n\t3\tB\n%\nz z\t1\nx\t2\t3\ny*\t2\n");
    }

    @Test
    void dicxTakesNumbersAsWeightsAndRefusesEmptyTerms() {
        String text = "DicTerm,Trust,Doubt\nrely*,X,\n\"well, maybe\",0.5,-2\nperhaps,0,yes\n";
        Codebook codebook = Codebooks.parse("a.dicx", text, w -> {});
        assertThat(Fixture.codes(codebook))
                .containsExactly("Trust: [rely*, well, maybe]", "Doubt: [well, maybe, perhaps]");
        assertThat(codebook.themes().get(0).indicators())
                .extracting(i -> i.manner().weight())
                .containsExactly(1.0, 0.5);
        assertThat(codebook.themes().get(1).indicators())
                .extracting(i -> i.manner().weight())
                .containsExactly(-2.0, 1.0);
        assertThat(Fixture.errors("a.dicx", "DicTerm,A\nx,X\n,X\ny,X,X\n"))
                .containsExactly("a.dicx:3: DicTerm is empty", "a.dicx:4: the row has 3 cells, the first line 2");
    }
}
