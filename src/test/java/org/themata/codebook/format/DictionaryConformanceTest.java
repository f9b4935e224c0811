package org.themata.codebook.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.themata.codebook.Code;
import org.themata.codebook.Codebook;
import org.themata.codebook.Indicator;
import org.themata.text.InputException;
import org.themata.text.Problem;

/** Real dictionaries have the codes and indicators that an independent reader (quanteda) finds in them. */
class DictionaryConformanceTest {
    private final Path shared = Path.of(System.getProperty("themata.shared", ""));
    private final Path files = shared.resolve("data/dictionaries/format-tests");
    private final Path flat = shared.resolve("conformance/counts/dictionaries/flat");

    @BeforeEach
    void needsTheSharedFolder() {
        Assumptions.assumeTrue(
                Files.isDirectory(files) && Files.isDirectory(flat),
                "needs " + files + " (system property themata.shared)");
    }

    @ParameterizedTest
    @CsvSource({
        "mary.dic, mary_dic, LIWC",
        "mary_doubleterm.dic, mary_doubleterm, LIWC",
        "mary_missingcat.dic, mary_missingcat, LIWC",
        "mary_multipletabs.dic, mary_multipletabs, LIWC",
        "mary_zeropadding.dic, mary_zeropadding, LIWC",
        "moral_foundations_dictionary.dic, mfd_dic, LIWC",
        "mfd2.0.dic, mfd2_dic, LIWC",
        "mary.cat, mary_cat, WORDSTAT",
        "issue-459.cat, issue_459_cat, WORDSTAT",
        "laver-garry.cat, laver_garry_cat, WORDSTAT",
        "mary.ykd, mary_ykd, YOSHIKODER",
        "mary.lcd, mary_lcd, YOSHIKODER",
        "actually_ykd.cat, actually_ykd_as_ykd, YOSHIKODER",
        "issue-819.ykd, issue_819_ykd, YOSHIKODER",
        "mary.yml, mary_yml, QUANTEDA",
        "mary.lc3, mary_lc3, LEXICODER"
    })
    void readsWhatQuantedaReads(String file, String name, CodebookFormat format) throws IOException {
        String path = files.resolve(file).toString();
        CodebookFile source = CodebookFile.of(path, Files.readAllBytes(files.resolve(file)), Optional.empty());
        assertThat(CodebookFormat.of(source)).isEqualTo(format);
        assertThat(read(file, Optional.empty())).isEqualTo(expected(name));
    }

    @ParameterizedTest
    @CsvSource({
        "euc-jp.cat, enc_euc_jp, EUC-JP",
        "shift-jis.cat, enc_shift_jis, Shift_JIS",
        "iso-8859-1.cat, enc_iso_8859_1, ISO-8859-1",
        "iso-8859-2.cat, enc_iso_8859_2, ISO-8859-2",
        "iso-8859-14.cat, enc_iso_8859_14, ISO-8859-14",
        "windows-1252.cat, enc_windows_1252, windows-1252"
    })
    void readsOldEncodingsIfTheyAreNamed(String file, String name, String encoding) throws IOException {
        assertThat(read(file, Optional.of(Charset.forName(encoding)))).isEqualTo(expected(name));
    }

    @ParameterizedTest
    @CsvSource({"liwc_extracodes.dic, liwc_extracodes, 20 23", "liwc_hierarchical.dic, liwc_hierarchical, 23 26"})
    void refusesConditionalsByLineAndReadsTheRest(String file, String name, String refused) throws IOException {
        String text = Files.readString(files.resolve(file));
        InputException e = catchThrowableOfType(InputException.class, () -> Codebooks.parse(file, text, warning -> {}));
        List<Integer> lines = e.problems().stream()
                .filter(problem -> problem.severity() == Problem.Severity.ERROR)
                .map(problem -> problem.place().line())
                .toList();
        assertThat(lines.stream().map(String::valueOf).collect(Collectors.joining(" ")))
                .isEqualTo(refused);
        String without = text.lines()
                .filter(line -> !line.contains("(02") && !line.contains("<of>"))
                .collect(Collectors.joining("\n"));
        List<String> expected =
                expected(name).stream().filter(row -> !row.endsWith(" : like")).toList();
        assertThat(rows(Codebooks.parse(file, without, warning -> {}))).isEqualTo(expected);
    }

    @Test
    void keepsThePatternsBesideCategoriesThatQuantedaLoses() {
        assertThat(rows(Codebooks.read(files.resolve("yoshi.ykd").toString(), Optional.empty(), w -> {})))
                .containsExactly(
                        "New dictionary > A category : lamb",
                        "New dictionary > A category : little",
                        "New dictionary > A category > A subcategory : more",
                        "New dictionary > Another category : had",
                        "New dictionary > Another category : mary");
    }

    /** For these two quanteda's reader goes wrong; what is right stands beside it. */
    @ParameterizedTest
    @CsvSource({"laver-garry.ykd, laver_garry_ykd_TRUE", "yoshi.ykd, yoshi_ykd_TRUE"})
    void readsNestedCategoriesAsTheyStand(String file, String name) {
        Codebook right = Codebooks.read(
                shared.resolve("conformance/counts/dictionaries/yaml/" + name + ".yml")
                        .toString(),
                Optional.empty(),
                w -> {});
        assertThat(read(file, Optional.empty())).isEqualTo(rows(right)).isNotEmpty();
    }

    @Test
    void countsTheElementsOfTheOtherYoshikoderFile() throws IOException {
        String xml = Files.readString(files.resolve("laver_garry.ykd"));
        Codebook read = Codebooks.read(files.resolve("laver_garry.ykd").toString(), Optional.empty(), w -> {});
        assertThat(read.codes().count()).isEqualTo(xml.split("<cnode", -1).length - 1L);
        assertThat(read.codes().mapToLong(code -> code.indicators().size()).sum())
                .isEqualTo(xml.split("<pnode", -1).length - 1L)
                .isEqualTo(416);
    }

    @Test
    void readsTheOtherFiles() throws IOException {
        Path liwc = shared.resolve("data/dictionaries/liwc");
        Codebook toy = Codebooks.read(liwc.resolve("toy.dic").toString(), Optional.empty(), w -> {});
        assertThat(rows(toy)).hasSize(18).contains("Basketball : coach", "Football : coach");
        assertThat(rows(Codebooks.read(liwc.resolve("toy.dicx").toString(), Optional.empty(), w -> {})))
                .isEqualTo(rows(toy));
        assertThat(catchThrowableOfType(
                                InputException.class,
                                () -> Codebooks.read(liwc.resolve("toybad.dicx").toString(), Optional.empty(), w -> {}))
                        .getMessage())
                .isEqualTo(liwc.resolve("toybad.dicx") + ":2: DicTerm is empty");
        Codebook alpha = Codebooks.read(liwc.resolve("liwc-python-alpha.dic").toString(), Optional.empty(), w -> {});
        assertThat(rows(alpha)).containsExactly("A : a*", "Bravo : bravo");
        Codebook serdif = Codebooks.read(files.resolve("SERDIF-codebook.csv").toString(), Optional.empty(), w -> {});
        assertThat(serdif.codes()).extracting(Code::name).contains("Moderator assist", "Export (meta)data useful");
        assertThat(serdif.themes().get(7).definition())
                .startsWith("Distinguish outliers")
                .contains("\nDefine, select");
        Codebook list = Codebooks.read(
                files.resolve("plain_codes_categories_for_import.txt").toString(), Optional.empty(), w -> {});
        assertThat(list.codes())
                .extracting(Code::path)
                .containsExactly(
                        "code1",
                        "cat1",
                        "cat1 > code2",
                        "cat1 > code3",
                        "cat3",
                        "cat3 > cat2",
                        "cat3 > cat2 > code4",
                        "cat3 > code5",
                        "code6");
        assertThat(list.code("code4").orElseThrow().definition()).isEqualTo("another memo");
        Codebook maxqda =
                Codebooks.read(files.resolve("paper_themes-codebook.xlsx").toString(), Optional.empty(), w -> {});
        assertThat(maxqda.themes().get(0).name()).isEqualTo("Additional Themes and Ideas");
        assertThat(maxqda.themes().get(0).codes().get(1).path())
                .isEqualTo("Additional Themes and Ideas > THEME - Affinity Spaces (Gee)");
        assertThat(maxqda.codes().count()).isGreaterThan(100);
    }

    @Test
    void readsTheCodebooksOfAtlasTiAndTaguette() {
        List<Problem> warnings = new ArrayList<>();
        Codebook atlas = Codebooks.read(
                shared.resolve("data/refi/samples/atlasti-win23.4-ns0-4-excerpt.qdc")
                        .toString(),
                Optional.empty(),
                warnings::add);
        assertThat(atlas.codes()).extracting(Code::path).containsExactly("code1", "code3", "code3 > subcode 3.1");
        assertThat(atlas.themes().get(0).definition()).isEqualTo("description");
        assertThat(atlas.themes().get(0).color()).isEqualTo("#46AA00");
        assertThat(warnings)
                .extracting(Problem::message)
                .containsExactly(
                        "the namespace is \"urn:QDA-XML:codebook:0:4\", not that of REFI-QDA 1.0; read all the same",
                        "groups of codes are left out: 1");
        Codebook taguette = Codebooks.read(
                shared.resolve("data/refi/samples/taguette-export/codebook.qdc").toString(), Optional.empty(), w -> {});
        assertThat(taguette.codes().count()).isPositive();
    }

    private List<String> read(String file, Optional<Charset> encoding) {
        return rows(Codebooks.read(files.resolve(file).toString(), encoding, warning -> {}));
    }

    /** Codes with their indicators, as a set: quanteda sorts, drops repeats, lower-cases and keeps {@code _}. */
    private static List<String> rows(Codebook codebook) {
        return List.copyOf(new TreeSet<>(codebook.codes()
                .flatMap(code -> code.indicators().stream()
                        .map(indicator -> code.path() + " : "
                                + ((Indicator.Pattern) indicator).pattern().toLowerCase(Locale.ROOT)))
                .toList()));
    }

    private List<String> expected(String name) throws IOException {
        TreeSet<String> rows = new TreeSet<>();
        try (Reader in = Files.newBufferedReader(flat.resolve(name + ".csv"), StandardCharsets.UTF_8);
                var parser = CSVFormat.DEFAULT
                        .builder()
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .get()
                        .parse(in)) {
            for (CSVRecord row : parser) {
                String pattern = row.get("pattern").toLowerCase(Locale.ROOT).replace('_', ' ');
                String path = name.endsWith("lc3") ? row.get("path").replace("+", "") : row.get("path");
                rows.add(path + " : " + pattern);
            }
        }
        assertThat(Map.of(name, rows.size())).doesNotContainValue(0);
        return List.copyOf(rows);
    }
}
