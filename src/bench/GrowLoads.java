import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/**
 * Makes one large input of {@code src/bench/loads.sh}: {@code java GrowLoads.java KIND OUT SIZE}, where KIND is
 * {@code answers}, {@code transcripts}, {@code long}, {@code codebook} or {@code ledger}.
 *
 * <p>Words that no code knows are drawn from syllables; what a code does know begins with {@code z}, as no other word
 * does, and stands between two of them. So each mention is counted as it is written, without any rule of the program,
 * and {@code expected.csv} says what it must find: mentions, documents and participants of each code.
 */
public final class GrowLoads {
    private static final long SEED = 20261124;
    private static final String[] SYLLABLES = syllables("bdfglmnprst");
    private static final int THEMES = 4;
    private static final int LINE = 12;

    private final Random random = new Random(SEED);
    private final Path out;
    private final int codes;
    private final int indicators;
    private final long[] mentions;
    private final int[] documents;
    private final int[] participants;
    private final boolean[] met;

    /** Whether the whole input is one document: then what counts is whether it was met at all. */
    private boolean oneDocument;

    private GrowLoads(Path out, int codes, int indicators) throws IOException {
        this.out = Files.createDirectories(out);
        this.codes = codes;
        this.indicators = indicators;
        this.mentions = new long[codes];
        this.documents = new int[codes];
        this.participants = new int[codes];
        this.met = new boolean[codes];
    }

    public static void main(String[] args) throws IOException {
        Path out = Path.of(args[1]);
        int size = Integer.parseInt(args[2]);
        switch (args[0]) {
            case "answers" -> new GrowLoads(out, 40, 3).answers(size);
            case "transcripts" -> new GrowLoads(out, 40, 3).transcripts(size, 1_600, 40);
            case "long" -> new GrowLoads(out, 40, 3).oneLong(size);
            case "codebook" -> new GrowLoads(out, size / 50, 50).transcripts(1_000, 1_600, 4);
            case "ledger" -> new GrowLoads(out, 40, 3).transcripts(size / 1_000, 4_000, 4);
            default -> throw new IllegalArgumentException(args[0]);
        }
    }

    /** A table with one answer of each participant, and a table of what is known about each. */
    private void answers(int size) throws IOException {
        try (BufferedWriter table = Files.newBufferedWriter(out.resolve("answers.csv"));
                BufferedWriter people = Files.newBufferedWriter(out.resolve("participants.csv"))) {
            table.write("participant,answer\n");
            people.write("participant,sector,years\n");
            for (int p = 1; p <= size; p++) {
                String id = "P" + p;
                people.write(id + "," + (random.nextBoolean() ? "council" : "charity") + "," + random.nextInt(40) + "\n");
                table.write(id + ",\"");
                words(table, 30, 30);
                table.write("\"\n");
                endParticipant();
            }
        }
        study("answers.csv", "participants: participants.csv\ncompare: [sector]\n");
    }

    private void transcripts(int size, int words, int every) throws IOException {
        Path folder = Files.createDirectories(out.resolve("transcripts"));
        try (BufferedWriter people = Files.newBufferedWriter(out.resolve("participants.csv"))) {
            people.write("participant,document,sector\n");
            for (int t = 1; t <= size; t++) {
                String id = "T" + t;
                people.write(id + "," + id + "," + (random.nextBoolean() ? "council" : "charity") + "\n");
                try (BufferedWriter text = Files.newBufferedWriter(folder.resolve(id + ".txt"))) {
                    interview(text, id, words, every);
                }
                endParticipant();
            }
        }
        study("transcripts/", "participants: participants.csv\ncompare: [sector]\n");
    }

    private void oneLong(int megabytes) throws IOException {
        Path file = Files.createDirectories(out.resolve("transcripts")).resolve("long.txt");
        oneDocument = true;
        try (BufferedWriter text = Files.newBufferedWriter(file)) {
            while (Files.size(file) < megabytes * 1_000_000L) {
                interview(text, "P01", 100_000, 40);
            }
        }
        oneDocument = false;
        endParticipant();
        study("transcripts/", "");
    }

    private void interview(BufferedWriter text, String label, int words, int every) throws IOException {
        for (int done = 0; done < words; done += 200) {
            text.write("Interviewer: Could you say more about that?\n\n" + label + ": ");
            words(text, 200, every);
            text.write("\n\n");
        }
    }

    /** So many words, one of {@code every} of them a mention; sentences of {@value #LINE}. */
    private void words(BufferedWriter text, int words, int every) throws IOException {
        for (int w = 0; w < words; w++) {
            if (w > 0) {
                text.write(w % LINE == 0 ? ". " : " ");
            }
            if (w % every == every / 2) {
                mention(text);
            } else {
                text.write(SYLLABLES[random.nextInt(SYLLABLES.length)]);
                text.write(SYLLABLES[random.nextInt(SYLLABLES.length)]);
            }
        }
        text.write('.');
    }

    private void mention(BufferedWriter text) throws IOException {
        int code = random.nextInt(codes);
        int indicator = random.nextInt(indicators);
        String word = word(code * indicators + indicator);
        text.write(
                switch (indicator % 3) {
                    case 0 -> word;
                    case 1 -> word + SYLLABLES[random.nextInt(SYLLABLES.length)];
                    default -> word + " " + word;
                });
        mentions[code]++;
        met[code] = true;
    }

    private void endParticipant() {
        for (int code = 0; code < codes && !oneDocument; code++) {
            documents[code] += met[code] ? 1 : 0;
            participants[code] += met[code] ? 1 : 0;
            met[code] = false;
        }
    }

    /** The word of an indicator: all are of one length, so that none begins with another. */
    private static String word(int number) {
        int base = SYLLABLES.length;
        return "z" + SYLLABLES[number % base] + SYLLABLES[number / base % base] + SYLLABLES[number / base / base];
    }

    private void study(String transcripts, String more) throws IOException {
        StringBuilder codebook = new StringBuilder("codebook: Load\nversion: \"1\"\nlanguage: en\nthemes:\n");
        StringBuilder expected = new StringBuilder("code,mentions,documents,participants\n");
        for (int code = 0; code < codes; code++) {
            if (code % (codes / THEMES) == 0) {
                codebook.append("  - name: Theme ").append(code).append("\n    id: theme-").append(code);
                codebook.append("\n    codes:\n");
            }
            codebook.append("      - name: Code ").append(code).append("\n        id: c").append(code);
            codebook.append("\n        definition: One of many.\n        indicators:\n");
            for (int indicator = 0; indicator < indicators; indicator++) {
                String word = word(code * indicators + indicator);
                codebook.append("          - ").append(word);
                codebook.append(indicator % 3 == 0 ? "" : indicator % 3 == 1 ? "*" : " " + word).append('\n');
            }
            expected.append('c').append(code).append(',').append(mentions[code]).append(',').append(documents[code]);
            expected.append(',').append(participants[code]).append('\n');
        }
        Files.writeString(out.resolve("codebook.yaml"), codebook);
        Files.writeString(out.resolve("expected.csv"), expected);
        Files.writeString(
                out.resolve("study.yaml"),
                "study: Load\ncodebook: codebook.yaml\ntranscripts: [" + transcripts + "]\n" + more);
    }

    private static String[] syllables(String consonants) {
        StringBuilder all = new StringBuilder();
        for (char consonant : consonants.toCharArray()) {
            for (char vowel : "aeiou".toCharArray()) {
                all.append(consonant).append(vowel).append(' ');
            }
        }
        return all.toString().split(" ");
    }
}
