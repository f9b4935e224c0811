package org.themata.codebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.themata.codebook.format.Codebooks;

class CodebookDiffTest {

    @Test
    void nothingDiffersFromItself() {
        Codebook codebook = codebook("themes:\n  - {name: A, indicators: [x]}\n");
        assertThat(CodebookDiff.of(codebook, codebook).isEmpty()).isTrue();
        assertThat(CodebookDiff.of(codebook, codebook).table().rows()).isEmpty();
    }

    @Test
    void addedRemovedRenamedAndMovedCodesAreTold() {
        Codebook before = codebook("""
                themes:
                  - name: Barriers
                    codes:
                      - {name: Silo working, id: silo, indicators: [silo*, isolation], definition: old}
                      - {name: Time, indicators: [busy, hurry]}
                      - {name: Gone, indicators: [lunch]}
                  - {name: Help, indicators: [help]}
                """);
        Codebook after = codebook("""
                themes:
                  - name: Barriers
                    codes:
                      - {name: Silos, id: silo, indicators: [silo*, {match: apart, weight: 2}], definition: new}
                  - name: Help
                    indicators: [help]
                    codes:
                      - {name: Pressure, indicators: [hurry, busy]}
                  - {name: New, indicators: [rain]}
                """);
        assertThat(rows(before, after))
                .containsExactly(
                        "[renamed, indicators, texts, silo, Barriers > Silo working, Barriers > Silos, apart (weight 2.0), isolation, definition]",
                        "[removed, gone, Barriers > Gone, null, null, lunch, null]",
                        "[renamed, moved, pressure, Barriers > Time, Help > Pressure, null, null, null]",
                        "[added, new, null, New, rain, null, null]");
    }

    @Test
    void codesBelowARenamedThemeAreNotMoved() {
        Codebook before = codebook("themes:\n  - name: Old\n    id: t\n    codes: [{name: A, indicators: [x]}]\n");
        Codebook after = codebook("themes:\n  - name: New\n    id: t\n    codes: [{name: A, indicators: [x]}]\n");
        assertThat(rows(before, after)).containsExactly("[renamed, t, Old, New, null, null, null]");
    }

    @Test
    void anotherIdWithTheSamePathIsARename() {
        Codebook before = codebook("themes:\n  - {name: A, id: a1, indicators: [x]}\n");
        Codebook after = codebook("themes:\n  - {name: A, id: a2, indicators: [y]}\n");
        assertThat(rows(before, after)).containsExactly("[renamed, indicators, a2, A, A, y, x, null]");
    }

    private static List<String> rows(Codebook before, Codebook after) {
        return CodebookDiff.of(before, after).table().rows().stream()
                .map(Object::toString)
                .toList();
    }

    private static Codebook codebook(String yaml) {
        return Codebooks.parse("c.yaml", yaml, warning -> {});
    }
}
