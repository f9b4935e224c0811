package org.themata.cli;

import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.themata.corpus.Study;
import org.themata.report.figure.FigureKind;
import org.themata.report.figure.FigureLook;
import org.themata.table.Table;
import org.themata.text.Nearest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** One figure. */
@Command(
        name = "plot",
        customSynopsis = "themata plot KIND [OPTIONS] [TRANSCRIPTS…]",
        description = {
            "One figure, as svg or png. KIND is one of:",
            "  frequency     themes across participants: bars with intervals",
            "  matrix        who speaks of what: theme by participant",
            "  comparison    themes between groups: dots with intervals",
            "  cooccurrence  codes together, as a matrix",
            "  network       codes together, as a network",
            "  saturation    codes known after each interview, with a band",
            "  agreement     agreement per code: dots with intervals (plot agreement FILES)",
            "  timeline      where in the interviews a theme is spoken of"
        },
        footer = {
            "",
            "Example: the theme table as a figure",
            "  themata plot frequency -s study.yaml -o figure1.svg",
            "Example: in greys, for a journal that prints at 600 dpi",
            "  themata plot matrix -s study.yaml --style grey --dpi 600 -o figure2.png"
        })
final class PlotCommand extends Connected {
    /** Figures of single participants, or of what each one adds. */
    static final List<FigureKind> ONE_BY_ONE = List.of(FigureKind.MATRIX, FigureKind.TIMELINE, FigureKind.SATURATION);

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
    IntervalOption interval = new IntervalOption();

    @Mixin
    FigureOptions figure = new FigureOptions();

    @Option(
            names = "--level",
            paramLabel = "N",
            description =
                    "Only these levels of the codebook: 1, 2, 1-2 (default: timeline 1; network and saturation codes"
                            + " without codes below; else all).")
    @Nullable
    String level;

    @Option(
            names = "--measure",
            paramLabel = "M",
            description = "matrix: mentions, segments, presence, per_1000_words or coverage (default: mentions).")
    @Nullable
    String measure;

    @Option(
            names = "--by",
            paramLabel = "ATTR",
            description = "comparison: attribute of the groups (default: the study's compare).")
    @Nullable
    String by;

    @Option(
            names = "--within",
            paramLabel = "W",
            description =
                    "cooccurrence, network: sentence, turn, window:N, paragraph, document or participant (default:"
                            + " turn).")
    @Nullable
    String within;

    @Option(
            names = "--minimum",
            paramLabel = "N",
            description = "cooccurrence, network: only pairs together in so many units (default: 1).")
    @Nullable
    Integer minimum;

    @Option(
            names = "--order",
            paramLabel = "ATTR",
            description = "saturation: attribute with the order of collection (default: as participants come).")
    @Nullable
    String order;

    @Override
    public Integer call() throws IOException {
        FigureKind kind = kind();
        checkOptions(kind);
        FigureLook look = figure.look();
        boolean named = kind != FigureKind.AGREEMENT && !corpus.transcripts.isEmpty();
        Optional<Study> study = studyOption.study(named);
        if (ONE_BY_ONE.contains(kind)) {
            SmallNumbers.refuse("plot " + kind, study);
        }
        PlotTables tables = new PlotTables(this, study);
        Table table = tables.of(kind);
        String title = figure.title(table.title());
        Table titled = new Table(title, table.columns(), table.rows(), table.notes());
        figure.write(kind.of(titled, SmallNumbers.of(study), look), terminal());
        if (common.verbose) {
            table.notes().forEach(messages()::note);
        }
        return tables.status();
    }

    /** The first of the words that are no options, which is taken out. */
    private FigureKind kind() {
        List<String> names =
                Arrays.stream(FigureKind.values()).map(FigureKind::toString).toList();
        if (corpus.transcripts.isEmpty()) {
            throw new UsageException("plot needs a kind", "known are: " + String.join(", ", names));
        }
        String word = corpus.transcripts.remove(0).strip().toLowerCase(Locale.ROOT);
        if (!names.contains(word)) {
            throw new UsageException("there is no figure \"" + word + "\"", Nearest.remedy(word, names));
        }
        return FigureKind.valueOf(word.toUpperCase(Locale.ROOT));
    }

    private void checkOptions(FigureKind kind) {
        List<FigureKind> pairs = List.of(FigureKind.COOCCURRENCE, FigureKind.NETWORK);
        only(kind, List.of(FigureKind.MATRIX), "--measure", measure);
        only(kind, List.of(FigureKind.COMPARISON), "--by", by);
        only(kind, pairs, "--within", within);
        only(kind, pairs, "--minimum", minimum);
        only(kind, List.of(FigureKind.SATURATION), "--order", order);
        only(kind, otherThan(FigureKind.AGREEMENT), "--codings", codings.file);
        only(kind, otherThan(FigureKind.AGREEMENT), "--level", level);
        if (minimum != null && minimum < 1) {
            throw new UsageException("--minimum must be 1 or more, not " + minimum, "1 shows all pairs");
        }
    }

    private static List<FigureKind> otherThan(FigureKind kind) {
        return Arrays.stream(FigureKind.values()).filter(one -> one != kind).toList();
    }

    private static void only(FigureKind kind, List<FigureKind> its, String option, @Nullable Object given) {
        if (given != null && Collections.disjoint(List.of(kind), its)) {
            throw new UsageException(
                    option + " says nothing about plot " + kind,
                    its.size() > 2 ? "leave it out" : "leave it out, or plot " + its.get(0));
        }
    }
}
