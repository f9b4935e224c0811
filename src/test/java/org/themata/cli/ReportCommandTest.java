package org.themata.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.themata.corpus.Corpus;
import org.themata.corpus.StudyFile;
import org.themata.corpus.Transcript;

/** What a page tells, and what it does not. */
class ReportCommandTest {
    private static final String EXAMPLE = "examples/involving-people/study.yaml";

    @TempDir
    Path folder;

    private static String page(String... arguments) {
        List<String> line = new ArrayList<>(List.of("report"));
        line.addAll(List.of(arguments));
        CommandRun run = CommandRun.of(line.toArray(String[]::new));
        assertThat(run.status()).as(run.err()).isZero();
        return run.out();
    }

    /** Sequences of five words of everything that was said, as a reader would look for them. */
    private static Set<String> fiveWords(String text) {
        String[] words = text.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip()
                .split(" ");
        Set<String> sequences = new LinkedHashSet<>();
        for (int i = 0; i + 5 <= words.length; i++) {
            sequences.add(String.join(" ", List.of(words).subList(i, i + 5)));
        }
        return sequences;
    }

    private static List<Transcript> transcripts() {
        CorpusInputs inputs = new CorpusInputs();
        return Corpus.open(inputs.resolve(Optional.of(StudyFile.read(Path.of(EXAMPLE)))))
                .read();
    }

    private static void has(String page, String... patterns) {
        for (String pattern : patterns) {
            assertThat(Pattern.compile(pattern).matcher(page).find())
                    .as(pattern)
                    .isTrue();
        }
    }

    private static void lacks(String page, String... patterns) {
        for (String pattern : patterns) {
            Matcher found = Pattern.compile(pattern).matcher(page);
            assertThat(found.find() ? page.substring(found.start(), Math.min(page.length(), found.start() + 80)) : "")
                    .as(pattern)
                    .isEmpty();
        }
    }

    @Test
    void withoutQuotesNoFiveWordsOfATranscriptAreInTheFile() throws IOException {
        String page = page("-s", EXAMPLE, "--no-quotes", "--no-transcripts");
        Set<String> told = fiveWords(page.replaceAll("\\\\u003[cC]", "<"));
        told.removeAll(fiveWords(Files.readString(Path.of("examples/involving-people/codebook.yaml"))
                .replaceAll("example: .*", "")));
        int checked = 0;
        for (Transcript transcript : transcripts()) {
            for (var turn : transcript.turns()) {
                Set<String> said = fiveWords(turn.span().of(transcript.text()));
                assertThat(said.stream().filter(told::contains)).isEmpty();
                checked += said.size();
            }
        }
        assertThat(checked).isGreaterThan(4000);
        assertThat(fiveWords(page("-s", EXAMPLE)))
                .as("the same look at the whole page finds them")
                .containsAnyElementsOf(fiveWords(transcripts().get(0).text()));
        assertThat(page("-s", EXAMPLE, "--no-quotes"))
                .as("quotations are in transcripts")
                .isEqualTo(page);
        has(page, "Silo working", "id=\"heatmap\"");
        lacks(page, "id=\"quotations\"");
    }

    @Test
    void withoutTranscriptsOnlyWhatIsQuotedIsInTheFile() {
        String page = page("-s", EXAMPLE, "--no-transcripts");
        has(page, "four teams on one floor");
        lacks(page, "And what did you find when you got there\\?", "id=\"transcripts\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--no-names", "--no-transcripts", "--no-quotes", "--include-interviewer"})
    void hasTheSameBytesWithAnyNumberOfThreads(String option) {
        assertThat(page("-s", EXAMPLE, option, "--threads", "1"))
                .isEqualTo(page("-s", EXAMPLE, option, "--threads", "3"));
    }

    @Test
    void onlyItsOwnScriptAndStyleMayRun() throws Exception {
        String page = page("-s", EXAMPLE);
        Matcher policy = Pattern.compile("Content-Security-Policy\" content=\"([^\"]*)\"")
                .matcher(page);
        assertThat(policy.find()).isTrue();
        String allowed = policy.group(1).replace("&#39;", "'");
        assertThat(allowed)
                .startsWith("default-src 'none'; script-src 'sha256-" + hash(page, "<script>", "</script>") + "'; ")
                .contains("style-src 'sha256-" + hash(page, "<style>", "</style>") + "'")
                .doesNotContain("unsafe");
        assertThat(page.split("<script>", -1)).hasSize(2);
        lacks(page, "<[^>]* style=", "<[^>]* on\\w+=", "(src|href)=\"http");
    }

    private static String hash(String page, String from, String to) throws Exception {
        int start = page.indexOf(from) + from.length();
        byte[] content = page.substring(start, page.indexOf(to, start)).getBytes(StandardCharsets.UTF_8);
        return Base64.getEncoder()
                .encodeToString(MessageDigest.getInstance("SHA-256").digest(content));
    }

    @Test
    void aStudyThatDoesNotNameParticipantsIsKept() throws IOException {
        Path study =
                copyOfExample("quotes: {participant_names: true, max_words: 60}", "quotes: {participant_names: false}");
        String page = page("-s", study.toString());
        has(page, "Social work team manager", "id=\"quotations\"");
        lacks(page, "P0[1-5]", "id=\"heatmap\"", "id=\"transcripts\"");
    }

    private Path copyOfExample(String from, String to) throws IOException {
        Path here = Path.of("examples/involving-people").toAbsolutePath();
        String study = Files.readString(here.resolve("study.yaml"))
                .replace("codebook.yaml", here.resolve("codebook.yaml").toString())
                .replace("transcripts/", here.resolve("transcripts").toString())
                .replace("participants.csv", here.resolve("participants.csv").toString());
        assertThat(study).contains(from);
        return Files.writeString(folder.resolve("study.yaml"), study.replace(from, to));
    }

    /**
     * Five speak of working with lived experience, two of tokenism: with 3 as the least the two are hidden. No way may
     * lead back to them: not the passages, not the participants, not the theme's mentions less those of its codes.
     */
    @Test
    void fromWhatIsHiddenNothingCanBeCounted() throws IOException {
        String page =
                page("-s", copyOfExample("minimum_cell: 0", "minimum_cell: 3").toString());
        lacks(
                page,
                "\\bP0[1-5]\\b",
                "Social work team manager",
                "codings</a>",
                "112 coding",
                "id=\"groups\"",
                "id=\"heatmap\"",
                "&amp;indicator=\\d");
        String tokenism = row(page, "Tokenism");
        assertThat(tokenism).contains("suppressed").doesNotContainPattern(">\\d");
        assertThat(row(page, "Barriers"))
                .contains("5 (100)")
                .doesNotContain(">53<")
                .doesNotContain(">21<");
        assertThat(row(page, "Silo working")).contains("3 (60)");
        int code = codes(page).indexOf("tokenism");
        assertThat(passages(page))
                .isNotEmpty()
                .as("no passage of a hidden code")
                .noneMatch(passage -> passage.get(0) == code)
                .as("nothing tells speakers apart")
                .allMatch(passage -> passage.get(1) >= 0);
        assertThat(data(page, "passages-0")).contains("[0,\"\",-1,0,\"\"]").doesNotContainPattern("\\[[1-9]\\d*,\"");
        assertThat(data(page, "index")).contains("\"people\":[]").contains("\"attributes\":[]");
    }

    @Test
    void aMinimumOfOneHidesNothing() throws IOException {
        assertThat(page(
                        "-s",
                        copyOfExample("minimum_cell: 0", "minimum_cell: 1").toString()))
                .isEqualTo(page(
                        "-s",
                        copyOfExample("minimum_cell: 0", "minimum_cell: 0").toString()));
    }

    @Test
    void quotationsWithoutSpeakersStandInTheOrderOfTheirWords() throws IOException {
        String page =
                page("-s", copyOfExample("minimum_cell: 0", "minimum_cell: 3").toString());
        String texts = data(page, "texts-0");
        List<String> quotations = List.of(texts.substring(2, texts.length() - 2).split("\",\""));
        assertThat(quotations).hasSizeGreaterThan(20).isSorted();
    }

    private static String row(String page, String theme) {
        Matcher row = Pattern.compile("<tr class=\"l\\d\"><th scope=\"row\"><a [^>]*>" + theme + "</a>.*?</tr>")
                .matcher(page);
        assertThat(row.find()).as(theme).isTrue();
        return row.group();
    }

    private static String data(String page, String id) {
        String begin = "<script type=\"application/json\" id=\"" + id + "\">";
        int start = page.indexOf(begin) + begin.length();
        return page.substring(start, page.indexOf("</script>", start));
    }

    private static List<String> codes(String page) {
        Matcher code = Pattern.compile("\\[\"([a-z-]+)\",\"[^\"]*\",\\d,").matcher(data(page, "index"));
        List<String> codes = new ArrayList<>();
        while (code.find()) {
            codes.add(code.group(1));
        }
        return codes;
    }

    private static List<List<Integer>> passages(String page) {
        String all = data(page, "passages-0").replaceAll(".*\"passages\":\\[([^\\]]*)\\].*", "$1");
        List<List<Integer>> passages = new ArrayList<>();
        String[] numbers = all.split(",");
        for (int i = 0; i < numbers.length; i += 8) {
            List<Integer> passage = new ArrayList<>();
            for (int k = 0; k < 8; k++) {
                passage.add(Integer.parseInt(numbers[i + k]));
            }
            passages.add(passage);
        }
        return passages;
    }

    @Test
    void theLedgerOfTheEngineMakesTheSamePassages() {
        Path ledger = folder.resolve("ledger.csv");
        assertThat(CommandRun.of("code", "-s", EXAMPLE, "--suppressed", "-o", ledger.toString())
                        .status())
                .isZero();
        String matched = page("-s", EXAMPLE);
        String read = page("-s", EXAMPLE, "--codings", ledger.toString());
        for (String part : List.of("index", "passages-0", "passages-1", "passages-2", "passages-3", "passages-4")) {
            assertThat(data(read, part)).as(part).isEqualTo(data(matched, part));
        }
        assertThat(row(read, "Barriers")).isEqualTo(row(matched, "Barriers")).contains(">53<");
    }

    @Test
    void aReviewedLedgerIsShownInPlaceOfTheCodebooksHits() throws IOException {
        SmallStudy study = new SmallStudy(folder);
        study.codebook();
        study.write("t/a.txt", "P1: We sit in silos. I am stressed.\n");
        study.write("ledger.csv", "document,start,end,code,status\na,7,10,stress,confirmed\na,14,19,silo,rejected\n");
        String page = page(
                "-c",
                folder.resolve("codebook.yaml").toString(),
                "--codings",
                folder.resolve("ledger.csv").toString(),
                folder.resolve("t").toString());
        has(page, "1 coding<", "rows with status coded, confirmed or added");
        assertThat(passages(page))
                .singleElement()
                .satisfies(passage -> assertThat(passage.subList(0, 4)).containsExactly(2, 0, 3, 3));
    }

    @Test
    void aLedgerOfOtherTranscriptsIsRefused() {
        SmallStudy study = new SmallStudy(folder);
        study.codebook();
        study.write("t/a.txt", "P1: We sit in silos.\n");
        study.write("ledger.csv", "document,start,end,code\nb,0,3,silo\n");
        CommandRun run = CommandRun.of(
                "report",
                "-c",
                folder.resolve("codebook.yaml").toString(),
                "--codings",
                folder.resolve("ledger.csv").toString(),
                "-o",
                folder.resolve("page.html").toString(),
                folder.resolve("t").toString());
        assertThat(run.status()).isEqualTo(ExitStatus.INPUT);
        assertThat(run.err()).contains("there is no transcript \"b\"");
        assertThat(folder.resolve("page.html")).doesNotExist();
    }

    @Test
    void whatIsLeftOutIsSaid() throws IOException {
        Path study = copyOfExample("minimum_cell: 0", "minimum_cell: 3");
        CommandRun run = CommandRun.of("report", "-s", study.toString());
        assertThat(run.err()).contains("minimum_cell: 3 leaves out transcripts");
        assertThat(CommandRun.of("report", "-s", EXAMPLE, "--max-words", "0").status())
                .isEqualTo(ExitStatus.USAGE);
    }
}
