package org.themata.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the pages point to is there, and what they say of the program's version is true. */
class DocsLinksTest {
    private static final Pattern LINK = Pattern.compile("]\\(([^)#]*)(#[^)]*)?\\)");

    @Test
    void everyLinkLeadsSomewhere() throws IOException {
        List<String> broken = new ArrayList<>();
        for (Path page : DocsTest.pages()) {
            String text = Files.readString(page).replaceAll("(?s)```.*?```", "").replaceAll("`[^`\n]*`", "");
            for (Matcher link = LINK.matcher(text); link.find(); ) {
                if (link.group(1).contains("://")) {
                    continue;
                }
                Path target = link.group(1).isEmpty() ? page : page.resolveSibling(link.group(1));
                if (!Files.exists(target)
                        || link.group(2) != null
                                && !headings(target).contains(link.group(2).substring(1))) {
                    broken.add(page + " " + link.group());
                }
            }
        }
        assertThat(broken).isEmpty();
    }

    @Test
    void theIndexHasEveryPage() throws IOException {
        String index = Files.readString(Path.of("docs", "README.md"));
        for (Path page : DocsTest.pages()) {
            String name = Path.of("docs").relativize(page).toString();
            if (page.startsWith("docs") && !name.startsWith("commands") && !name.startsWith("decisions")) {
                assertThat(index)
                        .as("docs/README.md")
                        .matches(
                                text -> text.contains("(" + name + ")") || name.equals("README.md"),
                                "links to " + name);
            }
        }
    }

    @Test
    void thePictureShowsTheTable() throws IOException {
        String table = Session.run("table", "frequency", "-s", "examples/involving-people/study.yaml", "-f", "text")
                .out();
        String picture = Files.readString(Path.of("docs", "pictures", "frequency.svg"))
                .replaceAll("<[^>]*>", " ")
                .replace("&lt;", "<")
                .replace("&amp;", "&");
        assertThat(picture)
                .as("src/docs/Picture.java says how to draw it anew")
                .isEqualToNormalizingWhitespace(table.replace("─", ""));
    }

    @Test
    void theVersionToCiteIsThisOne() throws IOException {
        assertThat(Files.readString(Path.of("CITATION.cff"))).contains("\nversion: " + Version.number() + "\n");
        assertThat(Files.readString(Path.of("README.md"))).contains("(version " + Version.number() + ")");
    }

    /** The names under which headings can be linked to, as GitHub makes them. */
    private static List<String> headings(Path page) throws IOException {
        return Files.readAllLines(page).stream()
                .filter(line -> line.startsWith("#"))
                .map(line -> line.replaceFirst("^#+ ", "")
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N} _-]", "")
                        .replace(' ', '-'))
                .toList();
    }
}
