package org.themata.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** 57 real consultations, as text and as captions; counted by other means than the engine's. */
class RealTranscriptsTest {
    private final Path study = Path.of(System.getProperty("themata.shared", "")).resolve("data/studies/primock57");

    @BeforeEach
    void isThere() {
        Assumptions.assumeTrue(Files.isDirectory(study), "needs the shared data: -Dthemata.shared=DIR");
    }

    @Test
    void textAndCaptionsHaveTheSameWords() {
        List<String> columns = List.of("document", "speaker", "text", "kind");
        Session text = Session.run("tokenise", study.resolve("txt"), "--kinds", "word,number");
        Session captions = Session.run("tokenise", study.resolve("vtt"), "--kinds", "word,number");
        assertThat(text.status()).isZero();
        assertThat(captions.status()).isZero();
        List<List<String>> said = said(text, columns);
        assertThat(said).hasSizeGreaterThan(50_000);
        assertThat(said(captions, columns)).isEqualTo(said);
    }

    private static List<List<String>> said(Session session, List<String> columns) {
        return session.rows().stream()
                .map(row -> columns.stream().map(row::get).toList())
                .toList();
    }

    @Test
    void theWordListAgreesWithACountOfLetters() throws IOException {
        Map<String, Integer> counted = new TreeMap<>();
        // UAX #29 joins letters at a full stop without a blank: "OK.And" is one token.
        Pattern word = Pattern.compile("(?<![\\p{L}\\p{N}'\u2019-])(?<!\\p{L}\\.)(pain|and|chest|you|medication)"
                + "(?![\\p{L}\\p{N}]|['\u2019.-]\\p{L})");
        try (Stream<Path> files = Files.list(study.resolve("txt"))) {
            for (Path file :
                    files.filter(name -> name.toString().endsWith(".txt")).toList()) {
                String text = Files.readString(file)
                        .replaceAll("<[^>]*>|\\[[^]]*\\]", " ")
                        .toLowerCase(Locale.ROOT);
                Matcher matcher = word.matcher(text);
                while (matcher.find()) {
                    counted.merge(matcher.group(1), 1, Integer::sum);
                }
            }
        }
        Map<String, Integer> listed = new TreeMap<>();
        Session.run("tokenise", study.resolve("txt"), "--types", "--kinds", "word", "--include-interviewer")
                .rows()
                .stream()
                .filter(row -> counted.containsKey(row.get("type")))
                .forEach(row -> listed.put(row.get("type"), Integer.valueOf(row.get("count"))));
        assertThat(counted).hasSize(5);
        assertThat(listed).isEqualTo(counted);
    }

    @Test
    void theHitsOfAPatternAreThoseOfTheWordList() {
        int hits =
                Session.run("kwic", "-e", "pain", study.resolve("txt")).rows().size();
        String count = Session.run("tokenise", study.resolve("txt"), "--types", "--kinds", "word").rows().stream()
                .filter(row -> row.get("type").equals("pain"))
                .map(row -> row.get("count"))
                .findFirst()
                .orElseThrow();
        assertThat(Integer.toString(hits)).isEqualTo(count);
    }
}
