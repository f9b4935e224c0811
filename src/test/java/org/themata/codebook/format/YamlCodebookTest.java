package org.themata.codebook.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.themata.codebook.Code;
import org.themata.codebook.Codebook;
import org.themata.codebook.Indicator;
import org.themata.codebook.Manner;
import org.themata.codebook.Negation;
import org.themata.text.InputException;
import org.themata.text.Problem;

class YamlCodebookTest {
    private static final String CONTRACT = """
            codebook: Involving People
            version: "1.0"
            language: en
            themes:
              - name: Barriers
                id: barriers
                definition: What stands in the way of co-production.
                codes:
                  - name: Silo working
                    id: silo
                    definition: Apart
                    include: when so
                    exclude: not when so
                    example: "we never: talk"
                    color: "#0072B2"
                    indicators:
                      - silo*
                      - working in isolation
                      - {near: [team*, separate*], within: 5}
                      - {not: "grain silo*"}
                  - name: Rules
                    indicators: [rule*]
                    codes:
                      - name: Über-Regeln & Co.
                        indicators: []
            """;

    @Test
    void readsTheExampleOfTheContract() {
        Codebook codebook = read(CONTRACT);
        assertThat(codebook.name()).isEqualTo("Involving People");
        assertThat(codebook.version()).isEqualTo("1.0");
        assertThat(codebook.language()).isEqualTo("en");
        assertThat(codebook.codes())
                .extracting(Code::id)
                .containsExactly("barriers", "silo", "rules", "uber-regeln-co");
        Code silo = codebook.code("silo").orElseThrow();
        assertThat(silo.path()).isEqualTo("Barriers > Silo working");
        assertThat(silo.level()).isEqualTo(2);
        assertThat(silo.line()).isEqualTo(9);
        assertThat(silo.example()).isEqualTo("we never: talk");
        assertThat(silo.color()).isEqualTo("#0072B2");
        assertThat(silo.indicators().get(0))
                .isEqualTo(new Indicator.Pattern("silo*", new Manner("silo*", 17, 13, false, false, 1, "")));
        assertThat(silo.indicators().get(2))
                .isEqualTo(new Indicator.Near(
                        List.of("team*", "separate*"),
                        5,
                        false,
                        new Manner("{near: [team*, separate*], within: 5}", 19, 13, false, false, 1, "")));
        assertThat(silo.indicators().get(3))
                .isEqualTo(new Indicator.Veto(
                        "grain silo*", new Manner("{not: \"grain silo*\"}", 20, 13, false, false, 1, "")));
        Code deep = codebook.code("uber-regeln-co").orElseThrow();
        assertThat(deep.path()).isEqualTo("Barriers > Rules > Über-Regeln & Co.");
        assertThat(deep.level()).isEqualTo(3);
    }

    @Test
    void readsEveryKindOfIndicator() {
        List<Indicator> indicators = indicators("""
                - {match: IT, case: true, note: the department}
                - {regex: 'silo(s|ed)?', weight: 2.0}
                - {lemma: divide, pos: verb}
                - {stem: collaboration}
                - {near: [team*, separate*]}
                - {near: [a, b, c], within: 2, ordered: true}
                - {match: support, unless: {before: [no, not, never], within: 2}}
                - {match: "co-production", exact: true, unless: {near: bad}}
                - no
                - "*"
                - "?"
                - 1e3
                - 😀
                """);
        assertThat(indicators.get(0))
                .isEqualTo(new Indicator.Pattern(
                        "IT", new Manner("{match: IT, case: true}", 4, 9, true, false, 1, "the department")));
        assertThat(indicators.get(1)).isInstanceOfSatisfying(Indicator.Regex.class, regex -> {
            assertThat(regex.regex()).isEqualTo("silo(s|ed)?");
            assertThat(regex.manner().weight()).isEqualTo(2.0);
        });
        assertThat(indicators.get(2))
                .isInstanceOfSatisfying(
                        Indicator.Lemma.class, lemma -> assertThat(lemma.pos()).contains("VERB"));
        assertThat(indicators.get(3)).isInstanceOf(Indicator.Stem.class);
        assertThat(indicators.get(4))
                .isInstanceOfSatisfying(
                        Indicator.Near.class, near -> assertThat(near.within()).isEqualTo(5));
        assertThat(indicators.get(5)).isInstanceOfSatisfying(Indicator.Near.class, near -> {
            assertThat(near.within()).isEqualTo(2);
            assertThat(near.ordered()).isTrue();
            assertThat(near.patterns()).containsExactly("a", "b", "c");
        });
        assertThat(indicators.get(6)).isInstanceOfSatisfying(Indicator.Unless.class, unless -> {
            assertThat(unless.side()).isEqualTo(Indicator.Side.BEFORE);
            assertThat(unless.words()).containsExactly("no", "not", "never");
            assertThat(unless.within()).isEqualTo(2);
        });
        assertThat(indicators.get(7)).isInstanceOfSatisfying(Indicator.Unless.class, unless -> {
            assertThat(unless.side()).isEqualTo(Indicator.Side.NEAR);
            assertThat(unless.within()).isEqualTo(3);
            assertThat(unless.manner().exact()).isTrue();
        });
        assertThat(indicators.subList(8, 13))
                .extracting(indicator -> ((Indicator.Pattern) indicator).pattern())
                .containsExactly("no", "*", "?", "1e3", "😀");
    }

    @Test
    void readsNegation() {
        Codebook codebook = read("negation: {triggers: [not, no longer], terminators: [but]}\nthemes: [{name: A}]\n");
        assertThat(codebook.negation()).contains(new Negation(List.of("not", "no longer"), List.of("but"), List.of()));
        assertThat(read("themes: [{name: A}]").negation()).isEqualTo(Optional.empty());
    }

    @Test
    void aDoubleIdNamesBothPlaces() {
        Problem problem = problems("themes:\n  - name: A\n    id: x\n  - name: B\n    id: x\n")
                .get(0);
        assertThat(problem.toString()).isEqualTo("c.yaml:5:9: the id \"x\" stands twice; first at c.yaml:3:9");
        Problem slug = problems("themes:\n  - name: A b\n  - name: A-B\n").get(0);
        assertThat(slug.toString())
                .isEqualTo("c.yaml:3:5: the id \"a-b\", made from the name, stands twice; first at c.yaml:2:5");
        assertThat(slug.remedy()).contains("id");
    }

    @Test
    void unknownKeysAreAnsweredWithTheNearest() {
        List<Problem> problems = problems(
                "themes:\n  - name: A\n    indicatrs: [x]\n    codes:\n      - {name: B, exlude: y}\nverzion: 1\n");
        assertThat(problems)
                .extracting(Problem::toString)
                .containsExactly(
                        "c.yaml:3:5: unknown key \"indicatrs\"",
                        "c.yaml:5:19: unknown key \"exlude\"",
                        "c.yaml:6:1: unknown key \"verzion\"");
        assertThat(problems)
                .extracting(Problem::remedy)
                .containsExactly(
                        "did you mean \"indicators\"?", "did you mean \"exclude\"?", "did you mean \"version\"?");
    }

    @Test
    void aMisspeltThemesIsNotTakenForADictionary() {
        assertThat(problems("codebook: X\ntheems:\n  - name: A\n").get(0).remedy())
                .contains("themes");
        assertThat(problems("theems:\n  - name: A\n").get(0).remedy()).contains("themes");
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "::", textBlock = """
            ""                           :: 4:9 :: an indicator is empty
            "..."                        :: 4:9 :: only punctuation
            '\\*'                        :: 4:9 :: only punctuation
            [pause]                      :: 4:9 :: must be a text or a mapping, not a list
            {regex: "a(b"}               :: 4:17 :: missing closing )
            {regex: "ok [z-a]"}          :: 4:17 :: invalid character class range
            {regex: ""}                  :: 4:17 :: regular expression is empty
            {regex: "((a{100}){100}){100}"} :: 4:17 :: repeats too much
            {lemma: divide, pos: VRB}    :: 4:30 :: not a Universal part-of-speech tag
            {lemma: two words}           :: 4:17 :: takes one word
            {stem: ""}                   :: 4:16 :: empty
            {near: [a]}                  :: 4:16 :: two patterns
            {near: [a, "!"]}             :: 4:20 :: only punctuation
            {near: [a, b], within: 0}    :: 4:32 :: whole number from 1 up
            {near: [a, b], within: five} :: 4:32 :: whole number from 1 up
            {near: [a, b], ordered: yes} :: 4:33 :: true or false
            {match: a, weight: heavy}    :: 4:28 :: must be a number
            {match: a, within: 3}        :: 4:20 :: unknown key "within"
            {match: a, not: b}           :: 4:9 :: only one of match, not
            {mach: a}                    :: 4:10 :: unknown key "mach"
            {note: a}                    :: 4:9 :: needs one of match
            {match: [a]}                 :: 4:17 :: must be a text, not a list
            {match: a, unless: b}        :: 4:28 :: "unless" must be a mapping
            {match: a, unless: {within: 2}} :: 4:28 :: exactly one of before, after, near
            {match: a, unless: {before: []}} :: 4:37 :: names no words
            {match: a, unless: {befor: [b]}} :: 4:29 :: unknown key "befor"
            """)
    void aBadIndicatorIsAnErrorAtItsPlace(String written, String place, String message) {
        List<Problem> problems =
                problems("themes:\n  - name: A\n    indicators:\n      - " + written + "\n      - ok\n");
        assertThat(problems.get(0).place().toString()).isEqualTo("c.yaml:" + place);
        assertThat(problems.get(0).message()).contains(message);
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "::", textBlock = """
            themes: 3                                   :: 1:9  :: must be a list, not a text
            themes: [x]                                 :: 1:10 :: a code must be a mapping with a name
            themes: [{id: x}]                           :: 1:10 :: a code without a name
            themes: [{name: A, color: blue}]            :: 1:27 :: "blue" is not a colour
            themes: [{name: A, colour: "#12345"}]       :: 1:28 :: not a colour
            themes: [{name: A, codes: {name: B}}]       :: 1:27 :: must be a list, not a mapping
            themes: [{name: A > B}]                     :: 1:10 :: contains " > "
            themes: [{name: "?!"}]                      :: 1:10 :: no id can be made
            themes: [{name: A, id: a b}]                :: 1:24 :: has blanks or commas
            themes: [{name: A}, {name: A, id: z}]       :: 1:21 :: stands twice
            {themes: [{name: A}], language: not_a_tag}  :: 1:33 :: "not_a_tag" is not a language tag
            themes: []                                  :: 1:9  :: no themes
            {themes: [{name: A}], negation: x}           :: 1:33 :: must be a mapping
            """)
    void aBadCodebookIsAnErrorAtItsPlace(String text, String place, String message) {
        Problem problem = problems(text).get(0);
        assertThat(problem.place().toString()).isEqualTo("c.yaml:" + place);
        assertThat(problem.message()).contains(message);
    }

    @Test
    void aColourWithoutQuotesIsExplained() {
        Problem problem = problems("themes:\n  - name: A\n    color: #0072B2\n").get(0);
        assertThat(problem.place().line()).isEqualTo(3);
        assertThat(problem.message()).contains("starts a comment");
    }

    @Test
    void allProblemsComeAtOnceInOrder() {
        List<Problem> problems = problems("""
                codebok: X
                themes:
                  - name: A
                    id: a
                    indicators: ["", "--", {regex: "("}]
                  - id: a
                  - name: C
                    id: a
                    color: red
                """);
        assertThat(problems).extracting(problem -> problem.place().line()).containsExactly(1, 5, 5, 5, 6, 6, 8, 9);
    }

    @Test
    void anEmptyFileIsAnError() {
        assertThat(problems("").get(0).message()).contains("empty");
    }

    private static Codebook read(String text) {
        return Codebooks.parse("c.yaml", text, warning -> {});
    }

    private static List<Indicator> indicators(String list) {
        return read("themes:\n  - name: A\n    indicators:\n" + list.indent(6))
                .themes()
                .get(0)
                .indicators();
    }

    private static List<Problem> problems(String text) {
        return catchThrowableOfType(InputException.class, () -> YamlCodebook.read("c.yaml", text))
                .problems();
    }
}
