package org.themata.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.themata.analysis.ExampleCheck;
import org.themata.analysis.IndicatorUse;
import org.themata.analysis.TranscriptCounter;
import org.themata.analysis.indicator.IndicatorReach;
import org.themata.codebook.CodebookLint;
import org.themata.coding.Matcher;
import org.themata.corpus.Study;
import org.themata.corpus.Turn;
import org.themata.table.write.TableFormat;
import org.themata.table.write.TableLook;
import org.themata.text.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Looks for what is doubtful in a codebook, and for indicators that never hit. */
@Command(
        name = "check",
        description = {
            "Looks for what is doubtful in a codebook.",
            "Findings are: indicators that stand twice or are needless, examples that their own code does not find, missing "
                    + "definitions. With transcripts: how often each indicator hits and what, and which never do, and why. Exit status 1 "
                    + "if anything is found.",
            "The codebook is named with -c, or comes first if its name ends in yaml, yml, json, qdc, dic, dicx, cat, ykd, "
                    + "lcd or lc3."
        },
        footer = {"", "Example:", "  themata codebook check codebook.yaml transcripts/"})
final class CodebookCheckCommand extends Connected {
    @Mixin
    StudyOption studyOption = new StudyOption();

    @Mixin
    CorpusInputs corpus = new CorpusInputs();

    @Mixin
    CodebookInputs codebook = new CodebookInputs();

    @Mixin
    OutputOptions output = new OutputOptions();

    @Override
    public Integer call() throws IOException {
        takeCodebook();
        Optional<Study> study = studyOption.study(codebook.codebook != null);
        TableFormat format = output.format(terminal());
        Matcher matcher = codebook.matcher(study, corpus, true, messages());
        List<Problem> findings = new ArrayList<>(CodebookLint.check(matcher.codebook()));
        findings.addAll(ExampleCheck.check(matcher));
        List<CodebookCheckTable.Seen> indicators = List.of();
        int status = ExitStatus.DONE;
        if (!corpus.transcripts.isEmpty()
                || study.isPresent() && !study.get().transcripts().isEmpty()) {
            Reading reading = Reading.open(this, corpus, study);
            indicators = indicators(reading, matcher, TranscriptCounter.participants(corpus.includeInterviewer(study)));
            status = reading.status();
        }
        int found = write(matcher.codebook().file(), findings, indicators, format);
        return status == ExitStatus.DONE ? found : status;
    }

    /** A first argument that cannot be a transcript is the codebook. */
    private void takeCodebook() {
        if (codebook.codebook == null
                && !corpus.transcripts.isEmpty()
                && corpus.transcripts
                        .get(0)
                        .toLowerCase(Locale.ROOT)
                        .matches(".*\\.(yaml|yml|json|qdc|dic|dicx|cat|ykd|lcd|lc3)")) {
            codebook.codebook = corpus.transcripts.remove(0);
        }
    }

    private record Counted(IndicatorUse.Counted use, IndicatorReach.Seen reach) {}

    private static List<CodebookCheckTable.Seen> indicators(Reading reading, Matcher matcher, Predicate<Turn> counted) {
        IndicatorUse use = new IndicatorUse(matcher);
        IndicatorReach reach = new IndicatorReach(matcher);
        reading.<Counted>process(
                () -> {
                    IndicatorUse.Counter uses = use.counter(counted);
                    IndicatorReach.Counter reaches = reach.counter(counted);
                    return transcript -> new Counted(uses.count(transcript), reaches.count(transcript));
                },
                both -> {
                    use.add(both.use());
                    reach.add(both.reach());
                });
        List<IndicatorUse.Use> uses = use.uses();
        List<List<Problem>> findings = reach.findingsByIndicator();
        List<CodebookCheckTable.Seen> seen = new ArrayList<>();
        for (int i = 0; i < uses.size(); i++) {
            seen.add(CodebookCheckTable.Seen.of(
                    matcher.codebook().file(), uses.get(i), reach.reaches().get(i), findings.get(i)));
        }
        return seen;
    }

    private int write(String file, List<Problem> findings, List<CodebookCheckTable.Seen> indicators, TableFormat format)
            throws IOException {
        List<Problem> all = new ArrayList<>(findings);
        indicators.forEach(seen -> all.addAll(seen.problems()));
        Findings found = new Findings(all);
        if (format == TableFormat.TEXT) {
            output.write(found.text() + indicators(indicators), terminal());
        } else {
            output.write(CodebookCheckTable.whole(file, findings, indicators), format, terminal());
        }
        return found.status();
    }

    private String indicators(List<CodebookCheckTable.Seen> indicators) throws IOException {
        if (indicators.isEmpty()) {
            return "";
        }
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        TableFormat.TEXT.write(
                CodebookCheckTable.indicators(indicators),
                text,
                new TableLook(output.width(terminal()), 2, StandardCharsets.UTF_8, "en"));
        return text.toString(StandardCharsets.UTF_8);
    }
}
