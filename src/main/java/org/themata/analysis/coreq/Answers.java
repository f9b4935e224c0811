package org.themata.analysis.coreq;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.themata.analysis.Attendance;
import org.themata.analysis.Group;
import org.themata.analysis.Grouping;
import org.themata.analysis.Saturation;
import org.themata.codebook.Code;
import org.themata.coding.Coding;
import org.themata.coding.Status;
import org.themata.table.Apa;

/** What the data say to each item; nothing where they are silent. */
final class Answers {
    private static final double SECONDS_IN_MINUTE = 60;

    private final CoreqFacts facts;
    private final Sample sample;
    private final Group all;

    Answers(CoreqFacts facts) {
        this.facts = facts;
        this.sample = new Sample(facts);
        this.all = Grouping.none().groups(facts.tally(), facts.roster()).get(0);
    }

    /** The answer, in sentences; empty if there is none. */
    String to(int item) {
        return switch (item) {
            case 1 ->
                facts.interviewers().isEmpty()
                        ? ""
                        : "Labels in the transcripts: " + String.join(", ", facts.interviewers()) + ".";
            case 9 ->
                facts.approach().map(approach -> "Approach: " + approach + ".").orElse("");
            case 12 -> sample.size();
            case 13 -> sample.declined();
            case 16 -> sample.description();
            case 18 -> repeats();
            case 19, 21 -> duration(item == 19);
            case 20 -> memos();
            case 22 ->
                facts.saturation()
                        .map(Answers::saturation)
                        .orElse(
                                facts.smallCells().isOn()
                                        ? "Left out: it would tell of codes of which few participants speak."
                                        : "Left out: the study's approach has no place for it.");
            case 24 -> coders();
            case 25 -> tree();
            case 26 -> facts.codebook().isEmpty() ? "" : "Codebook: " + facts.codebook() + ".";
            case 27 -> facts.software();
            case 29 -> quotations();
            case 30 ->
                "Every number can be traced to the words that made it: the ledger of themata code lists each coding"
                        + " with its place.";
            case 31 -> themes();
            case 32 -> minorThemes();
            default -> "";
        };
    }

    private String repeats() {
        Map<String, Set<String>> documents = new TreeMap<>();
        for (Attendance one : facts.attendances()) {
            documents.computeIfAbsent(one.participant(), p -> new HashSet<>()).add(one.document());
        }
        int repeated =
                (int) documents.values().stream().filter(own -> own.size() > 1).count();
        return repeated == 0
                ? "None: no participant spoke in more than one transcript."
                : sample.people(repeated) + " of " + Sample.counted(documents.size(), "participant")
                        + " spoke in more than one transcript.";
    }

    private String duration(boolean onlyWhether) {
        Map<String, Double> seconds = new TreeMap<>();
        facts.attendances().forEach(one -> seconds.put(one.document(), one.seconds()));
        double[] minutes = seconds.values().stream()
                .mapToDouble(Double::doubleValue)
                .filter(s -> s > 0)
                .map(s -> s / SECONDS_IN_MINUTE)
                .sorted()
                .toArray();
        if (minutes.length == 0) {
            return onlyWhether ? "" : "The transcripts have no times.";
        }
        String timed = minutes.length + " of " + Sample.counted(seconds.size(), "transcript")
                + (minutes.length == 1 ? " has times" : " have times");
        if (onlyWhether) {
            return timed + ".";
        }
        return timed + ": median " + Apa.number(Sample.median(minutes), 1) + " minutes (range "
                + Apa.number(minutes[0], 1) + "–" + Apa.number(minutes[minutes.length - 1], 1)
                + "), from the start of the first turn to the start of the last.";
    }

    private String memos() {
        long memos =
                facts.ledger().stream().filter(one -> !one.memo().isBlank()).count();
        return memos == 0 ? "" : memos == 1 ? "1 coding has a memo." : Apa.count(memos) + " codings have a memo.";
    }

    private static String saturation(Saturation judged) {
        if (judged.observed() == 0) {
            return "No code was found.";
        }
        int last = 0;
        for (int i = 0; i < judged.fresh().length; i++) {
            last = judged.fresh()[i] > 0 ? i + 1 : last;
        }
        String found = judged.observed() + " of " + judged.codes() + " codes were found in "
                + judged.interviews().size() + " interviews, the last new one in interview " + last;
        String ratio = judged.reached().isPresent()
                ? "saturation (Guest, Namey & Chen 2020) is reached at interview "
                        + judged.reached().getAsInt()
                : "saturation (Guest, Namey & Chen 2020) is not reached, or cannot be told from so few";
        return found + "; " + ratio + ": base " + judged.rule().ratio().base() + ", run "
                + judged.rule().ratio().run() + ", threshold "
                + Apa.percent(judged.rule().ratio().threshold(), 0) + " %.";
    }

    private String coders() {
        Set<String> coders = new TreeSet<>();
        for (Coding coding : facts.ledger()) {
            if (!coding.coder().equals(Coding.ENGINE) && !coding.coder().isBlank()) {
                coders.add(coding.coder());
            }
        }
        long reviewed = facts.ledger().stream()
                .filter(one -> one.status() == Status.CONFIRMED || one.status() == Status.REJECTED)
                .count();
        if (coders.isEmpty() && reviewed == 0) {
            return "The codebook was applied by the program; the data name no person who coded.";
        }
        return (coders.isEmpty()
                        ? "The ledger names no person"
                        : coders.size() + " in the ledger: " + String.join(", ", coders))
                + (reviewed == 0
                        ? "."
                        : "; " + counted(reviewed, "coding") + (reviewed == 1 ? " was" : " were")
                                + " confirmed or rejected by hand.");
    }

    private String tree() {
        List<Code> codes = facts.codes();
        long themes = codes.stream().filter(code -> code.level() == 1).count();
        long below = codes.size() - themes;
        long defined =
                codes.stream().filter(code -> !code.definition().isBlank()).count();
        int levels = codes.stream().mapToInt(Code::level).max().orElse(0);
        return counted(themes, "theme") + " and " + counted(below, "code") + " below on "
                + counted(levels, "level") + ", " + defined + " of "
                + codes.size() + " with a definition; table codebook is the appendix.";
    }

    private String quotations() {
        return facts.quotations() == 0
                ? "None."
                : counted(facts.quotations(), "quotation") + " of "
                        + sample.people(facts.quoted().size()) + " of "
                        + Sample.counted(all.participants(), "participant")
                        + " (table quotes).";
    }

    private String themes() {
        List<String> shown = new ArrayList<>();
        for (int i = 0; i < facts.tally().codes().size(); i++) {
            Code code = facts.tally().codes().get(i);
            if (code.level() == 1) {
                int people = all.frequency(i).participants();
                shown.add(code.name() + " (" + (sample.isSmall(people) ? "suppressed" : people) + ")");
            }
        }
        return "Participants who speak of each, of " + all.participants() + ": " + String.join("; ", shown) + ".";
    }

    private String minorThemes() {
        List<String> none = new ArrayList<>();
        List<String> few = new ArrayList<>();
        for (int i = 0; i < facts.tally().codes().size(); i++) {
            Code code = facts.tally().codes().get(i);
            int people = all.frequency(i).participants();
            if (!code.isTheme() && (people < 2 || sample.isSmall(people))) {
                (people == 0 ? none : few).add(code.name());
            }
        }
        List<String> parts = new ArrayList<>();
        if (!few.isEmpty()) {
            parts.add((facts.smallCells().isOn() ? "whose number of participants is suppressed" : "of one participant")
                    + ": " + String.join(", ", few));
        }
        if (!none.isEmpty()) {
            parts.add("of none: " + String.join(", ", none));
        }
        if (parts.isEmpty()) {
            return "None: every code is of "
                    + (facts.smallCells().isOn() ? facts.smallCells().least() : "two") + " participants or more.";
        }
        return "Codes " + String.join("; ", parts) + ".";
    }

    private static String counted(long n, String thing) {
        return Apa.count(n) + " " + thing + (n == 1 ? "" : "s");
    }
}
