package org.themata.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The methods paragraphs say what the manifest says, and cite what was used, and nothing else. */
class MethodsCommandTest {
    @TempDir
    Path folder;

    private Path study;

    @BeforeEach
    void study() {
        study = folder.resolve("study");
        assertThat(Session.run("init", study, "--example").status()).isZero();
    }

    private String methodsAfter(String before, String after, Object... more) throws IOException {
        Path file = study.resolve("study.yaml");
        String text = Files.readString(file);
        assertThat(text).contains(before);
        Files.writeString(file, text.replace(before, after));
        assertThat(Session.run("run", study, "--only", "tables").status()).isZero();
        return methods(more);
    }

    private String methods(Object... more) {
        Object[] words = new Object[more.length + 2];
        words[0] = "methods";
        words[1] = study.resolve("results/manifest.json");
        System.arraycopy(more, 0, words, 2, more.length);
        Session session = Session.run(words);
        assertThat(session.status()).as(session.err()).isZero();
        assertThat(session.err()).isEmpty();
        return session.out();
    }

    @Test
    void theExample() throws IOException {
        assertThat(methodsAfter("unit: turn", "unit: turn"))
                .contains("5 transcripts of 5 participants (of 18 people who were asked), with 5,422 counted words.")
                .contains("What the interviewers said (74 turns, 743 words) is left out of every count.")
                .contains("Transcription marks (46) are not counted as words.")
                .contains("themata " + Version.number() + ", with the codebook “Involving People”, version 1.0")
                .contains("3 themes and 13 codes with 80 indicators")
                .contains("The unit of analysis is the participant.")
                .contains("as a share of all 5 participants")
                .contains("(a segment is a turn)")
                .contains("Where mentions of one code overlap, only the longest is counted")
                .contains("(6 of the 112 codings)")
                .contains("Participants are compared by sector")
                .contains("Shares have 95% intervals (Wilson, 1927)")
                .contains("Wilson, E. B. (1927). Probable inference")
                .doesNotContain("null")
                .doesNotContain("20" + "26-");
    }

    @Test
    void theNumbersAreThoseOfTheLedger() throws IOException {
        String text = methodsAfter("unit: turn", "unit: sentence");
        List<String> negated = Session.run("code", "-s", study).column("negated");
        assertThat(text)
                .contains("(a segment is a sentence)")
                .contains("(" + negated.stream().filter("true"::equals).count() + " of the " + negated.size()
                        + " codings)");
    }

    @Test
    void otherRulesAreOtherSentences() throws IOException {
        assertThat(methodsAfter("negated: include", "negated: exclude")).contains("negated; they are not counted.");
        assertThat(methodsAfter("negated: exclude", "negated: only")).contains("negated; only they are counted.");
        assertThat(methodsAfter("overlap: code", "overlap: codebook")).contains("also those of different codes");
        assertThat(methodsAfter("minimum_cell: 0", "minimum_cell: 5"))
                .contains("numbers of participants below 5 are not shown");
        assertThat(methodsAfter("unit: turn", "unit: turn\ninclude_interviewer: true"))
                .contains("What the interviewers said is counted too.");
    }

    @Test
    void aReflexiveStudyCitesNoIntervals() throws IOException {
        assertThat(methodsAfter("unit: turn", "unit: turn\napproach: reflexive"))
                .contains("Intervals, tests and saturation are left out")
                .contains("compared by sector: shares of each group and their differences.")
                .doesNotContain("Wilson")
                .doesNotContain("Newcombe")
                .doesNotContain("Guest");
    }

    @Test
    void onlyWhatWasMadeIsSaid() {
        assertThat(Session.run("run", study, "--only", "counts").status()).isZero();
        assertThat(methods())
                .doesNotContain("Saturation")
                .doesNotContain("Quotations")
                .doesNotContain("Jaccard");
    }

    @Test
    void codingsOfPeople() throws IOException {
        assertThat(Session.run("run", study, "--codings", study.resolve("coders/anna.csv"), "--only", "tables")
                        .status())
                .isZero();
        long rows = Files.readString(study.resolve("coders/anna.csv")).lines().count() - 1;
        assertThat(methods())
                .contains("coded by hand or reviewed by hand: " + rows + " codings by 1 coder")
                .doesNotContain("NegEx")
                .doesNotContain("indicators");
    }

    @Test
    void everyCitationHasItsEntry() throws IOException {
        String text = methodsAfter("unit: turn", "unit: turn");
        String bib = methods("-f", "bib");
        Matcher entries = Pattern.compile("@\\w+\\{(\\w+),\n(?:  \\w+ = \\{.+\\},?\n)+\\}\n")
                .matcher(bib);
        List<String> keys = entries.results().map(found -> found.group(1)).toList();
        assertThat(keys).doesNotHaveDuplicates().contains("wilson1927", "themata");
        Matcher cited =
                Pattern.compile("\\(((?:\\p{Lu}[\\w&. ]+), (?:19|20)\\d\\d)\\)").matcher(text);
        List<String> inText =
                cited.results().map(found -> found.group(1)).distinct().toList();
        assertThat(inText).hasSize(keys.size() - 1);
        assertThat(inText.stream()
                        .map(one -> one.split("[ ,]", 2)[0].toLowerCase(java.util.Locale.ROOT)
                                + one.substring(one.length() - 4)))
                .allSatisfy(key -> assertThat(keys).contains(key));
        assertThat(bib.chars().filter(c -> c == '{').count())
                .isEqualTo(bib.chars().filter(c -> c == '}').count());
        assertThat(methods("--bibtex")).startsWith("The material is").endsWith(bib);
    }

    @Test
    void namesAreEscaped() throws IOException {
        Path codebook = study.resolve("codebook.yaml");
        Files.writeString(
                codebook,
                Files.readString(codebook).replace("codebook: Involving People", "codebook: \"*A* <b> [x](y)\""));
        assertThat(methodsAfter("unit: turn", "unit: turn", "-f", "md")).contains("“\\*A\\* \\<b\\> \\[x\\](y)”");
    }

    @Test
    void theManifestMayBeNamedByItsFolderOrItsStudy() throws IOException {
        String text = methodsAfter("unit: turn", "unit: turn");
        assertThat(Session.run("methods", study).out()).isEqualTo(text);
        assertThat(Session.run("methods", study.resolve("study.yaml")).out()).isEqualTo(text);
        assertThat(Session.run("methods", study.resolve("results")).out()).isEqualTo(text);
        Session none = Session.run("methods", study.resolve("transcripts"));
        assertThat(none.status()).isEqualTo(ExitStatus.INPUT);
        assertThat(none.err()).contains("there is no such manifest").contains("themata run");
    }

    @Test
    void aStudyThatHasChangedSinceIsSaid() throws IOException {
        methodsAfter("unit: turn", "unit: turn");
        Path transcript = study.resolve("transcripts/P01.txt");
        Files.writeString(transcript, Files.readString(transcript) + "\n\nP01: More.\n");
        assertThat(Session.run("methods", study).err())
                .contains("the study has changed since this run: transcripts/P01.txt");
    }

    @Test
    void linesFitTheTerminal() throws IOException {
        methodsAfter("unit: turn", "unit: turn");
        Session session = Session.onTerminal(60, "methods", study);
        assertThat(session.out().lines())
                .filteredOn(line -> line.contains(" "))
                .allSatisfy(line ->
                        assertThat(line.codePointCount(0, line.length())).isLessThanOrEqualTo(60));
    }
}
