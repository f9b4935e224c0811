import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Makes the corpus of the benchmarks: {@code java GrowCorpus.java OUT FOLDER...}.
 *
 * <p>Sentences of the texts below the folders are recombined, with a fixed seed, into 2,000 transcripts of 52,000
 * characters. Recombining alone would soon show every word there is; in real corpora the vocabulary grows with about the
 * square root of the length. So whenever the words so far fall behind 44 times the square root of their number, a long
 * word of the sentence is replaced by a new one made of the beginning of one word and the end of another.
 *
 * <p>Writes {@code 100MB/}, {@code 10MB/} (its first 200 transcripts), {@code small/} (ten of 40,000 characters), and
 * codebooks of 50, 500 and 5,000 indicators ({@code codebook-N.yaml}), with their words and phrases, without the globs,
 * one a line in {@code literals-N.txt}.
 */
public final class GrowCorpus {
    private static final long SEED = 20261124;
    private static final int FILES = 2_000;
    private static final int LENGTH = 52_000;
    private static final double GROWTH = 44;
    private static final Pattern SENTENCE = Pattern.compile("[^.!?]{15,300}[.!?]+(?=\\s|$)");
    private static final Pattern WORD = Pattern.compile("[a-z]+");

    private final Random random = new Random(SEED);
    private final List<String> sentences;
    private final Map<String, int[]> counts = new HashMap<>();
    private final Map<String, int[]> pairs = new HashMap<>();
    private final List<String> types = new ArrayList<>();
    private long words;

    private GrowCorpus(List<String> sentences) {
        this.sentences = sentences;
    }

    public static void main(String[] args) throws IOException {
        Path out = Path.of(args[0]);
        Set<String> sentences = new LinkedHashSet<>();
        for (String folder : List.of(args).subList(1, args.length)) {
            try (Stream<Path> files = Files.walk(Path.of(folder))) {
                for (Path file : (Iterable<Path>)
                        files.filter(f -> f.toString().endsWith(".txt")).sorted()::iterator) {
                    read(file, sentences);
                }
            }
        }
        GrowCorpus grown = new GrowCorpus(List.copyOf(sentences));
        System.err.println(grown.sentences.size() + " different sentences");
        grown.transcripts(out.resolve("100MB"), FILES, LENGTH);
        System.err.println(grown.words + " words, " + grown.types.size() + " different");
        Files.createDirectories(out.resolve("10MB"));
        for (int i = 1; i <= FILES / 10; i++) {
            Files.copy(
                    out.resolve("100MB").resolve(name(i)), out.resolve("10MB").resolve(name(i)));
        }
        for (int size : new int[] {50, 500, 5_000}) {
            grown.codebook(out, size);
        }
        new GrowCorpus(grown.sentences).transcripts(out.resolve("small"), 10, 40_000);
    }

    private static void read(Path file, Set<String> sentences) throws IOException {
        for (String line : new String(Files.readAllBytes(file), StandardCharsets.UTF_8).split("\n{2,}|(?<=[.!?])\n")) {
            String text = line.replaceFirst("^[\\p{L} .'-]{1,40}:\\s", "").replaceAll("\\s+", " ");
            Matcher matcher = SENTENCE.matcher(text);
            while (matcher.find()) {
                sentences.add(matcher.group().strip().replace(": ", ", "));
            }
        }
    }

    private static String name(int number) {
        return String.format(Locale.ROOT, "T%04d.txt", number);
    }

    private void transcripts(Path folder, int files, int length) throws IOException {
        Files.createDirectories(folder);
        for (int i = 1; i <= files; i++) {
            StringBuilder text = new StringBuilder(length + 400);
            for (int turn = 0; text.length() < length; turn++) {
                text.append(turn % 2 == 0 ? "P1:" : "P2:");
                for (int n = 2 + random.nextInt(6); n > 0; n--) {
                    text.append(' ').append(sentence());
                }
                text.append("\n\n");
            }
            Files.writeString(folder.resolve(name(i)), text);
        }
    }

    private String sentence() {
        String sentence = sentences.get(random.nextInt(sentences.size()));
        if (types.size() > 1_000 && types.size() < GROWTH * Math.sqrt(words)) {
            sentence = withNewWord(sentence);
        }
        String before = "";
        Matcher matcher = WORD.matcher(sentence.toLowerCase(Locale.ROOT));
        while (matcher.find()) {
            String word = matcher.group();
            words++;
            if (counts.computeIfAbsent(word, w -> new int[1])[0]++ == 0) {
                types.add(word);
            }
            if (words < 2_000_000 && before.length() > 3 && word.length() > 3) {
                pairs.computeIfAbsent(before + " " + word, p -> new int[1])[0]++;
            }
            before = word;
        }
        return sentence;
    }

    /** The sentence with its longest lower-case word replaced by one that was not there before. */
    private String withNewWord(String sentence) {
        String longest = "";
        for (String word : sentence.split("[^a-z]+")) {
            longest = word.length() > longest.length() ? word : longest;
        }
        if (longest.length() < 6) {
            return sentence;
        }
        String made = longest;
        while (counts.containsKey(made)) {
            String head = types.get(random.nextInt(types.size()));
            String tail = types.get(random.nextInt(types.size()));
            made = head.substring(0, Math.min(head.length(), 5)) + tail.substring(Math.max(0, tail.length() - 5));
        }
        return sentence.replaceFirst("\\b" + longest + "\\b", made);
    }

    /**
     * Nine in ten indicators are words, taken at equal distances from the 10,000 most frequent ones (40,000 for more than
     * 500 indicators) without the first 150; of the others two in three are globs and one in three phrases of two words.
     */
    private void codebook(Path out, int size) throws IOException {
        List<String> byFrequency = ranked(counts, 150, word -> word.length() >= 4);
        List<String> phrases = ranked(pairs, 20, pair -> true);
        Map<Integer, String> indicators = new TreeMap<>();
        List<String> literals = new ArrayList<>();
        Set<String> seen = new LinkedHashSet<>();
        int usable = Math.min(byFrequency.size(), size > 500 ? 40_000 : 10_000);
        for (int i = 0; i < size; i++) {
            String word = byFrequency.get((int) ((long) i * usable / size));
            String indicator = word;
            if (i % 10 == 9) {
                boolean phrase = i % 30 == 29;
                indicator = phrase
                        ? phrases.get(i / 30 % phrases.size())
                        : word.substring(0, Math.max(4, word.length() - 2)) + "*";
            }
            if (!seen.add(indicator)) {
                indicator = word;
                seen.add(word);
            }
            indicators.put(i, indicator);
            if (!indicator.endsWith("*")) {
                literals.add(indicator);
            }
        }
        StringBuilder yaml = new StringBuilder("codebook: Benchmark " + size + "\nversion: \"1.0\"\nlanguage: en\nthemes:\n");
        int perTheme = size / 5;
        int perCode = Math.max(5, size / 50);
        indicators.forEach((i, indicator) -> {
            if (i % perTheme == 0) {
                yaml.append("  - name: Theme ").append(i / perTheme + 1).append("\n    codes:\n");
            }
            if (i % perTheme % perCode == 0) {
                yaml.append("      - name: Code ").append(i / perCode + 1).append("\n        indicators:\n");
            }
            yaml.append("          - \"").append(indicator).append("\"\n");
        });
        Files.writeString(out.resolve("codebook-" + size + ".yaml"), yaml);
        Files.writeString(out.resolve("literals-" + size + ".txt"), String.join("\n", literals) + "\n");
    }

    private static List<String> ranked(Map<String, int[]> counts, int skip, java.util.function.Predicate<String> take) {
        return counts.entrySet().stream()
                .sorted(Comparator.<Map.Entry<String, int[]>>comparingInt(e -> -e.getValue()[0])
                        .thenComparing(Map.Entry::getKey))
                .skip(skip)
                .map(Map.Entry::getKey)
                .filter(take)
                .toList();
    }
}
