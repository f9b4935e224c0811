package org.themata.text;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import opennlp.tools.namefind.TokenNameFinderModel;
import org.jspecify.annotations.Nullable;

/**
 * OpenNLP's models: those in the program's archive (English and German; sentences also French), and before them those
 * of a directory, found by OpenNLP's own file names, {@code opennlp-LANGUAGE-…-KIND-….bin}. Each is read at the first
 * use and shared from then on. Thread-safe.
 */
public final class Models {
    private static final Models BUILT_IN = new Models(null);
    private static final Map<String, String> TREEBANKS = Map.of("en", "ud-ewt", "de", "ud-gsd", "fr", "ud-gsd");

    /** What a model is for, by the name in its file name. */
    enum Kind {
        /** Where sentences end. */
        SENTENCE,
        /** Where tokens end. */
        TOKENS,
        /** Parts of speech. */
        POS,
        /** Lemmas. */
        LEMMAS;

        private String part() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Makes a model of the bytes of its file. */
    interface Reader<M> {
        M read(InputStream in) throws IOException;
    }

    private final @Nullable Path directory;
    private final Map<String, Optional<Object>> loaded = new ConcurrentHashMap<>();

    private Models(@Nullable Path directory) {
        this.directory = directory;
    }

    /** Those in the program's archive only. */
    public static Models builtIn() {
        return BUILT_IN;
    }

    /** Those of a directory, and the built-in ones for what it lacks. */
    public static Models in(Path directory) {
        return new Models(directory);
    }

    /**
     * The model of a kind for a language.
     *
     * @param language BCP 47 tag; only its first part matters
     * @throws InputException if the directory cannot be listed, or a file in it is not such a model
     */
    <M> Optional<M> find(Kind kind, String language, Class<M> type, Reader<M> reader) {
        String base = Locale.forLanguageTag(language).getLanguage();
        return loaded.computeIfAbsent(kind.part() + " " + base, key -> load(kind, base, reader))
                .map(type::cast);
    }

    /** Whether there is a sentence model for a language; nothing is read for the answer. */
    public boolean haveSentences(String language) {
        return have(Kind.SENTENCE, language);
    }

    /** Whether there are the models that lemmas need for a language: parts of speech and lemmas. */
    public boolean haveLemmas(String language) {
        return have(Kind.POS, language) && have(Kind.LEMMAS, language);
    }

    /**
     * The name finder models of a language in the directory, by what they find ({@code person}, {@code location}, …),
     * in the order of their names. Files are called {@code opennlp-LANGUAGE-…-ner-TYPE.bin}, or as OpenNLP's older ones
     * {@code LANGUAGE-ner-TYPE.bin}. None is built in.
     *
     * @throws InputException if the directory cannot be listed, or a file in it is not such a model
     */
    Map<String, TokenNameFinderModel> names(String language) {
        Map<String, TokenNameFinderModel> models = new TreeMap<>();
        if (directory == null) {
            return models;
        }
        String base = Locale.forLanguageTag(language).getLanguage();
        Pattern name = Pattern.compile("(?:opennlp-)?" + base + "(?:-.*)?-ner-([a-z]+).*\\.bin");
        for (Path file : listed(directory)) {
            Matcher fits = name.matcher(file.getFileName().toString());
            if (fits.matches()) {
                Object model = loaded.computeIfAbsent(
                                file.toString(), key -> Optional.of(read(file, "names", TokenNameFinderModel::new)))
                        .orElseThrow();
                models.putIfAbsent(fits.group(1), (TokenNameFinderModel) model);
            }
        }
        return models;
    }

    private boolean have(Kind kind, String language) {
        String base = Locale.forLanguageTag(language).getLanguage();
        return fileOf(kind, base).isPresent() || Models.class.getResource(resource(kind, base)) != null;
    }

    private static String resource(Kind kind, String base) {
        return "/opennlp-" + base + "-" + TREEBANKS.get(base) + "-" + kind.part() + "-1.3-2.5.4.bin";
    }

    private <M> Optional<Object> load(Kind kind, String base, Reader<M> reader) {
        Optional<Path> file = fileOf(kind, base);
        if (file.isPresent()) {
            return Optional.of(read(file.get(), kind.part(), reader));
        }
        try (InputStream in = Models.class.getResourceAsStream(resource(kind, base))) {
            return in == null ? Optional.empty() : Optional.of(reader.read(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <M> M read(Path file, String what, Reader<M> reader) {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            return reader.read(in);
        } catch (IOException | RuntimeException e) {
            throw new InputException(
                    Place.of(file.toString()),
                    "this is not an OpenNLP model for " + what,
                    "download it again, or take it out of the directory of models");
        }
    }

    private static List<Path> listed(Path directory) {
        try (Stream<Path> files = Files.list(directory)) {
            return files.sorted(java.util.Comparator.reverseOrder()).toList();
        } catch (IOException e) {
            throw new InputException(
                    Place.of(directory.toString()), "the directory of models cannot be read", "check --models");
        }
    }

    private Optional<Path> fileOf(Kind kind, String base) {
        if (directory == null) {
            return Optional.empty();
        }
        return listed(directory).stream()
                .filter(file -> isNamed(file.getFileName().toString(), kind, base))
                .findFirst();
    }

    private static boolean isNamed(String name, Kind kind, String base) {
        return name.startsWith("opennlp-" + base + "-")
                && name.contains("-" + kind.part() + "-")
                && name.endsWith(".bin");
    }
}
