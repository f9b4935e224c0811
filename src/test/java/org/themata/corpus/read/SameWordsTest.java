package org.themata.corpus.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.themata.corpus.read.ReadOptionsFixture.plain;
import static org.themata.corpus.read.ReadOptionsFixture.shared;
import static org.themata.corpus.read.ReadOptionsFixture.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.themata.corpus.Transcript;

/** The same interview in two formats has the same words. */
class SameWordsTest {
    private static final Pattern PAGE_LABEL = Pattern.compile("(?<= |^|\\n)\\d{1,2}/\\d{1,2}(?= |$|\\n)");

    private static Transcript read(Path file, boolean pageLabels) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        var source = source(file.getFileName().toString());
        if (!pageLabels) {
            String text = PAGE_LABEL.matcher(Files.readString(file)).replaceAll("");
            bytes = text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
        }
        return TranscriptFormat.of(source, bytes).read(source, bytes, plain()).get(0);
    }

    /**
     * The text files of pdpilot keep labels of pages ({@code 1/5}) where the page turns, and divide {@code two-way} (P5) and
     * {@code non-monotonic} (P7) with a blank behind the hyphen, where the line ended. Nothing else differs.
     */
    @ParameterizedTest
    @CsvSource({
        "P1, 5, ''", "P2, 8, ''", "P3, 6, ''", "P4, 6, ''", "P5, 6, two-way", "P6, 5, ''", "P7, 7, non-monotonic",
    })
    void pdpilotsPdfsAreItsTextFiles(String id, int pages, String joined) throws IOException {
        Path folder = shared("data/studies/pdpilot-user-study");
        Path text = folder.resolve("txt/" + id + ".txt");
        Transcript pdf = read(folder.resolve("raw/transcripts/" + id + ".pdf"), true);
        assertThat(PAGE_LABEL.matcher(Files.readString(text)).results().count()).as("labels of pages in the text").isEqualTo(pages);
        List<String> expected = Words.of(read(text, false), false);
        if (!joined.isEmpty()) {
            join(expected, joined);
        }
        assertThat(Words.of(pdf, false)).isEqualTo(expected);
        assertThat(pdf.turns()).extracting("speaker").isEqualTo(read(text, false).turns().stream().map(turn -> turn.speaker()).toList());
    }

    private static void join(List<String> words, String whole) {
        int hyphen = whole.indexOf('-');
        for (int i = 0; i + 1 < words.size(); i++) {
            if (words.get(i).equals(whole.substring(0, hyphen)) && words.get(i + 1).equals(whole.substring(hyphen + 1))) {
                words.set(i, whole);
                words.remove(i + 1);
                return;
            }
        }
        throw new AssertionError("\"" + whole + "\" is not divided in the text");
    }

    /** All 57 consultations: one TextGrid a speaker, and a text file made of both. */
    @Test
    void primocksTextGridsAreItsTextFiles() throws IOException {
        Path folder = shared("data/studies/primock57");
        List<String> different = new ArrayList<>();
        int compared = 0;
        try (Stream<Path> files = Files.list(folder.resolve("txt"))) {
            for (Path text : files.sorted().toList()) {
                Transcript both = read(text, true);
                String id = text.getFileName().toString().replace(".txt", "");
                for (String speaker : List.of("Doctor", "Patient")) {
                    Transcript grid = read(folder.resolve("transcripts/" + id + "_" + speaker.toLowerCase(java.util.Locale.ROOT) + ".TextGrid"), true);
                    Transcript one = both.with(both.turns().stream().filter(turn -> turn.speaker().equals(speaker)).toList());
                    compared++;
                    if (!Words.of(grid, true).equals(Words.of(one, true))) {
                        different.add(id + " " + speaker);
                    }
                }
            }
        }
        assertThat(compared).isEqualTo(114);
        assertThat(different).isEmpty();
    }
}
