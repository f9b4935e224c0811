package org.themata.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.themata.text.InputException;
import org.themata.text.Problem;

class StudyFileTest {
    private static final Path FILE = Path.of("examples", "people", "study.yaml");

    @Test
    void readsTheExampleOfTheContract() {
        Study study = StudyFile.parse(FILE, """
                study: Involving People            # title
                codebook: codebook.yaml
                transcripts: [transcripts/, "more/*.txt"]
                participants: participants.csv
                recruited: 18
                language: en
                interviewer: [I, Interviewer]
                overlap: code
                negated: include
                unit: turn
                compare: [sector]
                minimum_cell: 0
                quotes: {participant_names: false, max_words: 40}
                output: results/
                """);
        assertThat(study.title()).isEqualTo("Involving People");
        assertThat(study.codebook())
                .contains(Path.of("examples/people/codebook.yaml").toString());
        assertThat(study.transcripts())
                .containsExactly(
                        Path.of("examples/people/transcripts").toString(), Path.of("examples/people") + "/more/*.txt");
        assertThat(study.participants())
                .contains(Path.of("examples/people/participants.csv").toString());
        assertThat(study.recruited()).contains(18);
        assertThat(study.language()).contains("en");
        assertThat(study.interviewer()).containsExactly("I", "Interviewer");
        assertThat(study.overlap()).contains("code");
        assertThat(study.negated()).contains("include");
        assertThat(study.unit()).contains("turn");
        assertThat(study.compare()).containsExactly("sector");
        assertThat(study.minimumCell()).isZero();
        assertThat(study.quotes()).isEqualTo(new Study.Quotes(false, 40));
        assertThat(study.output()).contains(Path.of("examples/people/results").toString());
    }

    @Test
    void readsTheOptionalKeys() {
        Study study = StudyFile.parse(Path.of("study.yaml"), """
                transcripts: answers.csv
                approach: reflexive
                input_format: CSV
                encoding: windows-1252
                text_column: answer
                document_column: form
                participant_column: respondent
                speaker_column: who
                speakers_are_shared: true
                include_interviewer: true
                tokenizer: Whitespace
                compat: none
                accepted:
                  - "similar speakers: P1, P01"
                seed: 42
                """);
        assertThat(study.transcripts()).containsExactly("answers.csv");
        assertThat(study.codebook()).isEmpty();
        assertThat(study.approach()).contains("reflexive");
        assertThat(study.speakersAreShared()).isTrue();
        assertThat(study.includeInterviewer()).isTrue();
        assertThat(study.accepted()).containsExactly("similar speakers: P1, P01");
        assertThat(study.seed()).contains(42);
        assertThat(study.quotes()).isEqualTo(new Study.Quotes(true, 60));
        assertThat(study.reading().inputFormat()).contains("csv");
        assertThat(study.reading().encoding()).contains("windows-1252");
        assertThat(study.reading().textColumn()).contains("answer");
        assertThat(study.reading().documentColumn()).contains("form");
        assertThat(study.reading().participantColumn()).contains("respondent");
        assertThat(study.reading().speakerColumn()).contains("who");
        assertThat(study.reading().tokenizer()).contains("whitespace");
        assertThat(study.reading().compat()).contains("none");
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "::", textBlock = """
            codebok: x              :: 1:1  :: unknown key "codebok"                          :: did you mean "codebook"?
            overlap: codes          :: 1:10 :: "overlap" cannot be "codes"                    :: did you mean "code"?
            negated: excluded       :: 1:10 :: "negated" cannot be "excluded"                 :: did you mean "exclude"?
            unit: turns             :: 1:7  :: "unit" cannot be "turns"                       :: did you mean "turn"?
            unit: [turn]            :: 1:7  :: "unit" must be a text, not a list              :: if it starts
            recruited: many         :: 1:12 :: "recruited" must be a whole number from 0 up   :: write it in digits
            language: "?"           :: 1:11 :: "?" is not a language tag                      :: write it as
            encoding: utf-9         :: 1:11 :: unknown encoding "utf-9"                       :: did you mean
            include_interviewer: on :: 1:22 :: must be true or false, not "on"                :: write true or false
            quotes: 60              :: 1:9  :: "quotes" must be a mapping, not a text         :: write quotes:
            quotes: {max_word: 6}   :: 1:10 :: unknown key "max_word"                         :: did you mean "max_words"?
            quotes: {max_words: 0}  :: 1:21 :: whole number from 1 up                         :: write it in digits
            compare: {a: b}         :: 1:10 :: "compare" must be a list, not a mapping        :: start each entry
            [a, b]                  :: 1:1  :: a study file is a mapping, not a list          :: write lines
            """)
    void aWrongEntryIsAnErrorAtItsPlace(String text, String place, String message, String remedy) {
        Problem problem = problems(text).get(0);
        assertThat(problem.place().toString()).isEqualTo(FILE + ":" + place);
        assertThat(problem.message()).contains(message);
        assertThat(problem.remedy()).startsWith(remedy);
    }

    @Test
    void allProblemsComeAtOnce() {
        assertThat(problems("a: 1\noverlap: x\nseed: y\n")).hasSize(3);
        assertThat(problems("").get(0).message()).contains("empty");
    }

    @Test
    void readsFromAFileAndNamesAMissingOne(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("study.yaml"), "codebook: c.yaml\n");
        assertThat(StudyFile.read(file).codebook())
                .contains(folder.resolve("c.yaml").toString());
        assertThatThrownBy(() -> StudyFile.read(folder.resolve("studi.yaml")))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("there is no such file");
    }

    private static List<Problem> problems(String text) {
        return catchThrowableOfType(InputException.class, () -> StudyFile.parse(FILE, text))
                .problems();
    }
}
