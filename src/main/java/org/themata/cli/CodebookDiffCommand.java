package org.themata.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.themata.analysis.TranscriptCounter;
import org.themata.analysis.Unit;
import org.themata.analysis.indicator.CodingDiff;
import org.themata.codebook.CodebookDiff;
import org.themata.coding.Matcher;
import org.themata.corpus.Study;
import org.themata.corpus.Turn;
import org.themata.table.Table;
import org.themata.table.write.TableFormat;
import org.themata.table.write.TableLook;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What a change of the codebook does. */
@Command(
        name = "diff",
        customSynopsis = "themata codebook diff [OPTIONS] OLD NEW [TRANSCRIPTS…]",
        description = {
            "Compares two codebooks: codes added, removed, renamed and moved, and their indicators.",
            "With transcripts: the codings gained and lost, with their quotations, and the theme table before and after."
        },
        footer = {
            "",
            "Example: what the new codebook finds that the old one did not",
            "  themata codebook diff old.yaml codebook.yaml transcripts/ --show codings"
        })
final class CodebookDiffCommand extends Connected {
    @Mixin
    StudyOption studyOption = new StudyOption();

    @Mixin
    CorpusInputs corpus = new CorpusInputs();

    @Mixin
    CodebookInputs codebook = new CodebookInputs();

    @Mixin
    OutputOptions output = new OutputOptions();

    @Option(
            names = "--show",
            paramLabel = "WHAT",
            description = "changes, codings or themes (default: all of them as text, else codings, or changes without "
                    + "transcripts).")
    @Nullable
    String show;

    @Option(names = "--unit", paramLabel = "U", description = "Segment: turn, sentence or paragraph (default: turn).")
    @Nullable
    String unit;

    @Override
    public Integer call() throws IOException {
        if (corpus.transcripts.size() < 2 || codebook.codebook != null) {
            throw new UsageException(
                    "two codebooks are compared: OLD NEW", "themata codebook diff old.yaml new.yaml transcripts/");
        }
        String old = corpus.transcripts.remove(0);
        String changed = corpus.transcripts.remove(0);
        Optional<Study> study = studyOption.study(!corpus.transcripts.isEmpty());
        boolean withCorpus = !corpus.transcripts.isEmpty()
                || study.filter(one -> !one.transcripts().isEmpty()).isPresent();
        TableFormat format = output.format(terminal());
        String what = what(withCorpus, format);
        Matcher before = matcher(old, study);
        Matcher after = matcher(changed, study);
        if (!withCorpus) {
            write(List.of(CodebookDiff.of(before.codebook(), after.codebook()).table()), format);
            return ExitStatus.DONE;
        }
        Unit segment = Choice.of(
                "--unit", CorpusInputs.or(unit, study.flatMap(Study::unit)).orElse("turn"), Unit.class);
        CodingDiff diff = new CodingDiff(before, after, segment);
        Reading reading = Reading.open(this, corpus, study);
        Predicate<Turn> counted = TranscriptCounter.participants(corpus.includeInterviewer(study));
        reading.<CodingDiff.Compared>process(
                () -> {
                    CodingDiff.Counter counter = diff.counter(counted);
                    return counter::count;
                },
                diff::add);
        List<Table> tables = new ArrayList<>();
        if (what.equals("all") || what.equals("changes")) {
            tables.add(diff.codebooks().table());
        }
        if (what.equals("all") || what.equals("codings")) {
            tables.add(diff.codings());
        }
        if (what.equals("all") || what.equals("themes")) {
            tables.add(diff.themes(reading.corpus().roster()));
        }
        write(tables, format);
        return reading.status();
    }

    private String what(boolean withCorpus, TableFormat format) {
        String asked = show == null ? "" : Choice.of("--show", show, "changes", "codings", "themes");
        if (!asked.isEmpty() && !asked.equals("changes") && !withCorpus) {
            throw new UsageException("--show " + asked + " needs transcripts", "name them behind the two codebooks");
        }
        String usual = format == TableFormat.TEXT ? "all" : withCorpus ? "codings" : "changes";
        return asked.isEmpty() ? usual : asked;
    }

    private Matcher matcher(String file, Optional<Study> study) {
        codebook.codebook = file;
        Matcher matcher = codebook.matcher(study, corpus, false, messages());
        codebook.codebook = null;
        return matcher;
    }

    private void write(List<Table> tables, TableFormat format) throws IOException {
        if (tables.size() == 1) {
            output.write(tables.get(0), format, terminal());
            return;
        }
        int width = terminal().outIsTerminal() && output.output.equals("-")
                ? terminal().width()
                : 0;
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        for (Table table : tables) {
            if (text.size() > 0) {
                text.write('\n');
            }
            format.write(table, text, new TableLook(width, 2, StandardCharsets.UTF_8, "en"));
        }
        output.write(text.toString(StandardCharsets.UTF_8), terminal());
    }
}
