package org.themata.codebook.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.themata.codebook.Codebook;
import org.themata.text.InputException;

/** The traps of WordStat's, Yoshikoder's and Lexicoder's dictionaries. */
class WordStatAndLexicoderTest {

    @Test
    void wordStatDepthIsTabsAndWeightsMayHaveSeveralDigits() {
        Codebook codebook = Codebooks.parse(
                "a.cat",
                "ECONOMY\n\t+STATE+\n\t\tCARE (1)\n\t\tSouth Africa (12)\n\tWAR_IN_IRAQ (1)\nLAW\n\tBAIL* (103)\n",
                w -> {});
        assertThat(Fixture.codes(codebook))
                .containsExactly("ECONOMY: [WAR IN IRAQ]", "ECONOMY > +STATE+: [CARE, South Africa]", "LAW: [BAIL*]");
        assertThat(codebook.code("law")
                        .orElseThrow()
                        .indicators()
                        .get(0)
                        .manner()
                        .weight())
                .isEqualTo(103.0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\t@RULE",
                "\tSATISFIED NEAR #PROFESSOR (1)",
                "\tBANK AND NOT RIVER (1)",
                "\tNO BEFORE GOOD (1)",
                "\tGOOD AFTER/S NOT (1)",
                "\t#OTHER (1)"
            })
    void wordStatRulesAreRefusedByLine(String line) {
        assertThat(Fixture.errors("a.cat", "LAW\n\tBAIL (1)\n" + line + "\n"))
                .containsExactly("a.cat:3: a rule (@, #, NEAR, AFTER, BEFORE, AND NOT) cannot be read");
    }

    @Test
    void wordStatHasNoEncodingOfItsOwn() {
        Charset japanese = Charset.forName("EUC-JP");
        byte[] bytes = "LATIN\r\n\tA (1)\r\nKANA\r\n\tあ (1)\r\n".getBytes(japanese);
        assertThatThrownBy(() -> CodebookFile.of("a.cat", bytes, Optional.empty()))
                .isInstanceOfSatisfying(
                        InputException.class,
                        e -> assertThat(e.problems().get(0).remedy()).contains("--codebook-encoding"));
        CodebookFile file = CodebookFile.of("a.cat", bytes, Optional.of(japanese));
        assertThat(Fixture.codes(CodebookFormat.of(file).read(file, w -> {})))
                .containsExactly("LATIN: [A]", "KANA: [あ]");
    }

    @Test
    void wordStatTermsNeedACategoryOneTabLess() {
        assertThat(Fixture.errors("a.cat", "CARE (1)\nLAW\n\t\tBAIL (1)\n"))
                .containsExactly(
                        "a.cat:1: a term without a category",
                        "a.cat:3: the line has 2 tabs before it, but stands below no category with one less");
    }

    @Test
    void aCatFileThatIsYoshikoderXmlIsKnownByItsContent() {
        String xml = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<dictionary patternengine=\"substring\">\n"
                + "<cnode name=\"A\" desc=\"what it is\"><cnode name=\"B\"><pnode name=\"x\"/></cnode>"
                + "<pnode name=\"a word\"/><pnode name=\"y*\" score=\"2\"/></cnode></dictionary>";
        assertThat(CodebookFormat.of(CodebookFile.of("really.cat", xml))).isEqualTo(CodebookFormat.YOSHIKODER);
        Codebook codebook = Codebooks.parse("really.cat", xml, w -> {});
        assertThat(Fixture.codes(codebook)).containsExactly("A: [a word, y*]", "A > B: [x]");
        assertThat(codebook.themes().get(0).definition()).isEqualTo("what it is");
        assertThat(codebook.themes().get(0).indicators().get(1).manner().weight())
                .isEqualTo(2.0);
        assertThat(codebook.themes().get(0).indicators().get(1).manner().line()).isEqualTo(3);
    }

    @Test
    void yoshikoderPatternsMayBeRegularExpressions() {
        Codebook codebook = Codebooks.parse(
                "a.ykd",
                "<dictionary patternengine=\"regexp\"><cnode name=\"A\"><pnode name=\"silo(s|ed)?\"/></cnode></dictionary>",
                w -> {});
        assertThat(codebook.themes().get(0).indicators().get(0).manner().written())
                .isEqualTo("{regex: \"silo(s|ed)?\"}");
    }

    @Test
    void theEncodingThatXmlDeclaresIsUsed() {
        byte[] bytes = "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><dictionary><cnode name=\"Mé\"/></dictionary>"
                .getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
        CodebookFile file = CodebookFile.of("a.ykd", bytes, Optional.empty());
        assertThat(Fixture.codes(CodebookFormat.of(file).read(file, w -> {}))).containsExactly("Mé: []");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE dictionary [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>\n<dictionary><cnode name=\"&x;\"/></dictionary>",
                "<!DOCTYPE dictionary>\n<dictionary><cnode name=\"a\"/></dictionary>"
            })
    void aDoctypeIsRefused(String xml) {
        assertThat(Fixture.errors("a.ykd", xml)).singleElement().asString().containsAnyOf("DOCTYPE", "not well-formed");
    }

    @Test
    void hostileNestingIsRefused() {
        String deep = "<dictionary>" + "<cnode name=\"a\">".repeat(5000) + "</cnode>".repeat(5000) + "</dictionary>";
        assertThat(Fixture.errors("a.ykd", deep).get(0)).contains("more than 100 categories inside one another");
        String codes =
                "<CodeBook><Codes>" + "<Code name=\"a\">".repeat(5000) + "</Code>".repeat(5000) + "</Codes></CodeBook>";
        assertThat(Fixture.errors("a.qdc", codes).get(0)).contains("more than 100 codes inside one another");
    }

    @Test
    void lexicoderCategoriesMayHaveAColourAndTermsBlanksAroundThem() {
        Codebook codebook =
                Codebooks.parse("a.lc3", "+negative#AA0000\n not good \n bad*\n\n+positive\ngood\n", w -> {});
        assertThat(Fixture.codes(codebook)).containsExactly("negative: [not good, bad*]", "positive: [good]");
        assertThat(codebook.themes().get(0).color()).isEqualTo("#AA0000");
        assertThat(CodebookFormat.of(CodebookFile.of("-", "+a\nb\n"))).isEqualTo(CodebookFormat.LEXICODER);
        assertThat(Fixture.errors("a.lc3", "lonely\n+a\nb\n")).containsExactly("a.lc3:1: a term without a category");
    }
}
