import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Makes a large study of the worked example: {@code java GrowStudy.java EXAMPLE OUT}.
 *
 * <p>The sentences that the example's participants speak (of its plain transcripts) are recombined, with a fixed seed,
 * into interviews of 400 participants. Each has 168 questions and answers, which the example's codebook codes about 250
 * times: some 100,000 codings in all. A quarter of the participants never touch some themes, so that the tables have
 * something to tell.
 */
public final class GrowStudy {
    private static final long SEED = 20261124;
    private static final int PARTICIPANTS = 400;
    private static final int ANSWERS = 168;
    private static final int SENTENCES = 6;
    private static final String[] SECTORS = {"statutory", "voluntary", "charity"};
    private static final Pattern TURN = Pattern.compile("(?m)^(?:\\[[0-9:]+\\] )?P0\\d: (.*)$");
    private static final Pattern SENTENCE = Pattern.compile("[^.!?]{15,300}[.!?]+(?=\\s|$)");

    private GrowStudy() {}

    public static void main(String[] args) throws IOException {
        Path example = Path.of(args[0]);
        Path out = Path.of(args[1]);
        Path transcripts = Files.createDirectories(out.resolve("transcripts"));
        List<String> sentences = sentences(example.resolve("transcripts"));
        Random random = new Random(SEED);
        StringBuilder people = new StringBuilder("participant,document,sector,years\n");
        for (int p = 1; p <= PARTICIPANTS; p++) {
            String id = String.format(Locale.ROOT, "P%03d", p);
            people.append(id).append(',').append(id).append(',').append(SECTORS[random.nextInt(SECTORS.length)]);
            people.append(',').append(1 + random.nextInt(30)).append('\n');
            Files.writeString(transcripts.resolve(id + ".txt"), interview(id, part(sentences, random), random));
        }
        Files.writeString(out.resolve("participants.csv"), people);
        Files.copy(example.resolve("codebook.yaml"), out.resolve("codebook.yaml"));
        Files.writeString(
                out.resolve("study.yaml"),
                "study: Four hundred\ncodebook: codebook.yaml\ntranscripts: [transcripts/]\n"
                        + "participants: participants.csv\ninterviewer: [Interviewer]\ncompare: [sector]\n");
    }

    private static List<String> sentences(Path folder) throws IOException {
        List<String> sentences = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : (Iterable<Path>)
                    files.filter(f -> f.toString().matches(".*\\.(txt|md)")).sorted()::iterator) {
                Matcher turns = TURN.matcher(Files.readString(file).replace("**", ""));
                while (turns.find()) {
                    Matcher found = SENTENCE.matcher(turns.group(1));
                    while (found.find()) {
                        sentences.add(found.group().strip());
                    }
                }
            }
        }
        if (sentences.size() < 100) {
            throw new IOException("only " + sentences.size() + " sentences in " + folder);
        }
        return sentences;
    }

    /** What one participant can say: three quarters of the sentences. */
    private static List<String> part(List<String> sentences, Random random) {
        return sentences.stream().filter(sentence -> random.nextInt(4) > 0).toList();
    }

    private static String interview(String id, List<String> sentences, Random random) {
        StringBuilder text = new StringBuilder();
        for (int answer = 0; answer < ANSWERS; answer++) {
            text.append("Interviewer: Could you say more about that?\n\n").append(id).append(':');
            for (int s = 0; s < SENTENCES; s++) {
                text.append(' ').append(sentences.get(random.nextInt(sentences.size())));
            }
            text.append("\n\n");
        }
        return text.toString();
    }
}
