package org.themata.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.themata.codebook.Codebook;
import org.themata.codebook.format.Codebooks;
import org.themata.coding.MatchingRules;
import org.themata.corpus.Columns;
import org.themata.corpus.CorpusOptions;

/**
 * Counts over real transcripts, compared with a count by other means: lines, labels and words found by plain regular
 * expressions.
 */
class RealDataTest {
    private static final Codebook WORDS = Codebooks.parse("words.yaml", """
            themes:
              - name: Words
                id: words
                codes:
                  - {name: pain, indicators: ["pain*"]}
                  - {name: model, indicators: [model, models]}
                  - {name: time, indicators: [time]}
                  - {name: think, indicators: ["i think"]}
                  - {name: really, indicators: [really]}
            """, problem -> {});

    /** How a word is delimited where no letter, digit, apostrophe or hyphen touches it. */
    private static final Map<String, Pattern> PATTERNS = Map.of(
            "pain", word("pain(?:[-'’.:]?[\\p{L}\\p{N}])*"),
            "model", word("models?"),
            "time", word("time"),
            "think", word("i\\s+think"),
            "really", word("really"));

    private static Pattern word(String expression) {
        return Pattern.compile(
                "(?<![\\p{L}\\p{N}_])(?<![\\p{L}\\p{N}][-'’.:])" + expression
                        + "(?![\\p{L}\\p{N}_])(?![-'’.:][\\p{L}\\p{N}])",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** Mentions by code of what {@code speech} yields; marks are taken out before. */
    private static Map<String, Integer> count(Stream<String> speech) {
        Map<String, Integer> counts = new HashMap<>();
        PATTERNS.keySet().forEach(code -> counts.put(code, 0));
        speech.map(text -> text.replaceAll("\\[[^\\]\\n]*\\]|</?[A-Za-z][^<>\\n]{0,78}>", " "))
                .forEach(text -> PATTERNS.forEach((code, pattern) -> {
                    Matcher matcher = pattern.matcher(text);
                    while (matcher.find()) {
                        counts.merge(code, 1, Integer::sum);
                    }
                }));
        return counts;
    }

    private static Worked work(Path folder, List<String> interviewer) {
        CorpusOptions options = new CorpusOptions(
                List.of(folder.toString()),
                Optional.empty(),
                interviewer,
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Columns.UNNAMED,
                false,
                false);
        return Worked.of(options, WORDS, MatchingRules.standard("en"), Unit.TURN, 2);
    }

    private static Map<String, Integer> mentions(Worked worked) {
        Map<String, Integer> mentions = new HashMap<>();
        for (int code = 0; code < worked.tally().codes().size(); code++) {
            if (!worked.tally().codes().get(code).isTheme()) {
                mentions.put(
                        worked.tally().codes().get(code).id(),
                        worked.all().frequency(code).count().mentions());
            }
        }
        return mentions;
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    @Test
    void pdpilotParticipantsOnly() throws IOException {
        Path folder = Worked.shared("data/studies/pdpilot-user-study/txt");
        List<String> speech = new ArrayList<>();
        for (Path file : files(folder)) {
            boolean interviewer = false;
            for (String line : Files.readString(file).split("\n")) {
                Matcher label =
                        Pattern.compile("^(?:[\\d/. ]+)?(Dan|Partic\\w+):").matcher(line.strip());
                if (label.find()) {
                    interviewer = label.group(1).equals("Dan");
                }
                if (!interviewer) {
                    speech.add(line);
                }
            }
        }
        assertThat(mentions(work(folder, List.of("Dan")))).isEqualTo(count(speech.stream()));
    }

    @Test
    void primockTheSameInTextAndVtt() throws IOException {
        Path text = Worked.shared("data/studies/primock57/txt");
        Path vtt = Worked.shared("data/studies/primock57/vtt");
        List<String> patients = new ArrayList<>();
        for (Path file : files(text)) {
            for (String line : Files.readString(file).split("\n")) {
                if (line.startsWith("Patient:")) {
                    patients.add(line.substring("Patient:".length()));
                }
            }
        }
        Worked fromText = work(text, List.of("Doctor"));
        Worked fromVtt = work(vtt, List.of("Doctor"));
        assertThat(mentions(fromText)).isEqualTo(count(patients.stream()));
        assertThat(mentions(fromVtt)).isEqualTo(mentions(fromText));
        assertThat(fromVtt.all().words()).isEqualTo(fromText.all().words());
        assertThat(fromText.all().participants()).isEqualTo(57);
        assertThat(fromVtt.all().participants()).isEqualTo(57);
    }

    @Test
    void zoomMeetingsBySpeaker() throws IOException {
        Path meeting = Worked.shared("data/transcripts/zoom-vtt/zoomGroupStats/meeting001_transcript.vtt");
        List<String> payload = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (String line : Files.readString(meeting).split("\r?\n")) {
            Matcher label = Pattern.compile("^([A-Z][^:]{1,60}): (.*)$").matcher(line);
            if (label.matches()) {
                names.add(label.group(1));
                payload.add(label.group(2));
            } else if (!line.isBlank() && !line.contains("-->") && !line.matches("\\d+|WEBVTT.*")) {
                payload.add(line);
            }
        }
        Worked worked = work(meeting, List.of("Nobody"));
        assertThat(mentions(worked)).isEqualTo(count(payload.stream()));
        assertThat(worked.all().participants()).isEqualTo(names.size());
    }

    @Test
    void answersByRespondent() throws IOException {
        Path file = Worked.shared("data/studies/nhs-fft-coded/v6framework_230831.csv");
        List<String> answers = new ArrayList<>();
        Set<String> respondents = new HashSet<>();
        Set<String> painful = new HashSet<>();
        try (CSVParser rows = CSVParser.parse(
                Files.newBufferedReader(file),
                CSVFormat.RFC4180
                        .builder()
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .get())) {
            for (CSVRecord row : rows) {
                String answer = row.get("FFT answer");
                answers.add(answer);
                respondents.add(row.get("Respondent ID"));
                if (PATTERNS.get("pain")
                        .matcher(answer.toLowerCase(Locale.ROOT))
                        .find()) {
                    painful.add(row.get("Respondent ID"));
                }
            }
        }
        CorpusOptions options = new CorpusOptions(
                List.of(file.toString()),
                Optional.empty(),
                CorpusOptions.INTERVIEWERS,
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                new Columns(
                        List.of("FFT answer"),
                        Optional.of("Comment ID"),
                        Optional.of("Respondent ID"),
                        Optional.empty()),
                false,
                false);
        Worked worked = Worked.of(options, WORDS, MatchingRules.standard("en"), Unit.TURN, 2);
        assertThat(answers).hasSize(7908);
        assertThat(respondents).hasSize(4466);
        assertThat(worked.all().participants()).isEqualTo(respondents.size());
        assertThat(worked.tally().documents()).hasSize(answers.size());
        assertThat(mentions(worked)).isEqualTo(count(answers.stream()));
        int pain =
                worked.tally().codes().stream().map(code -> code.id()).toList().indexOf("pain");
        assertThat(worked.all().frequency(pain).participants()).isEqualTo(painful.size());
    }

    @Test
    void podcastsOfTenMegabytes() throws IOException {
        Path folder = Worked.shared("data/scale/changelog-10MB/txt");
        List<String> speech = new ArrayList<>();
        for (Path file : files(folder)) {
            for (String line : Files.readString(file).split("\n")) {
                speech.add(line);
            }
        }
        Worked worked = work(folder, List.of("Nobody"));
        assertThat(worked.tally().documents()).hasSize(179);
        assertThat(mentions(worked)).isEqualTo(count(speech.stream()));
    }
}
