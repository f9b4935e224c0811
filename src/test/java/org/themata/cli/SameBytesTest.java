package org.themata.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same input gives the same bytes in any time zone and any locale, in formats that are archives too. */
class SameBytesTest {
    private static final Path EXAMPLE = Path.of("examples/involving-people/study.yaml");

    @TempDir
    Path folder;

    private final TimeZone zone = TimeZone.getDefault();
    private final Locale locale = Locale.getDefault();

    @AfterEach
    void asBefore() {
        TimeZone.setDefault(zone);
        Locale.setDefault(locale);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "table frequency -o x.docx",
                "table matrix -o x.xlsx",
                "table crosstab --by sector -o x.tex",
                "count -o x.xlsx",
                "code -o x.jsonl",
                "export refi -o x.qdpx",
                "report -o x.html",
                "plot frequency -o x.png"
            })
    void everywhere(String command) throws IOException {
        List<byte[]> made = new ArrayList<>();
        for (String[] place : new String[][] {
            {"UTC", "en"}, {"Pacific/Kiritimati", "tr-TR"}, {"America/New_York", "ar-EG-u-nu-arab"}, {"UTC", "de"}
        }) {
            TimeZone.setDefault(TimeZone.getTimeZone(place[0]));
            Locale.setDefault(Locale.forLanguageTag(place[1]));
            List<Object> words = new ArrayList<>(List.of(command.split(" ")));
            int file = words.size() - 1;
            Path output = folder.resolve(made.size() + words.get(file).toString());
            words.set(file, output);
            words.addAll(List.of("-s", EXAMPLE));
            Session session = Session.run(words.toArray());
            assertThat(session.status()).as(session.err()).isZero();
            made.add(Files.readAllBytes(output));
        }
        for (byte[] one : made) {
            assertThat(one).isEqualTo(made.get(0));
        }
    }
}
