package org.themata.cli;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.themata.analysis.Caption;
import org.themata.analysis.Connections;
import org.themata.analysis.Cooccurrence;
import org.themata.analysis.CooccurrenceGraph;
import org.themata.analysis.CooccurrenceTable;
import org.themata.analysis.SmallCells;
import org.themata.analysis.Within;
import org.themata.codebook.Code;
import org.themata.corpus.Study;
import org.themata.table.Table;
import org.themata.table.write.TableFormat;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Codes together. */
@Command(
        name = "cooccur",
        description = "Which codes stand together: counts and measures by sentence, turn, window, participant.",
        footer = {
            "",
            "Example: codes in one sentence, as a graph for Gephi",
            "  themata cooccur -s study.yaml --within sentence -o codes.graphml"
        })
final class CooccurCommand extends Connected {
    private static final List<String> GRAPHS = List.of("graphml", "dot");

    @Mixin
    StudyOption studyOption = new StudyOption();

    @Mixin
    CorpusInputs corpus = new CorpusInputs();

    @Mixin
    CodebookInputs codebook = new CodebookInputs();

    @Mixin
    CodingsOption codings = new CodingsOption();

    @Mixin
    InferenceOption inference = new InferenceOption();

    @Mixin
    OutputOptions output = new OutputOptions();

    @Mixin
    TitleOption title = new TitleOption();

    @Option(
            names = "--within",
            paramLabel = "W",
            description =
                    "sentence, turn, window:N (words), paragraph, document, participant or ena:N (default: turn).")
    String within = "turn";

    @Option(names = "--matrix", description = "Codes as rows and columns.")
    boolean matrix;

    @Option(
            names = "--measure",
            paramLabel = "M",
            description = "With --matrix: both, jaccard, phi or npmi (default: both).")
    @Nullable
    String measure;

    @Option(names = "--minimum", paramLabel = "N", description = "Only pairs together in so many units (default: 0).")
    int minimum;

    @Option(names = "--level", paramLabel = "N", description = "Only these levels of the codebook: 1, 2, 1-2.")
    @Nullable
    String level;

    @Override
    public Integer call() throws IOException {
        Optional<Study> study = studyOption.study(!corpus.transcripts.isEmpty());
        Within where = WithinOption.read(within);
        boolean ena = where.kind() == Within.Kind.ENA;
        Optional<String> graph = graph();
        checkOptions(ena, graph.isPresent());
        CooccurrenceTable.Cell cell =
                Choice.of("--measure", measure == null ? "both" : measure, CooccurrenceTable.Cell.class);
        TableFormat format = graph.isPresent() ? TableFormat.TEXT : output.format(terminal());
        Predicate<Code> wanted = LevelOption.wanted(level);
        if (ena) {
            SmallNumbers.refuse("cooccur --within ena:N", study);
        }
        CodedReading coded = CodedReading.of(this, corpus, codebook, codings, study);
        List<Code> codes = coded.codes();
        SmallCells smallCells = SmallNumbers.of(study, format, messages());
        Cooccurrence counts = new Cooccurrence(codes, wanted, ena ? Within.TURN : where, smallCells);
        Connections connections = new Connections(codes, wanted, ena ? where.size() : 1);
        LevelOption.warn(level, codes, messages());
        Reading reading = coded.read(document -> {
            if (ena) {
                connections.add(document.turns());
            } else {
                counts.add(document.id(), document.turns());
            }
        });
        reading.corpus().roster().participants().forEach(one -> counts.addParticipant(one.id()));
        counts.finish();
        Caption caption = new Caption(
                TableCommand.title(
                        "Codes together within " + where,
                        study.map(Study::title).orElse("")),
                coded.notes());
        if (graph.isPresent()) {
            CooccurrenceGraph drawn = new CooccurrenceGraph(counts, minimum);
            output.write(graph.get().equals("dot") ? drawn.dot() : drawn.graphMl(), terminal());
            return reading.status();
        }
        CooccurrenceTable table = new CooccurrenceTable(counts, inference.isWanted(study), minimum, caption);
        Table shown = ena
                ? connections.table(caption)
                : matrix
                        ? table.matrix(cell, format.isMachine())
                        : format.isMachine() ? table.forPrograms() : table.forPeople();
        output.write(title.on(shown), format, terminal());
        if (common.verbose) {
            shown.notes().forEach(messages()::note);
        }
        return reading.status();
    }

    private void checkOptions(boolean ena, boolean graph) {
        if (measure != null && !matrix) {
            throw new UsageException("--measure goes with --matrix", "add --matrix, or leave --measure out");
        }
        if (minimum < 0) {
            throw new UsageException("--minimum must be 0 or more, not " + minimum, "0 keeps all pairs");
        }
        if (ena && (matrix || graph)) {
            throw new UsageException("--within ena:N is a list by participant", "leave out --matrix and graph formats");
        }
        if (matrix && graph) {
            throw new UsageException("a graph is no matrix", "leave out --matrix, or name another format");
        }
    }

    /** A graph format, if one was asked for by name or by the extension of the file. */
    private Optional<String> graph() {
        String name =
                output.format != null ? output.format : output.output.substring(output.output.lastIndexOf('.') + 1);
        String lower = name.strip().toLowerCase(Locale.ROOT);
        return GRAPHS.contains(lower) && (output.format != null || output.output.contains("."))
                ? Optional.of(lower)
                : Optional.empty();
    }
}
