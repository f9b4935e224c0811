package org.themata.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Labels that are probably one speaker's, by their letters and by how often they speak. */
class AlikeLabelsTest {

    @ParameterizedTest
    @CsvSource({
        "Particpant, Participant, 1, 2",
        "Particpant, Participant, 1, 1",
        "Participant, Particpant, 20, 30",
        "Particpant 1, Participant 1, 20, 30",
        "Interviewr, Interviewer, 9, 12",
        "Mark Erhart, Mark Erhardt, 2, 3",
        "Anna, Anne, 1, 2",
        "Anna, Anne, 4, 12",
    })
    void aSlipOfTheTypist(String rare, String frequent, int few, int many) {
        assertThat(AlikeLabels.how(rare, frequent, few, many)).isEqualTo("are nearly alike");
    }

    @ParameterizedTest
    @CsvSource({
        "P1, p 1, 5, 5, letter case",
        "P01, P1, 5, 5, leading zeros",
        "Participant 01, participant 1, 1, 9, leading zeros",
    })
    void howeverOftenTheySpeak(String rare, String frequent, int few, int many, String how) {
        assertThat(AlikeLabels.how(rare, frequent, few, many)).contains(how);
    }

    @ParameterizedTest
    @CsvSource({
        "P1, P2, 1, 30",
        "Participant 1, Participant 2, 1, 30",
        "Participant 1, Particpant 2, 1, 30",
        "Anna, Anne, 12, 15",
        "Anna, Anne, 1, 1",
        "Interviewer, Interviewee, 10, 40",
        "Interviewer, Interviewee, 1, 2",
        "Tom, Tim, 1, 30",
    })
    void twoSpeakers(String rare, String frequent, int few, int many) {
        assertThat(AlikeLabels.how(rare, frequent, few, many)).isEmpty();
    }
}
