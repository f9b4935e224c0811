package org.themata.corpus.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.themata.corpus.read.ReadOptionsFixture.plain;
import static org.themata.corpus.read.ReadOptionsFixture.shared;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.themata.corpus.Source;
import org.themata.corpus.Transcript;
import org.themata.corpus.Turn;
import org.themata.text.InputException;
import org.themata.text.Problem;

/**
 * Reads every sample of {@code ../shared/data} and compares the result with {@code docs/formats.md}, which is written
 * anew with {@code -Dthemata.golden=write}.
 */
class FormatsDocumentTest {
    private static final Path DOCUMENT = Path.of("docs/formats.md");
    private static final Set<String> NOT_TRANSCRIPTS =
            Set.of("README.md", "README", "LICENSE", "LICENSE-zoomGroupStats.md");

    @Test
    void everySampleIsReadOrRefusedForItsReason() throws IOException {
        Path data = shared("data");
        List<String> read = new ArrayList<>();
        List<String> refused = new ArrayList<>();
        for (Path file : samples(data)) {
            String name = data.relativize(file).toString().replace('\\', '/');
            Source source = new Source(name, name.substring(name.lastIndexOf('/') + 1), Optional.of(file));
            byte[] bytes = Files.readAllBytes(file);
            try {
                TranscriptFormat format = TranscriptFormat.of(source, bytes);
                read.add(row(format, name, format.read(source, bytes, plain())));
            } catch (InputException reason) {
                Problem first = reason.problems().get(0);
                refused.add("| " + cell(name) + " | " + cell(first.message()) + " | " + cell(first.remedy()) + " |");
            }
        }
        compare(document(read, refused));
    }

    private static List<Path> samples(Path data) throws IOException {
        TreeMap<String, Path> files = new TreeMap<>();
        for (String folder : List.of(
                "transcripts",
                "studies/pdpilot-user-study/raw/transcripts",
                "studies/serdif-usability/data/transcripts/raw")) {
            try (Stream<Path> walk = Files.walk(data.resolve(folder))) {
                walk.filter(Files::isRegularFile)
                        .filter(file ->
                                !NOT_TRANSCRIPTS.contains(file.getFileName().toString()))
                        .filter(file -> !file.toString().contains("inaugural")
                                || file.toString().contains("1789"))
                        .forEach(file -> files.put(file.toString(), file));
            }
        }
        return List.copyOf(files.values());
    }

    private static String row(TranscriptFormat format, String name, List<Transcript> transcripts) {
        Set<String> speakers = new TreeSet<>();
        int turns = 0;
        long words = 0;
        List<String> doubts = new ArrayList<>();
        for (Transcript transcript : transcripts) {
            for (Turn turn : transcript.turns()) {
                turns++;
                speakers.add(turn.speaker());
                words += words(transcript, turn);
            }
            transcript.doubts().stream()
                    .map(Problem::message)
                    .filter(FormatsDocumentTest::leftOut)
                    .forEach(doubts::add);
        }
        speakers.remove("");
        return "| " + format.label() + " | " + cell(name) + " | " + turns + " | " + speakers.size() + " | " + words
                + " | " + cell(String.join("; ", doubts)) + " |";
    }

    private static boolean leftOut(String message) {
        return message.startsWith("left out")
                || message.contains("not read")
                || message.contains("kept as")
                || message.contains("no time")
                || message.contains("tracked changes")
                || message.contains("joined");
    }

    /** Words as the program counts them. */
    private static long words(Transcript transcript, Turn turn) {
        return Words.count(transcript, turn);
    }

    private static String document(List<String> read, List<String> refused) {
        return """
                # Formats of transcripts

                Written by a test (`FormatsDocumentTest`, `-Dthemata.golden=write`) from real files, which lie in `../shared/data`
                with their origins and licences. `themata formats` lists the formats and what each keeps.

                ## Read

                | Format | Sample | Turns | Speakers | Words | Left out, and doubtful |
                | :--- | :--- | ---: | ---: | ---: | :--- |
                """ + String.join("\n", read) + """


                Of `transcripts/inaugural` one of 59 files is shown: they are all plain text without labels.

                ## Refused

                | Sample | Reason | What to do |
                | :--- | :--- | :--- |
                """ + String.join("\n", refused) + "\n";
    }

    private static String cell(String text) {
        return text.replace("|", "\\|").replace("<", "&lt;").replace("\n", " ");
    }

    private static void compare(String made) throws IOException {
        if ("write".equals(System.getProperty("themata.golden"))) {
            Files.createDirectories(DOCUMENT.getParent());
            Files.writeString(DOCUMENT, made);
        }
        assertThat(DOCUMENT).as("write it with -Dthemata.golden=write").exists();
        assertThat(made).isEqualTo(Files.readString(DOCUMENT).replace("\r\n", "\n"));
    }
}
