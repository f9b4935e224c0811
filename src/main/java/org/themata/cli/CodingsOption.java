package org.themata.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.themata.analysis.LedgerCodes;
import org.themata.analysis.LedgerCounter;
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
import org.themata.text.InputException;
import org.themata.text.Nearest;
import org.themata.text.Place;
import org.themata.text.Problem;
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

    boolean isGiven() {
        return file != null;
    }

    /** Counts the ledger over the transcripts, by the codes of the codebook if there is one, else by its own paths. */
    Counting count(Connected command, CorpusInputs inputs, CodebookInputs codebook, Optional<Study> study, Unit unit) {
        Ledger ledger = read(command, inputs, codebook, study);
        String name = ledger.file();
        List<Coding> codings = ledger.codings();
        List<Code> codes = ledger.codes();
        Matcher tokens = ledger.tokens();
        Reading reading = Reading.open(command, inputs, study);
        Predicate<Turn> counted = TranscriptCounter.participants(inputs.includeInterviewer(study));
        List<TranscriptTally> tallies = new ArrayList<>();
        Queue<Problem> beyond = new ConcurrentLinkedQueue<>();
        reading.<TranscriptTally>process(
                () -> {
                    LedgerCounter counter = new LedgerCounter(codes, codings, unit, counted, tokens.scan());
                    return (Transcript transcript) -> {
                        beyond.addAll(counter.beyond(transcript, name));
                        return counter.count(transcript);
                    };
                },
                tallies::add);
        if (!beyond.isEmpty()) {
            throw new InputException(beyond.stream()
                    .sorted(Comparator.comparing(Problem::message))
                    .toList());
        }
        Tally tally = new Tally(codes, tallies);
        checkDocuments(name, codings, Set.copyOf(tally.documents()));
        List<String> notes =
                new ArrayList<>(Notes.counting(tokens, unit, inputs.includeInterviewer(study), tally.leftOut()));
        notes.add(note(name));
        return new Counting(tally, reading.corpus().roster(), notes, reading.status());
    }

    /**
     * A ledger that was read.
     *
     * @param file its name
     * @param codings its rows
     * @param codes the codebook's, or those that its paths tell of
     * @param tokens cuts transcripts into words, and finds nothing
     */
    record Ledger(String file, List<Coding> codings, List<Code> codes, Matcher tokens) {}

    /** Reads the ledger without counting it. */
    Ledger read(Connected command, CorpusInputs inputs, CodebookInputs codebook, Optional<Study> study) {
        String name = java.util.Objects.requireNonNull(file);
        if (codebook.overlap != null) {
            throw new UsageException(
                    "--overlap has no effect on a ledger: it was decided when the codings were made", "leave it out");
        }
        Negated negated = codebook.negated(study);
        List<Coding> codings = LedgerReader.read(name, SourceText.read(name, Optional.empty())).stream()
                .filter(coding -> negated.counts(coding.negated()))
                .toList();
        boolean hasCodebook =
                codebook.codebook != null || study.flatMap(Study::codebook).isPresent();
        List<Code> codes = hasCodebook
                ? LedgerCodes.of(codebook.read(study, command.messages()), codings, name)
                : LedgerCodes.of(codings);
        String language =
                CorpusInputs.or(inputs.language, study.flatMap(Study::language)).orElse("en");
        MatchingRules rules = new MatchingRules(
                Overlap.CODE, negated, Compat.NONE, inputs.tokenizer(study), language, false, inputs.models());
        Matcher tokens = new Matcher(new Codebook("", "", "", language, List.of(), Optional.empty()), rules);
        return new Ledger(name, codings, codes, tokens);
    }

    /** What tables say of it. */
    static String note(String name) {
        return "Counted from the ledger " + name + ": rows with status coded, confirmed or added.";
    }

    /** @throws InputException if the ledger names a document that is not among those that were read */
    static void checkDocuments(String file, List<Coding> codings, Set<String> known) {
        List<Problem> problems = codings.stream()
                .map(Coding::document)
                .distinct()
                .filter(document -> !known.contains(document))
                .map(document -> Problem.error(
                        Place.of(file),
                        "there is no transcript \"" + document + "\"",
                        Nearest.remedy(
                                document, known.stream().sorted().limit(10).toList())))
                .toList();
        if (!problems.isEmpty()) {
            throw new InputException(problems);
        }
    }
}
