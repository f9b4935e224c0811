import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Holds the libraries of a build, of whatever profile, against the SHA-256 sums that were noted when they were chosen:
 * {@code java Dependencies.java LIST REPOSITORY CLASSPATH}. A library that has another sum, or none, ends the build. The
 * list has the form of {@code sha256sum}, with paths in Maven's local repository; {@code checksums.sh write} makes it.
 */
public final class Dependencies {
    private Dependencies() {}

    public static void main(String[] args) throws IOException, NoSuchAlgorithmException {
        Path list = Path.of(args[0]);
        Path repository = Path.of(args[1]).toAbsolutePath().normalize();
        Map<String, String> known = read(list);
        Map<String, String> found = new TreeMap<>();
        for (String entry : args[2].split(System.getProperty("path.separator"))) {
            Path file = Path.of(entry).toAbsolutePath().normalize();
            if (file.startsWith(repository) && Files.isRegularFile(file)) {
                found.put(repository.relativize(file).toString().replace('\\', '/'), sum(file));
            }
        }
        List<String> wrong = new ArrayList<>();
        found.forEach((file, sum) -> {
            if (!known.containsKey(file)) {
                wrong.add(file + ": no SHA-256 is noted for it in " + list.getFileName());
            } else if (!known.get(file).equals(sum)) {
                wrong.add(file + ": has SHA-256 " + sum + ", not " + known.get(file));
            }
        });
        if (found.isEmpty()) {
            wrong.add("no library of " + repository + " was given");
        }
        if (!wrong.isEmpty()) {
            wrong.forEach(System.err::println);
            System.err.println("A library is not the one that was chosen. If you changed a version:"
                    + " src/build/checksums.sh write; else delete the file and find out where it came from.");
            System.exit(1);
        }
    }

    private static Map<String, String> read(Path list) throws IOException {
        Map<String, String> sums = new TreeMap<>();
        for (String line : Files.readAllLines(list)) {
            sums.put(line.substring(66), line.substring(0, 64));
        }
        return sums;
    }

    private static String sum(Path file) throws IOException, NoSuchAlgorithmException {
        MessageDigest sha = MessageDigest.getInstance("SHA-256");
        return HexFormat.of().formatHex(sha.digest(Files.readAllBytes(file)));
    }
}
