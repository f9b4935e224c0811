package org.themata.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.themata.analysis.Attendance;
import org.themata.analysis.AttendanceCounter;
import org.themata.analysis.Attribution;
import org.themata.analysis.Caption;
import org.themata.analysis.CodebookTable;
import org.themata.analysis.CrosstabTable;
import org.themata.analysis.Decimals;
import org.themata.analysis.FrequencyTable;
import org.themata.analysis.MatrixTable;
import org.themata.analysis.Measure;
import org.themata.analysis.ParticipantsTable;
import org.themata.analysis.QuotationFinder;
import org.themata.analysis.QuotationPool;
import org.themata.analysis.QuotationRule;
import org.themata.analysis.QuotedCodes;
import org.themata.analysis.QuotesTable;
import org.themata.analysis.SmallCells;
import org.themata.coding.Matcher;
import org.themata.coding.Negated;
import org.themata.corpus.Study;
import org.themata.table.Table;
import org.themata.text.Tokenisers;

/** The tables of a study: all kinds of {@code table}, by the study's own choices. */
final class StudyTables {
    private final Connected command;
    private final Study study;
    private final Matcher matcher;
    private final Counting counting;
    private final CorpusInputs inputs = new CorpusInputs();

    /** Takes a table in its two forms. */
    interface Sink {
        /** @param name without extension */
        void take(String name, Table forPeople, Table forPrograms) throws IOException;
    }

    StudyTables(Connected command, Study study, Matcher matcher, Counting counting) {
        this.command = command;
        this.study = study;
        this.matcher = matcher;
        this.counting = counting;
    }

    void write(Sink to) throws IOException {
        FrequencyTable frequency = new FrequencyTable(
                counting.tally(),
                counting.roster(),
                code -> true,
                new SmallCells(study.minimumCell()),
                caption(TableKind.FREQUENCY, "", counting.notes()),
                InferenceOption.usual(study));
        to.take("frequency", frequency.forPeople(Decimals.USUAL), frequency.forPrograms());
        MatrixTable matrix = new MatrixTable(
                counting.tally(),
                counting.roster(),
                code -> true,
                Measure.MENTIONS,
                caption(TableKind.MATRIX, "", counting.notes()));
        to.take("matrix", matrix.forPeople(Decimals.USUAL), matrix.forPrograms());
        for (String attribute : study.compare()) {
            CrosstabTable crosstab = new CrosstabTable(
                    counting.tally(),
                    counting.roster(),
                    attribute,
                    code -> true,
                    new SmallCells(study.minimumCell()),
                    caption(TableKind.CROSSTAB, " " + attribute, counting.notes()));
            to.take("crosstab-" + attribute, crosstab.forPeople(Decimals.USUAL), crosstab.forPrograms());
        }
        QuotesTable quotes = quotes();
        to.take("quotes", quotes.forPeople(), quotes.forPrograms());
        CodebookTable codebook =
                new CodebookTable(matcher.codebook(), code -> true, caption(TableKind.CODEBOOK, "", List.of()));
        to.take("codebook", codebook.forPeople(), codebook.forPrograms());
        ParticipantsTable participants = participants();
        to.take("participants", participants.forPeople(), participants.forPrograms());
    }

    private QuotesTable quotes() {
        long seed = command.common.seed != null
                ? command.common.seed
                : study.seed().map(Integer::longValue).orElse(1L);
        QuotationRule rule = new QuotationRule(
                1, study.quotes().maxWords(), seed, matcher.rules().negated() == Negated.ONLY);
        QuotedCodes codes = new QuotedCodes(matcher, code -> true);
        QuotationPool pool = new QuotationPool(rule);
        Reading reading = Reading.open(command, inputs, Optional.of(study));
        reading.<QuotationPool>process(
                () -> {
                    QuotationFinder finder = new QuotationFinder(matcher, codes, rule);
                    return finder::find;
                },
                pool::addAll);
        return new QuotesTable(
                codes,
                pool,
                rule,
                new Attribution(counting.roster(), study.quotes().participantNames()),
                caption(TableKind.QUOTES, "", Notes.matching(matcher)));
    }

    private ParticipantsTable participants() {
        String language = matcher.rules().language();
        String tokeniser = matcher.rules().tokenizer();
        List<Attendance> attendances = new ArrayList<>();
        Reading reading = Reading.open(command, inputs, Optional.of(study));
        reading.<List<Attendance>>process(
                () -> {
                    AttendanceCounter counter = new AttendanceCounter(Tokenisers.named(
                            tokeniser, language, matcher.rules().models()));
                    return counter::count;
                },
                attendances::addAll);
        return new ParticipantsTable(
                counting.roster(),
                attendances,
                study.recruited(),
                caption(
                        TableKind.PARTICIPANTS,
                        "",
                        List.of("Tokeniser: " + tokeniser + ", language " + language + ".")));
    }

    private Caption caption(TableKind kind, String more, List<String> notes) {
        return new Caption(TableCommand.title(kind.subject() + more, study.title()), notes);
    }
}
