package org.themata.cli;

import com.sun.management.OperatingSystemMXBean;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.themata.hostile.Ask;
import org.themata.hostile.Asks;
import org.themata.hostile.Fault;
import org.themata.hostile.Faults;
import org.themata.hostile.Outcome;

/**
 * Gives every reader every bad input and writes what came of it, one {@link Outcome} a line: {@code FOLDER FILE
 * short|all|list [READERS]}. Meant for a JVM of its own with a small heap.
 */
final class BadInputRun {
    private static final OperatingSystemMXBean PROCESS =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private static final int MOST_CUTS = 400;
    private static final int FEW_CUTS = 30;
    private static final int MOST_SECONDS = 120;

    private final Path folder;
    private final Path out;
    private final boolean all;

    private BadInputRun(Path folder, boolean all) {
        this.folder = folder;
        this.all = all;
        this.out = folder.resolve("out");
    }

    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]).toAbsolutePath();
        BadInputRun run = new BadInputRun(folder, args[2].equals("all"));
        Path report = Path.of(args[1]);
        Files.write(report, List.of());
        if (args[2].equals("list")) {
            Asks.in(Files.createDirectories(folder.resolve("beside")), words -> run.said(words).status())
                    .forEach(ask -> System.out.println(ask.name()));
            return;
        }
        for (Ask ask : Asks.in(Files.createDirectories(folder.resolve("beside")), words -> run.said(words).status())) {
            if (args.length < 4 || ask.name().matches(args[3])) {
                List<String> lines = run.asked(ask).stream().map(Outcome::line).toList();
                Files.write(report, lines, StandardOpenOption.APPEND);
            }
        }
        System.exit(0);
    }

    private List<Outcome> asked(Ask ask) throws IOException {
        List<Outcome> outcomes = new ArrayList<>();
        outcomes.add(outcome(ask, "none", ask.sample()));
        for (Fault fault : Faults.all()) {
            if (fault.where().test(ask) && (all || !fault.isLong())) {
                outcomes.add(outcome(ask, fault.name(), fault.made().apply(ask)));
            }
        }
        outcomes.addAll(cut(ask));
        return outcomes;
    }

    /** At every position of a small file; of a larger one at {@value #MOST_CUTS} of them. */
    private List<Outcome> cut(Ask ask) throws IOException {
        Map<Integer, Integer> counts = new TreeMap<>();
        Map<Integer, Outcome> last = new TreeMap<>();
        List<Outcome> broken = new ArrayList<>();
        int step = 1 + ask.sample().length / (all ? MOST_CUTS : FEW_CUTS);
        long longest = 0;
        for (int at = 1; at < ask.sample().length; at += step) {
            Outcome outcome = outcome(ask, "cut off at " + at, Arrays.copyOf(ask.sample(), at));
            counts.merge(outcome.status(), 1, Integer::sum);
            last.put(outcome.status(), outcome);
            longest = Math.max(longest, outcome.milliseconds());
            if (!outcome.broken().isEmpty()) {
                broken.add(outcome);
            }
        }
        for (Map.Entry<Integer, Integer> count : counts.entrySet()) {
            broken.add(new Outcome(
                    ask.name(),
                    "cut off at " + count.getValue() + " positions",
                    count.getKey(),
                    last.get(count.getKey()).message(),
                    "",
                    longest));
        }
        return broken;
    }

    private Outcome outcome(Ask ask, String fault, byte[] bytes) throws IOException {
        Path file = folder.resolve(ask.file());
        Files.write(file, bytes);
        delete(out);
        Files.createDirectories(out);
        long clock = System.nanoTime();
        long processor = PROCESS.getProcessCpuTime();
        Session session = within(ask.words(file, out));
        // Either is more than the time it takes on a machine that does nothing else.
        long milliseconds = Math.min(System.nanoTime() - clock, PROCESS.getProcessCpuTime() - processor) / 1_000_000;
        String broken = broken(session, ask, fault);
        String message = session.err().lines().findFirst().orElse("");
        return new Outcome(
                ask.name(),
                fault,
                session.status(),
                message.replace(folder + "/", "").replace('\t', ' '),
                broken.replace('\n', ' ').replace('\t', ' '),
                milliseconds);
    }

    /** A case that does not end is a finding, and the end of this run: its threads cannot be stopped. */
    private Session within(String... words) {
        Session[] session = {new Session(0, "", "")};
        Thread thread = new Thread(() -> session[0] = said(words));
        thread.start();
        try {
            thread.join(MOST_SECONDS * 1000L);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        if (thread.isAlive()) {
            System.err.println("not done after " + MOST_SECONDS + " seconds: " + String.join(" ", words));
            Thread.getAllStackTraces().values().forEach(stack -> System.err.println(Arrays.toString(stack)));
            Runtime.getRuntime().halt(2);
        }
        return session[0];
    }

    private String broken(Session session, Ask ask, String fault) throws IOException {
        String err = session.err();
        if (session.status() < 0 || session.status() > 3) {
            return "status " + session.status() + ": " + err;
        }
        if (err.contains("Exception") || err.contains("\tat ") || err.contains("bug in themata")) {
            return "says what no user can mend: " + err;
        }
        if (err.contains(Asks.SECRET)) {
            return "says words of a transcript: " + err;
        }
        if (err.length() > 300_000) {
            return "says " + err.length() + " characters";
        }
        if (err.chars().anyMatch(c -> c < ' ' && c != '\n' || c >= 0x7F && c < 0xA0 || c == 0x202E)) {
            return "says control characters: " + err;
        }
        if (session.status() == 3) {
            return refused(session, ask);
        }
        try (Stream<Path> left = Files.walk(out)) {
            if (left.anyMatch(path -> path.getFileName().toString().contains(".themata-"))) {
                return "left a temporary file";
            }
        }
        return fault.equals("none") && session.status() != 0 && !ask.name().equals("manifest") ? "the sample is refused: " + err : "";
    }

    private String refused(Session session, Ask ask) throws IOException {
        if (!session.err().contains("themata: error: ")) {
            return "no error is said";
        }
        if (!session.err().contains(ask.file()) && !names(session.err(), ask)) {
            return "the file is not named: " + session.err();
        }
        if (!session.out().isEmpty()) {
            return "wrote something all the same";
        }
        try (Stream<Path> left = Files.list(out)) {
            List<Path> there = left.toList();
            return there.isEmpty() ? "" : "left " + there;
        }
    }

    /** A study names other files, whose names are then what is wrong; a key is of a sheet. */
    private static boolean names(String err, Ask ask) {
        boolean ofTwo = ask.name().startsWith("study") || ask.name().equals("sample key");
        return err.contains("not enough memory") || ofTwo && (err.contains("no such file") || err.contains("beside"));
    }

    private Session said(String... words) {
        ByteArrayOutputStream standardOut = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Terminal terminal = new Terminal(
                new ByteArrayInputStream(new byte[0]),
                standardOut,
                new PrintStream(err, true, StandardCharsets.UTF_8),
                false,
                false,
                80);
        int status;
        try {
            status = new Themata(terminal).run(words);
        } catch (RuntimeException | Error e) {
            return new Session(5, "", String.format(Locale.ROOT, "thrown: %s at %s", e, e.getStackTrace().length > 0 ? e.getStackTrace()[0] : ""));
        }
        return new Session(status, standardOut.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }
}
