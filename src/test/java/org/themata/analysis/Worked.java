package org.themata.analysis;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.themata.codebook.Codebook;
import org.themata.codebook.format.Codebooks;
import org.themata.coding.Coding;
import org.themata.coding.CodingMaker;
import org.themata.coding.Matcher;
import org.themata.coding.MatchingRules;
import org.themata.corpus.Corpus;
import org.themata.corpus.CorpusOptions;
import org.themata.corpus.Progress;
import org.themata.corpus.Roster;
import org.themata.corpus.Transcript;

/** A corpus that was coded and counted, for tests. */
record Worked(Tally tally, List<Coding> ledger, Roster roster) {

    /** Where the real data are; the test is skipped without them. */
    static Path shared(String path) {
        String shared = System.getProperty("themata.shared", "../shared");
        Path file = Path.of(shared, path);
        Assumptions.assumeTrue(file.toFile().exists(), "skipped: there is no " + file);
        return file;
    }

    static Codebook codebook(Path file) {
        return Codebooks.read(file.toString(), Optional.empty(), problem -> {});
    }

    static Worked of(CorpusOptions options, Codebook codebook, MatchingRules rules, Unit unit, int threads) {
        Matcher matcher = new Matcher(codebook, rules);
        Corpus corpus = Corpus.open(options);
        List<Coding> ledger = new ArrayList<>();
        List<TranscriptTally> tallies = new ArrayList<>();
        record One(TranscriptTally tally, List<Coding> codings) {}
        ThreadLocal<TranscriptCounter> counters = ThreadLocal.withInitial(
                () -> new TranscriptCounter(matcher, unit, TranscriptCounter.participants(false)));
        corpus.<One>process(
                threads,
                (Transcript transcript) -> {
                    CodingMaker maker = new CodingMaker(matcher, transcript, true, 3);
                    List<Coding> codings = new ArrayList<>();
                    TranscriptTally tally =
                            counters.get().count(transcript, turn -> codings.addAll(maker.codings(turn)));
                    return new One(tally, codings);
                },
                one -> {
                    tallies.add(one.tally());
                    ledger.addAll(one.codings());
                },
                Progress.NONE);
        return new Worked(TranscriptCounter.tally(matcher, tallies), ledger, corpus.roster());
    }

    /** The counts of the whole corpus. */
    Group all() {
        return Grouping.none().groups(tally, roster).get(0);
    }
}
