package org.themata.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.themata.analysis.Attendance;
import org.themata.analysis.AttendanceCounter;
import org.themata.analysis.Attribution;
import org.themata.analysis.Caption;
import org.themata.analysis.Presence;
import org.themata.analysis.QuotesTable;
import org.themata.analysis.Saturation;
import org.themata.analysis.SaturationRule;
import org.themata.analysis.Unit;
import org.themata.analysis.coreq.CoreqFacts;
import org.themata.codebook.Code;
import org.themata.codebook.Codebook;
import org.themata.coding.Coding;
import org.themata.coding.Matcher;
import org.themata.coding.MatchingRules;
import org.themata.corpus.Role;
import org.themata.corpus.Study;
import org.themata.corpus.Transcript;
import org.themata.corpus.Turn;
import org.themata.text.Tokenisers;

/**
 * Gathers what the data say for the checklist.
 *
 * @param facts for its items
 * @param notes what was matched and how
 * @param status of the reading
 */
record CoreqReading(CoreqFacts facts, List<String> notes, int status) {

    /** Of one transcript. */
    private record Met(List<Attendance> attendances, Set<String> interviewers) {}

    static CoreqReading of(TableCommand table, Optional<Study> study) {
        List<Coding> codings = new ArrayList<>();
        Optional<CodingsOption.Ledger> ledger = table.codings.isGiven()
                ? Optional.of(table.codings.read(table, table.corpus, table.codebook, study, codings::add))
                : Optional.empty();
        Matcher matcher = ledger.map(CodingsOption.Ledger::tokens)
                .orElseGet(() -> table.codebook.matcher(study, table.corpus, true, table.messages()));
        Counting counting = ledger.isPresent()
                ? table.codings.count(table, table.corpus, table.codebook, study, Unit.TURN)
                : Counting.of(table, table.corpus, study, matcher, Unit.TURN);
        Quoting quoting = Quoting.of(table, study);
        QuotesTable quotes = new QuotesTable(
                quoting.codes(),
                quoting.pool(),
                quoting.rule(),
                new Attribution(counting.roster(), true, SmallNumbers.of(study)),
                new Caption("", List.of()));
        List<Attendance> attendances = new ArrayList<>();
        Set<String> interviewers = new TreeSet<>();
        Reading.open(table, table.corpus, study)
                .<Met>process(
                        () -> {
                            MatchingRules rules = matcher.rules();
                            AttendanceCounter counter = new AttendanceCounter(
                                    Tokenisers.named(rules.tokenizer(), rules.language(), rules.models()));
                            return transcript -> new Met(counter.count(transcript), interviewers(transcript));
                        },
                        met -> {
                            attendances.addAll(met.attendances());
                            interviewers.addAll(met.interviewers());
                        });
        List<Code> codes = counting.tally().codes();
        return new CoreqReading(
                new CoreqFacts(
                        counting.roster(),
                        attendances,
                        List.copyOf(interviewers),
                        study.flatMap(Study::recruited),
                        study.flatMap(Study::approach),
                        counting.tally(),
                        saturation(table, study, counting),
                        codings,
                        codes,
                        ledger.isPresent() ? "" : version(matcher.codebook()),
                        quotes.quotations(),
                        quotes.quoted(),
                        software(matcher, ledger.isPresent()),
                        SmallNumbers.of(study)),
                counting.notes().stream()
                        .filter(note -> !note.equals(Notes.SHARES))
                        .toList(),
                counting.status());
    }

    /** Name, version and rules. */
    static String software(Matcher matcher, boolean ledger) {
        return "themata " + Version.number() + (ledger ? ", codings of a ledger." : ".") + " "
                + String.join(" ", Notes.matching(matcher));
    }

    static Set<String> interviewers(Transcript transcript) {
        return transcript.turns().stream()
                .filter(turn ->
                        turn.role() == Role.INTERVIEWER && !turn.speaker().isEmpty())
                .map(Turn::speaker)
                .collect(Collectors.toSet());
    }

    private static Optional<Saturation> saturation(TableCommand table, Optional<Study> study, Counting counting) {
        return table.inference.isWanted(study) && !SmallNumbers.of(study).isOn()
                ? Optional.of(Saturation.of(
                        Presence.of(counting.tally(), counting.roster()),
                        counting.roster().attributes(),
                        code -> !code.isTheme(),
                        SaturationRule.USUAL))
                : Optional.empty();
    }

    static String version(Codebook codebook) {
        String name = codebook.name().isEmpty() ? "without a name" : codebook.name();
        return codebook.version().isEmpty() ? name : name + ", version " + codebook.version();
    }
}
