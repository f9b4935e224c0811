package org.themata.cli;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.themata.analysis.TranscriptCounter;
import org.themata.analysis.Unit;
import org.themata.analysis.indicator.IndicatorSuggest;
import org.themata.codebook.Code;
import org.themata.coding.Matcher;
import org.themata.corpus.Study;
import org.themata.corpus.Turn;
import org.themata.table.write.TableFormat;
import org.themata.text.InputException;
import org.themata.text.Nearest;
import org.themata.text.Place;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Candidate indicators for a code. */
@Command(
        name = "suggest",
        description = {
            "Lists words and phrases that might be indicators of a code: those that are said more often where the code is "
                    + "found than elsewhere, and other inflections of its indicators.",
            "Nothing is added to the codebook."
        },
        footer = {"", "Example:", "  themata codebook suggest -c codebook.yaml --code silo transcripts/"})
final class CodebookSuggestCommand extends Connected {
    @Mixin
    StudyOption studyOption = new StudyOption();

    @Mixin
    CorpusInputs corpus = new CorpusInputs();

    @Mixin
    CodebookInputs codebook = new CodebookInputs();

    @Mixin
    OutputOptions output = new OutputOptions();

    @Option(
            names = "--code",
            paramLabel = "ID",
            required = true,
            description = "The code; those below it belong to it.")
    String id = "";

    @Option(
            names = "--unit",
            paramLabel = "U",
            description = "What is compared with the rest: turn or sentence (default: sentence).")
    String unit = "sentence";

    @Option(names = "--least", paramLabel = "N", description = "Occurrences that a candidate must have (default: 2).")
    int least = 2;

    @Option(names = "--top", paramLabel = "N", description = "Candidates of each kind to show (default: 30).")
    int top = 30;

    @Override
    public Integer call() throws IOException {
        if (least < 1 || top < 1) {
            throw new UsageException("--least and --top must be at least 1", "leave them out");
        }
        Optional<Study> study = studyOption.study(!corpus.transcripts.isEmpty());
        TableFormat format = output.format(terminal());
        Unit segment = Choice.of("--unit", unit, "turn", "sentence").equals("turn") ? Unit.TURN : Unit.SENTENCE;
        Matcher matcher = codebook.matcher(study, corpus, false, messages());
        IndicatorSuggest suggest = new IndicatorSuggest(matcher, code(matcher), segment, least);
        Predicate<Turn> counted = TranscriptCounter.participants(corpus.includeInterviewer(study));
        Reading reading = Reading.open(this, corpus, study);
        reading.<IndicatorSuggest.Inside>process(
                () -> {
                    IndicatorSuggest.Counter counter = suggest.counter(counted);
                    return counter::inside;
                },
                suggest::add);
        suggest.endOfInside();
        reading.<IndicatorSuggest.Outside>process(
                () -> {
                    IndicatorSuggest.Counter counter = suggest.counter(counted);
                    return counter::outside;
                },
                suggest::add);
        output.write(suggest.table(top), format, terminal());
        return reading.status();
    }

    private Code code(Matcher matcher) {
        List<String> ids = matcher.codes().stream().map(Code::id).toList();
        @Nullable Code code = matcher.codebook().code(id.strip()).orElse(null);
        if (code == null) {
            throw new InputException(
                    Place.of(matcher.codebook().file()), "there is no code \"" + id + "\"", Nearest.remedy(id, ids));
        }
        return code;
    }
}
