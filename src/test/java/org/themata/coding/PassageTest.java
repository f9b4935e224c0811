package org.themata.coding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.themata.corpus.Role;
import org.themata.corpus.Transcript;
import org.themata.corpus.Turn;
import org.themata.text.Span;

/** Stretches of {@code ~we had§ 00:01 §a\tsi­lo ~!}, where what stands between § was not spoken. */
class PassageTest {
    private static final String TEXT = "~we  had\u00A7 00:01 \u00A7a\tsi\u00ADlo\u00A0~\n!";

    @ParameterizedTest
    @CsvSource({
        "0, 99, '~we had a silo ~ !'",
        "0, 1, '~'",
        "1, 3, 'we'",
        "3, 5, ''",
        "3, 6, 'h'",
        "1, 4, 'we'",
        "1, 5, 'we'",
        "1, 6, 'we h'",
        "5, 8, 'had'",
        "5, 9, 'had'",
        "9, 15, ''",
        "5, 17, 'had'",
        "5, 18, 'had a'",
        "7, 19, 'd a'",
        "16, 18, 'a'",
        "17, 23, 'a sil'",
        "18, 20, 's'",
        "21, 26, 'lo ~'",
        "23, 27, 'o ~'",
        "24, 24, ''",
        "20, 10, ''"
    })
    void asPeopleReadIt(int from, int to, String passage) {
        int last = TEXT.length();
        List<Span> speech = List.of(new Span(0, 8), new Span(TEXT.lastIndexOf('\u00A7') + 1, last));
        Turn turn = new Turn(1, "P1", Role.PARTICIPANT, "P1", "", 1, new Span(0, last), speech);
        Transcript transcript = new Transcript("t", "t.txt", TEXT, List.of(turn), Map.of(), List.of());
        assertThat(Passage.of(transcript, turn, from, Math.min(to, last))).isEqualTo(passage);
    }
}
