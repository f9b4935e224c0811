package org.themata.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainYamlTest {
    private static final String PLAIN = """
            # a comment
            codebook: A "name", with:no blank
            version: '1.0 \\ x'

            themes:
              - name: First
                id: first-1
                # more
                indicators:
                - caf\u00E9*
                - {regex: "a(b|c)", case: true}
                - {not: [ one, 'two' , "" ], max:  3 }
                - "it's, a # sign"
              - name: (Second)
                codes: [x y, z]
            """;

    @Test
    void plainTextIsReadAsTheParserReadsIt() {
        assertThat(PlainYaml.read("f", PLAIN)).isPresent().isEqualTo(Yaml.parse("f", PLAIN));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a: 'b'",
                "a: \"b\"",
                "a: ''",
                "a: b",
                "a: b:c",
                "a: b#c",
                "a: b \n",
                "a: (b)",
                "a: \u00E9",
                "a: z9",
                "z: 0",
                "Z: 9",
                "A: Za",
                "a-9_z: b",
                "a: [x]",
                "a: [ 'x' , y ] ",
                "a: {x: y}",
                "a: {x: [y, z], w: 'v'}",
                "a:\n- b",
                "a:\n  - b\n  - c\n\n#d\ne: f",
                "a:\n  - b: c\n    d: e\n  - f",
                "a:\n  b:\n    c: d\n  e: f\ng: h",
                "a:\n  - b:\n    - c\n    - d\n  - e"
            })
    void simpleTextsAreReadAsTheParserReadsThem(String text) {
        assertThat(PlainYaml.read("f", text)).isPresent().isEqualTo(Yaml.parse("f", text));
    }

    /** Deeper than 50 is left to the parser, which ends at 200. */
    @Test
    void depthIsLimited() {
        for (String text : List.of(nested(49, "a:"), "top:\n" + nested(24, "- a:"))) {
            assertThat(PlainYaml.read("f", text)).isPresent().isEqualTo(Yaml.parse("f", text));
        }
        for (String text : List.of(nested(50, "a:"), "top:\n" + nested(25, "- a:"))) {
            assertThat(PlainYaml.read("f", text)).isEmpty();
            assertThat(Yaml.read("f", text)).isPresent();
        }
        assertThatThrownBy(() -> Yaml.read("f", nested(250, "a:"))).hasMessageContaining("nested more than 200 deep");
    }

    private static String nested(int depth, String line) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < depth; i++) {
            text.append("    ".repeat(i)).append(line).append('\n');
        }
        return text + "    ".repeat(depth) + "b: c\n";
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                "- a",
                "a:",
                "a: b: c",
                "a: b\na: c",
                "a: |\n  b",
                "a: b\n  c",
                "a: \"b\n  c\"",
                "a: &x b",
                "a: *x",
                "a: !t b",
                "---\na: b",
                "a: b\n---\nb: c",
                "a: b\n...",
                "a:\tb",
                "a: b # c",
                "a: 'it''s'",
                "a: \"\\n\"",
                "a: {}",
                "a: []",
                "a: [x,]",
                "a: [x",
                "a: {x: y",
                "a: {x}",
                "a: [x: y]",
                "? a\n: b",
                "a: -",
                "a: - b",
                "a:\n  - b\n - c",
                "a:\n  b: c\n d: e",
                "- - a",
                " a: b",
                "a: \uD83D\uDE00",
                "a: b\u2028c",
                "a:\n-b: c",
                "a:\nb: c",
                "a: b:",
                "a: b:\nc: d",
                "a: b #",
                "a: #b",
                "a: {x: 1} y",
                "a: [b] c",
                "a: \"b\" c",
                "a: 'b' 'c'",
                "a: 'b",
                "a: {x: y]",
                "a: [x}",
                "a: {x: y, x: z}",
                "a: {x: {y: z}}",
                "a: {x: y, }",
                "a: {x: }",
                "a: [",
                "a: {",
                "a: {x:",
                "a: [x,",
                "a: b\n- c",
                "a:\n  - b\n  c: d",
                "a:\n  b: c\n    - d",
                "a:\n  b: c\n  - d",
                "a:\n    b: c\n  - d",
                "a:\n- b\n  c: d",
                "a:\n- - b",
                "a:\n-",
                "a:\n- b\n-",
                "a:\n  -\n    b: c",
                "a: b\n  c: d",
                "9a: b",
                "a\u00E9: b"
            })
    void theRestIsLeftToTheParser(String text) {
        assertThat(PlainYaml.read("f", text)).isEmpty();
    }

    @Test
    void everyFileOfTheProjectIsReadAsTheParserReadsIt() throws IOException {
        int plain = 0;
        for (Path file : yamlFiles()) {
            String text = Files.readString(file, StandardCharsets.UTF_8);
            Optional<YamlNode> read = PlainYaml.read("f", text);
            if (read.isPresent()) {
                plain++;
                assertThat(read).as(file.toString()).isEqualTo(Yaml.parse("f", text));
            }
        }
        assertThat(plain).isPositive();
        String example = Files.readString(Path.of("examples/involving-people/codebook.yaml"), StandardCharsets.UTF_8);
        assertThat(PlainYaml.read("f", example)).isPresent();
    }

    /** Whatever is read plainly, the parser must read, and read the same: texts with a few characters changed. */
    @Test
    void brokenTextsAreNeverReadInAnotherWay() {
        Random random = new Random(20261124);
        String pieces = "\n\n   :-#'\"[]{},ab*&!|>?%@`\\~0(\u00E9";
        int plain = 0;
        for (int i = 0; i < 30_000; i++) {
            StringBuilder text = new StringBuilder(PLAIN);
            for (int changes = 1 + random.nextInt(4); changes > 0; changes--) {
                int at = random.nextInt(text.length());
                if (random.nextBoolean()) {
                    text.deleteCharAt(at);
                } else {
                    text.insert(at, pieces.charAt(random.nextInt(pieces.length())));
                }
            }
            Optional<YamlNode> read = PlainYaml.read("f", text.toString());
            if (read.isPresent()) {
                plain++;
                assertThat(read).as(text.toString()).isEqualTo(Yaml.parse("f", text.toString()));
            }
        }
        assertThat(plain).isGreaterThan(3_000);
    }

    private static List<Path> yamlFiles() throws IOException {
        List<Path> found = new ArrayList<>();
        List<Path> places = new ArrayList<>(List.of(Path.of("src/test"), Path.of("examples")));
        Path shared = Path.of(System.getProperty("themata.shared", "none"));
        if (Files.isDirectory(shared)) {
            places.add(shared);
        }
        for (Path place : places) {
            try (Stream<Path> files = Files.walk(place)) {
                files.filter(file -> file.toString().matches(".*\\.ya?ml")).forEach(found::add);
            }
        }
        return found;
    }
}
