package org.themata.codebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.themata.codebook.format.Codebooks;
import org.themata.text.Problem;

class CodebookLintTest {
    private static final String HEAD = "themes:\n  - name: A\n    definition: d\n    example: e\n    indicators:\n";

    @Test
    void aCleanCodebookHasNoFindings() {
        assertThat(check(HEAD + "      - silo*\n      - working in isolation\n      - colour\n      - color\n"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "::", quoteCharacter = '`', textBlock = """
            Silo      | silo                :: 7:9 :: "silo" stands twice in code "a"; first in line 6
            don’t     | don't               :: 7:9 :: "don't" stands twice in code "a"; first in line 6
            silos     | silo*               :: 6:9 :: "silos" of code "a" is already matched by "silo*"
            silo*     | silos*              :: 7:9 :: "silos*" of code "a" is already matched by "silo*"
            wom?n     | women               :: 7:9 :: "women" of code "a" is already matched by "wom?n"
            team* *   | teams apart         :: 7:9 :: "teams apart" of code "a" is already matched by "team* *"
            co-pilot  | co pilot            :: 7:9 :: "co pilot" of code "a" is already matched by "co-pilot"
            co-pilot* | copilots            :: 7:9 :: "copilots" of code "a" is already matched by "co-pilot*"
            co-pilot* | co-pilots           :: 7:9 :: "co-pilots" of code "a" is already matched by "co-pilot*"
            x         | IT                  :: 7:9 :: "IT" also matches "it"
            x         | '*'                 :: 7:9 :: a lone * codes every word as "a"
            x         | organis*            :: 7:9 :: "organis*" is listed in one spelling only
            x         | behavior            :: 7:9 :: "behavior" is listed in one spelling only
            x         | training programme  :: 7:9 :: "training programme" is listed in one spelling only
            x         | labor market        :: 7:9 :: "labor market" is listed in one spelling only
            """)
    void findsWhatIsDoubtful(String written, String place, String message) {
        String[] two = written.split("\\|");
        List<Problem> findings = check(HEAD + "      - " + two[0].strip() + "\n      - " + two[1].strip() + "\n");
        assertThat(findings).hasSize(1);
        assertThat(findings.get(0).toString()).isEqualTo("c.yaml:" + place + ": " + message);
        assertThat(findings.get(0).severity()).isEqualTo(Problem.Severity.WARNING);
        assertThat(findings.get(0).remedy()).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "::", quoteCharacter = '`', textBlock = """
            {match: IT, case: true}           :: it
            {match: co-pilot, exact: true}    :: co pilot
            {match: Silo*, case: true}        :: silos
            '\\*x'                           :: stars
            organism                          :: emphasis
            program*                          :: promise
            color                             :: colour
            behaviour*                        :: behavior*
            silo                              :: {not: silo}
            checked                           :: moment
            grey area                         :: gray area
            team?                             :: team*apart
            """)
    void leavesWhatIsFine(String one, String other) {
        assertThat(check(HEAD + "      - " + one + "\n      - " + other + "\n")).isEmpty();
    }

    @Test
    void findsTheSameIndicatorInTwoCodesButNotVetoes() {
        String second = "  - name: B\n    definition: d\n    example: e\n    indicators: [SILO*x, silo, {not: bad}]\n";
        List<Problem> findings = check(HEAD + "      - silo\n      - {not: bad}\n" + second);
        assertThat(findings)
                .extracting(Problem::message)
                .contains("\"silo\" of code \"b\" stands also in \"a\"; first in line 6")
                .noneMatch(message -> message.contains("bad"));
    }

    @Test
    void findsCodesThatSayTooLittle() {
        List<Problem> findings = check("themes:\n  - name: T\n    codes:\n      - name: A\n      - name: B\n"
                + "        definition: d\n        indicators: [x]\n");
        assertThat(findings)
                .extracting(Problem::toString)
                .containsExactly(
                        "c.yaml: no code has an example",
                        "c.yaml:2: code \"t\" has no definition",
                        "c.yaml:4: code \"a\" has no indicators, so it is never found",
                        "c.yaml:4: code \"a\" has no definition");
        assertThat(check(HEAD + "      - x\n  - {name: B, indicators: [y]}\n"))
                .singleElement()
                .extracting(Problem::toString)
                .isEqualTo("c.yaml:7: code \"b\" has no definition and no example");
    }

    @Test
    void capitalsMeanNothingInACodebookOfCapitals() {
        assertThat(check(HEAD + "      - ONE\n      - TWO\n      - SIX\n      - TEN\n      - NINE\n      - FOUR\n"))
                .isEmpty();
    }

    @Test
    void endsOnALargeDictionary() {
        Path file = Path.of(
                System.getProperty("themata.shared", ""), "conformance/counts/dictionaries/yaml/laver_garry_ykd.yml");
        Assumptions.assumeTrue(Files.exists(file), "needs " + file + " (system property themata.shared)");
        Codebook codebook = Codebooks.read(file.toString(), Optional.empty(), warning -> {});
        assertThat(CodebookLint.check(codebook)).isNotEmpty();
    }

    private static List<Problem> check(String text) {
        return CodebookLint.check(Codebooks.parse("c.yaml", text, warning -> {}));
    }
}
