package org.themata.corpus.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.themata.corpus.read.ReadOptionsFixture.plain;
import static org.themata.corpus.read.ReadOptionsFixture.shared;
import static org.themata.corpus.read.ReadOptionsFixture.source;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.themata.corpus.Transcript;

/** The same interview in two formats has the same words. */
class SameWordsTest {
    private static final Pattern PAGE_LABEL = Pattern.compile("(?<= |^|\\n)\\d{1,2}/\\d{1,2}(?= |$|\\n)");
    private static final Pattern TOKEN = Pattern.compile("\\S+");

    private static Transcript read(Path file) throws IOException {
        return read(file, Files.readAllBytes(file));
    }

    private static Transcript read(Path file, byte[] bytes) {
        var source = source(file.getFileName().toString());
        return TranscriptFormat.of(source, bytes).read(source, bytes, plain()).get(0);
    }

    /**
     * Where a page of pdpilot's PDFs ends within a paragraph, its last line is cut by the edge and printed anew on the
     * next page. The text files have such lines twice, before and after the label of the page; the PDF reader reads
     * them once.
     *
     * @param repeats takes one entry a line that was there twice
     */
    private static String once(String text, List<String> repeats) {
        Matcher label = PAGE_LABEL.matcher(text);
        StringBuilder out = new StringBuilder();
        int from = 0;
        while (label.find()) {
            out.append(text, from, label.start());
            from = label.end();
            List<MatchResult> after =
                    TOKEN.matcher(text.substring(from)).results().limit(40).toList();
            List<String> before =
                    TOKEN.matcher(out).results().map(MatchResult::group).toList();
            for (int words = Math.min(after.size(), before.size()); words >= 4; words--) {
                List<String> again =
                        after.subList(0, words).stream().map(MatchResult::group).toList();
                if (before.subList(before.size() - words, before.size()).equals(again)) {
                    repeats.add(String.join(" ", again));
                    from += after.get(words - 1).end();
                    break;
                }
            }
        }
        return out.append(text, from, text.length()).toString();
    }

    /**
     * The text files of pdpilot keep labels of pages ({@code 1/5}), have some lines twice where a page ends, and divide
     * {@code two-way} (P5) and {@code non-monotonic} (P7) with a blank behind the hyphen, where the line ended. Nothing
     * else differs.
     */
    @ParameterizedTest
    @CsvSource({
        "P1, 5, 1, ''",
        "P2, 8, 1, ''",
        "P3, 6, 2, ''",
        "P4, 6, 2, ''",
        "P5, 6, 3, two-way",
        "P6, 5, 3, ''",
        "P7, 7, 4, non-monotonic",
    })
    void pdpilotsPdfsAreItsTextFiles(String id, int pages, int twice, String joined) throws IOException {
        Path folder = shared("data/studies/pdpilot-user-study");
        Path file = folder.resolve("txt/" + id + ".txt");
        String raw = Files.readString(file);
        List<String> repeats = new ArrayList<>();
        Transcript text = read(file, once(raw, repeats).getBytes(StandardCharsets.UTF_8));
        Transcript pdf = read(folder.resolve("raw/transcripts/" + id + ".pdf"));
        assertThat(PAGE_LABEL.matcher(raw).results().count())
                .as("labels of pages in the text")
                .isEqualTo(pages);
        assertThat(repeats).as("lines that are there twice").hasSize(twice);
        assertThat(pdf.doubts().get(0).message()).contains("; " + twice + " lines that a page repeats");
        List<String> expected = Words.of(text, false);
        if (!joined.isEmpty()) {
            join(expected, joined);
        }
        assertThat(Words.of(pdf, false)).isEqualTo(expected);
        assertThat(pdf.turns())
                .extracting("speaker")
                .isEqualTo(text.turns().stream().map(turn -> turn.speaker()).toList());
    }

    private static void join(List<String> words, String whole) {
        int hyphen = whole.indexOf('-');
        for (int i = 0; i + 1 < words.size(); i++) {
            if (words.get(i).equals(whole.substring(0, hyphen))
                    && words.get(i + 1).equals(whole.substring(hyphen + 1))) {
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
                Transcript both = read(text);
                String id = text.getFileName().toString().replace(".txt", "");
                for (String speaker : List.of("Doctor", "Patient")) {
                    Transcript grid = read(folder.resolve(
                            "transcripts/" + id + "_" + speaker.toLowerCase(java.util.Locale.ROOT) + ".TextGrid"));
                    Transcript one = both.with(both.turns().stream()
                            .filter(turn -> turn.speaker().equals(speaker))
                            .toList());
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
