package org.themata.cli;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.themata.analysis.CodedTurn;
import org.themata.analysis.CodedTurns;
import org.themata.analysis.LedgerCounter;
import org.themata.analysis.LedgerMentions;
import org.themata.analysis.Mention;
import org.themata.analysis.MentionFinder;
import org.themata.analysis.Tally;
import org.themata.analysis.TranscriptCounter;
import org.themata.analysis.TranscriptTally;
import org.themata.analysis.Unit;
import org.themata.codebook.Code;
import org.themata.coding.Coding;
import org.themata.coding.Matcher;
import org.themata.corpus.Transcript;
import org.themata.corpus.Turn;
import org.themata.text.InputException;
import org.themata.text.Problem;

/**
 * Where the codings of a page come from: the engine, or a ledger.
 *
 * @param codes every theme and code, depth first
 * @param tokens what cuts the transcripts into words, by its rules
 * @param name of the codebook; empty if it has none
 * @param ledger the ledger's file, if there is one
 * @param worker makes what codes and counts a transcript; called once a thread
 * @param check refuses, when everything is read, what does not fit
 */
record PageCoder(
        List<Code> codes,
        Matcher tokens,
        String name,
        Optional<String> ledger,
        Supplier<Function<Transcript, Part>> worker,
        Consumer<Tally> check) {

    /** What one transcript yields. */
    record Part(TranscriptTally tally, List<Mention> mentions, List<CodedTurn> turns) {}

    /** The engine with a codebook. */
    static PageCoder engine(Matcher matcher, Unit unit, Predicate<Turn> counted, int words) {
        return new PageCoder(
                matcher.codes(),
                matcher,
                matcher.codebook().name(),
                Optional.empty(),
                () -> {
                    TranscriptCounter counter = new TranscriptCounter(matcher, unit, counted);
                    CodedTurns turns = new CodedTurns(matcher, counted);
                    return transcript -> {
                        MentionFinder finder = new MentionFinder(matcher, words);
                        TranscriptTally tally = counter.count(transcript, finder::add);
                        return new Part(tally, finder.mentions(), turns.of(transcript));
                    };
                },
                tally -> {});
    }

    /** A ledger. */
    static PageCoder ledger(CodingsOption.Ledger ledger, Unit unit, Predicate<Turn> counted, int words) {
        List<Code> codes = ledger.codes();
        List<Coding> rows = ledger.codings();
        Matcher tokens = ledger.tokens();
        Queue<Problem> beyond = new ConcurrentLinkedQueue<>();
        return new PageCoder(
                codes,
                tokens,
                "",
                Optional.of(ledger.file()),
                () -> {
                    LedgerCounter counter = new LedgerCounter(codes, rows, unit, counted, tokens.scan());
                    LedgerMentions mentions = new LedgerMentions(codes, rows, counted, counter, tokens.scan(), words);
                    CodedTurns turns = new CodedTurns(codes, rows, tokens.scan(), counted);
                    return transcript -> {
                        beyond.addAll(counter.beyond(transcript, ledger.file()));
                        LedgerMentions.Counted found = mentions.of(transcript);
                        return new Part(found.tally(), found.mentions(), turns.of(transcript));
                    };
                },
                tally -> {
                    if (!beyond.isEmpty()) {
                        throw new InputException(beyond.stream()
                                .sorted(Comparator.comparing(Problem::message))
                                .toList());
                    }
                    CodingsOption.checkDocuments(ledger.file(), rows, Set.copyOf(tally.documents()));
                });
    }
}
