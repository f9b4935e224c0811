package org.themata.exchange.refi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.themata.exchange.Archive;
import org.themata.exchange.Shared;
import org.themata.exchange.StudyWriter;
import org.themata.text.InputException;

/** Projects that are broken somewhere are read, or refused with what is wrong; nothing else happens. */
class MutatedProjectsTest {
    private static final List<String> VALUES = List.of(
            "",
            "-1",
            "99999999999",
            "x",
            "{}",
            " ",
            "&#10;",
            "..",
            "internal://",
            "a &gt; b",
            "[c]",
            "CON",
            "\u202E",
            "Participant");

    @TempDir
    Path folder;

    @Test
    void everythingIsReadOrRefused() throws IOException {
        Path golden = Shared.data("refi/golden/golden-bom-crlf.qdpx");
        Zipped zipped = new Zipped();
        String xml;
        try (Archive archive = Archive.open(golden)) {
            archive.names().forEach(name -> zipped.with(name, archive.bytes(name)));
            xml = new String(archive.bytes("project.qde"), java.nio.charset.StandardCharsets.UTF_8);
        }
        Random random = new Random(11);
        int read = 0;
        for (int n = 0; n < 120; n++) {
            String mutated = mutated(xml, random);
            Path file = zipped.with("project.qde", mutated).write(folder.resolve("m.qdpx"));
            try {
                RefiImport project = RefiImport.read(file, Optional.empty());
                Path study = folder.resolve("study" + n);
                new StudyWriter(project.study()).write(study);
                assertThat(study.resolve("codings.csv")).isRegularFile();
                assertThat(Files.readString(study.resolve("study.yaml"))).contains("transcripts: [transcripts/]");
                org.themata.corpus.StudyFile.read(study.resolve("study.yaml"));
                if (!project.study().people().isEmpty()) {
                    org.themata.corpus.read.ParticipantsReader.read(study.resolve("participants.csv"));
                }
                read++;
            } catch (InputException refused) {
                assertThat(refused.problems()).as(mutated).isNotEmpty();
            }
        }
        assertThat(read).as("most mutations change values only").isGreaterThan(50);
    }

    /** A value changed, an element doubled or left out, or some characters overwritten. */
    private static String mutated(String xml, Random random) {
        StringBuilder text = new StringBuilder(xml);
        for (int k = 0; k <= random.nextInt(3); k++) {
            int kind = random.nextInt(4);
            Pattern pattern = Pattern.compile(
                    kind < 2
                            ? "(?<==\")[^\"]*(?=\")"
                            : "<(\\w+)[^<>]*/>|<(Description|Coding|Case|Set|Note|TextValue)\\b[^>]*>.*?</\\2>");
            List<MatchResult> places = pattern.matcher(text).results().toList();
            MatchResult place = places.get(random.nextInt(places.size()));
            String new1 = kind < 2
                    ? VALUES.get(random.nextInt(VALUES.size()))
                    : kind == 2 ? "" : place.group() + place.group();
            text.replace(place.start(), place.end(), new1);
        }
        if (random.nextInt(5) == 0) {
            int at = random.nextInt(text.length());
            text.setCharAt(at, (char) (' ' + random.nextInt(90)));
        }
        return text.toString();
    }
}
