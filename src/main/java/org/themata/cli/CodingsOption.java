package org.themata.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.themata.analysis.LedgerCodes;
import org.themata.analysis.LedgerCounter;
import org.themata.analysis.LedgerRows;
import org.themata.analysis.Tally;
import org.themata.analysis.TranscriptCounter;
import org.themata.analysis.TranscriptTally;
import org.themata.analysis.Unit;
import org.themata.codebook.Code;
import org.themata.codebook.Codebook;
import org.themata.coding.Coding;
import org.themata.coding.Compat;
import org.themata.coding.LedgerReader;
import org.themata.coding.Matcher;
import org.themata.coding.MatchingRules;
import org.themata.coding.Negated;
import org.themata.coding.Overlap;
import org.themata.corpus.Study;
import org.themata.corpus.Transcript;
import org.themata.corpus.Turn;
import org.themata.text.SourceText;
import picocli.CommandLine.Option;

/** A ledger of codings to count in place of what the engine finds. */
final class CodingsOption {
    @Option(
            names = "--codings",
            paramLabel = "FILE",
            description = "Count this ledger (reviewed, or of human coders) in place of matching the codebook.")
    @Nullable
    String file;

    @Option(
            names = "--coder",
            paramLabel = "NAME,…",
            split = ",",
            description = "Count only these coders' rows of the ledger (default: all).")
    List<String> coders = new ArrayList<>();

    /** Whether a ledger is counted, and not the codebook's hits. */
    boolean isGiven() {
        if (file == null && !coders.isEmpty()) {
            throw new UsageException("--coder goes with a ledger", "name one with --codings, or leave --coder out");
        }
        return file != null;
    }

    /** Counts the ledger over the transcripts, by the codes of the codebook if there is one, else by its own paths. */
    Counting count(Connected command, CorpusInputs inputs, CodebookInputs codebook, Optional<Study> study, Unit unit) {
        Ledger ledger = read(command, inputs, codebook, study, coding -> {});
        List<Code> codes = ledger.codes();
        Matcher tokens = ledger.tokens();
        Reading reading = Reading.open(command, inputs, study);
        Predicate<Turn> counted = TranscriptCounter.participants(inputs.includeInterviewer(study));
        List<TranscriptTally> tallies = new ArrayList<>();
        reading.<TranscriptTally>process(
                () -> {
                    LedgerCounter counter = new LedgerCounter(codes, ledger.rows(), unit, counted, tokens.scan());
                    return (Transcript transcript) -> {
                        ledger.check().met(transcript);
                        return counter.count(transcript);
                    };
                },
                tallies::add);
        ledger.check().finish();
        Tally tally = new Tally(codes, tallies);
        List<String> notes =
                new ArrayList<>(Notes.counting(tokens, unit, inputs.includeInterviewer(study), tally.leftOut()));
        notes.add(note(ledger.shown()));
        return new Counting(tally, reading.corpus().roster(), notes, reading.status());
    }

    /**
     * A ledger that was read.
     *
     * @param file its name
     * @param shown its name in notes, with the coders that were asked for
     * @param rows what counting needs of its rows, of these coders
     * @param codebook the codebook, if there is one
     * @param codes the codebook's, or those that its paths tell of
     * @param tokens cuts transcripts into words, and finds nothing
     * @param check whether it fits the transcripts
     */
    record Ledger(
            String file,
            String shown,
            LedgerRows rows,
            Optional<Codebook> codebook,
            List<Code> codes,
            Matcher tokens,
            LedgerCheck check) {}

    /**
     * Reads the ledger without counting it.
     *
     * @param each is told of every coding that is not left out; those that only count need not keep them
     */
    Ledger read(
            Connected command,
            CorpusInputs inputs,
            CodebookInputs codebook,
            Optional<Study> study,
            Consumer<Coding> each) {
        String name = java.util.Objects.requireNonNull(file);
        if (codebook.overlap != null) {
            throw new UsageException(
                    "--overlap has no effect on a ledger: it was decided when the codings were made", "leave it out");
        }
        Negated negated = codebook.negated(study);
        LedgerRows rows = new LedgerRows();
        LedgerCodes named = new LedgerCodes();
        Coders wanted = new Coders(name, coders);
        LedgerReader.each(name, SourceText.open(name), (coding, line) -> {
            if (wanted.include(coding) && negated.counts(coding.negated())) {
                rows.add(coding, line);
                named.add(coding);
                each.accept(coding);
            }
        });
        wanted.finish();
        boolean hasCodebook =
                codebook.codebook != null || study.flatMap(Study::codebook).isPresent();
        Optional<Codebook> known =
                hasCodebook ? Optional.of(codebook.read(study, command.messages())) : Optional.empty();
        List<Code> codes = known.map(one -> one.codes().toList()).orElseGet(named::codes);
        LedgerCheck check = new LedgerCheck(
                name, rows, known.map(one -> one.codes().map(Code::id).toList()));
        if (!check.knowsAllCodes()) {
            Reading.open(command, inputs, study).<Transcript>process(() -> transcript -> transcript, check::met);
            check.finish();
        }
        severalCoders(name, rows).ifPresent(command.messages()::note);
        String language =
                CorpusInputs.or(inputs.language, study.flatMap(Study::language)).orElse("en");
        MatchingRules rules = new MatchingRules(
                Overlap.CODE, negated, Compat.NONE, inputs.tokenizer(study), language, false, inputs.models());
        Matcher tokens = new Matcher(new Codebook("", "", "", language, List.of(), Optional.empty()), rules);
        String shown = coders.isEmpty() ? name : name + ", coder " + String.join(", ", coders);
        return new Ledger(name, shown, rows, known, codes, tokens, check);
    }

    /** Says that several people gave one place the same code, if they did. */
    private static Optional<String> severalCoders(String name, LedgerRows rows) {
        List<LedgerRows.Kind> kinds = rows.kinds();
        if (kinds.stream()
                        .filter(LedgerRows.Kind::counts)
                        .map(LedgerRows.Kind::coder)
                        .distinct()
                        .count()
                < 2) {
            return Optional.empty();
        }
        int places = 0;
        Set<String> all = new TreeSet<>();
        for (String document : rows.documents()) {
            Map<List<Object>, Set<String>> coders = new HashMap<>();
            rows.forEach(document, row -> {
                LedgerRows.Kind kind = kinds.get(rows.kind(row));
                if (kind.counts()) {
                    coders.computeIfAbsent(
                                    List.of(rows.start(row), rows.end(row), kind.code()), place -> new TreeSet<>())
                            .add(kind.coder().isEmpty() ? "no name" : kind.coder());
                }
            });
            coders.values().removeIf(names -> names.size() < 2);
            places += coders.size();
            coders.values().forEach(all::addAll);
        }
        if (places == 0) {
            return Optional.empty();
        }
        return Optional.of(places + " places of " + name + " have the same code by several coders ("
                + String.join(", ", all) + "): each coder's mention is counted; to count one coder's"
                + " alone, name the coder with --coder");
    }

    /** What tables say of it. */
    static String note(String name) {
        return "Counted from the ledger " + name + ": rows with status coded, confirmed or added.";
    }
}
