package org.themata.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.themata.analysis.Attendance;
import org.themata.analysis.AttendanceCounter;
import org.themata.analysis.Attribution;
import org.themata.analysis.Caption;
import org.themata.analysis.CodebookTable;
import org.themata.analysis.CrosstabTable;
import org.themata.analysis.Estimates;
import org.themata.analysis.FrequencyTable;
import org.themata.analysis.MatrixTable;
import org.themata.analysis.Measure;
import org.themata.analysis.ParticipantsTable;
import org.themata.analysis.QuotesTable;
import org.themata.analysis.SmallCells;
import org.themata.analysis.Unit;
import org.themata.analysis.coreq.CoreqTable;
import org.themata.codebook.Code;
import org.themata.codebook.Codebook;
import org.themata.corpus.Roster;
import org.themata.corpus.Study;
import org.themata.table.Table;
import org.themata.table.write.TableFormat;
import org.themata.text.Models;
import org.themata.text.Nearest;
import org.themata.text.Tokenisers;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Tables for people. */
@Command(
        name = "table",
        customSynopsis = "themata table KIND [OPTIONS] [TRANSCRIPTS…]",
        description = {
            "Tables for people, and the same for programs. KIND is one of:",
            "  frequency     themes across participants: n (%%), mentions, rate, coverage",
            "  matrix        who speaks of what",
            "  crosstab      themes by an attribute of the participants",
            "  quotes        themes with quotations",
            "  codebook      codes, definitions, rules and indicators",
            "  participants  who was interviewed, and how much each one said",
            "  coreq         the checklist COREQ, filled with what the data say",
            "Kinds with options of their own, those of the commands compare, cooccur, saturation and agree:",
            "  comparison, cooccurrence, saturation, agreement"
        },
        footer = {"", "Example: the theme table of a paper", "  themata table frequency -s study.yaml -o table1.html"})
final class TableCommand extends Connected {
    /** Columns of text in files and pipes: what fits on a printed page. */
    private static final int WIDTH = 100;

    @Mixin
    StudyOption studyOption = new StudyOption();

    @Mixin
    CorpusInputs corpus = new CorpusInputs();

    @Mixin
    CodebookInputs codebook = new CodebookInputs();

    @Mixin
    CodingsOption codings = new CodingsOption();

    @Mixin
    OutputOptions output = new OutputOptions();

    @Mixin
    TableOptions look = new TableOptions();

    @Mixin
    QuoteOptions quotes = new QuoteOptions();

    @Option(
            names = "--by",
            paramLabel = "ATTR",
            description = "crosstab: the attribute (default: the study's compare).")
    @Nullable
    String by;

    @Option(
            names = "--measure",
            paramLabel = "M",
            description = "matrix: mentions, segments, presence, per_1000_words or coverage (default: mentions).")
    @Nullable
    String measure;

    @Option(names = "--level", paramLabel = "N", description = "Only these levels of the codebook: 1, 2, 1-2.")
    @Nullable
    String level;

    @Option(names = "--unit", paramLabel = "U", description = "Segment: turn, sentence or paragraph (default: turn).")
    @Nullable
    String unit;

    @Mixin
    InferenceOption inference = new InferenceOption();

    @Mixin
    IntervalOption interval = new IntervalOption();

    @Override
    public Integer call() throws IOException {
        TableKind kind = TableKind.takenFrom(corpus.transcripts);
        checkOptions(kind);
        look.check();
        output.numbered = look.isApa();
        Optional<Study> study = studyOption.study(!corpus.transcripts.isEmpty());
        TableFormat format = output.format(terminal());
        return switch (kind) {
            case FREQUENCY, MATRIX, CROSSTAB -> counted(kind, study, format);
            case QUOTES -> quotes(study, format);
            case CODEBOOK -> codebook(study, format);
            case PARTICIPANTS -> participants(study, format);
            case COREQ -> coreq(study, format);
        };
    }

    private void checkOptions(TableKind kind) {
        only(kind, TableKind.CROSSTAB, Optional.ofNullable(by).map(given -> "--by"));
        only(kind, TableKind.MATRIX, Optional.ofNullable(measure).map(given -> "--measure"));
        only(kind, TableKind.QUOTES, quotes.used());
        if (codings.isGiven() && (kind == TableKind.CODEBOOK || kind == TableKind.PARTICIPANTS)) {
            throw new UsageException("--codings says nothing about " + kind, "leave it out");
        }
        if ((kind == TableKind.PARTICIPANTS || kind == TableKind.COREQ) && level != null) {
            throw new UsageException("--level says nothing about " + kind, "leave it out");
        }
    }

    private static void only(TableKind kind, TableKind itsOwn, Optional<String> option) {
        if (kind != itsOwn && option.isPresent()) {
            throw new UsageException(
                    option.get() + " goes with table " + itsOwn + ", not with " + kind,
                    "leave it out, or name the other");
        }
    }

    private int counted(TableKind kind, Optional<Study> study, TableFormat format) throws IOException {
        Unit segment = Choice.of(
                "--unit", CorpusInputs.or(unit, study.flatMap(Study::unit)).orElse("turn"), Unit.class);
        Predicate<Code> wanted = LevelOption.wanted(level);
        Measure shown = Measure.valueOf(Choice.of(
                        "--measure",
                        measure == null ? "mentions" : measure,
                        "mentions",
                        "segments",
                        "presence",
                        "per_1000_words",
                        "coverage")
                .toUpperCase(Locale.ROOT));
        Counting counting = codings.isGiven()
                ? codings.count(this, corpus, codebook, study, segment)
                : Counting.of(this, corpus, study, codebook.matcher(study, corpus, false, messages()), segment);
        LevelOption.warn(level, counting.tally().codes(), messages());
        boolean people = look.forPeople(format);
        List<String> notes = new ArrayList<>(counting.notes());
        if (people && kind != TableKind.FREQUENCY) {
            notes.remove(Notes.SHARES);
        }
        SmallCells smallCells = SmallNumbers.of(study, format, messages());
        Table table;
        switch (kind) {
            case MATRIX -> {
                MatrixTable matrix = new MatrixTable(
                        counting.tally(),
                        counting.roster(),
                        wanted,
                        shown,
                        smallCells,
                        caption(kind, "", study, notes));
                table = people ? matrix.forPeople(look.decimals()) : matrix.forPrograms();
            }
            case CROSSTAB -> {
                String attribute = attribute(study, counting.roster());
                CrosstabTable crosstab = new CrosstabTable(
                        counting.tally(),
                        counting.roster(),
                        attribute,
                        wanted,
                        smallCells,
                        caption(kind, " " + attribute, study, crosstabNotes(attribute, study, notes)));
                table = people ? crosstab.forPeople(look.decimals()) : crosstab.forPrograms();
            }
            default -> {
                Estimates estimates = new Estimates(
                                inference.isWanted(study) ? Optional.of(interval.method()) : Optional.empty(),
                                Optional.empty(),
                                Optional.empty())
                        .asking(counting.roster(), counting.tally().codes());
                FrequencyTable frequency = new FrequencyTable(
                        counting.tally(),
                        counting.roster(),
                        wanted,
                        smallCells,
                        caption(kind, "", study, inference.notes(estimates, notes, study)),
                        estimates);
                table = people ? frequency.forPeople(look.decimals()) : frequency.forPrograms();
            }
        }
        output.write(table, format, terminal(), look.digits(), WIDTH);
        counting.explain(this);
        return counting.status();
    }

    private String attribute(Optional<Study> study, Roster roster) {
        List<String> known = roster.attributes();
        List<String> compare = study.map(Study::compare).orElse(List.of());
        String attribute = by != null ? by : compare.isEmpty() ? "" : compare.get(0);
        if (attribute.isEmpty()) {
            throw new UsageException(
                    "no attribute was named to tabulate by",
                    known.isEmpty() ? "give participants attributes by --participants" : "add --by " + known.get(0));
        }
        if (!known.contains(attribute)) {
            throw new UsageException(
                    "the participants have no attribute \"" + attribute + "\"",
                    known.isEmpty() ? "attributes come from --participants" : Nearest.remedy(attribute, known));
        }
        return attribute;
    }

    private List<String> crosstabNotes(String attribute, Optional<Study> study, List<String> counting) {
        List<String> notes = new ArrayList<>(counting);
        List<String> others = study.map(Study::compare).orElse(List.of()).stream()
                .filter(other -> !other.equals(attribute))
                .toList();
        if (!others.isEmpty()) {
            notes.add("The study also compares by " + String.join(", ", others) + ": a table each, with --by.");
        }
        return notes;
    }

    private int quotes(Optional<Study> study, TableFormat format) throws IOException {
        Quoting quoting = Quoting.of(this, study);
        QuotesTable table = new QuotesTable(
                quoting.codes(),
                quoting.pool(),
                quoting.rule(),
                new Attribution(
                        quoting.reading().corpus().roster(),
                        quotes.names(study),
                        SmallNumbers.of(study, format, messages())),
                caption(TableKind.QUOTES, "", study, quoting.notes()));
        output.write(
                !look.forPeople(format)
                        ? table.forPrograms()
                        : format == TableFormat.TEXT ? table.narrow() : table.forPeople(),
                format,
                terminal(),
                look.digits(),
                WIDTH);
        return quoting.reading().status();
    }

    private int codebook(Optional<Study> study, TableFormat format) throws IOException {
        if (!corpus.transcripts.isEmpty()) {
            throw new UsageException("table codebook reads no transcripts", "name the codebook with -c");
        }
        Codebook read = codebook.read(study, messages());
        study.ifPresent(terminal().inputs()::add);
        String version = read.version().isEmpty() ? "" : " (version " + read.version() + ")";
        Caption caption = new Caption(
                look.title != null
                        ? look.title
                        : title(
                                TableKind.CODEBOOK.subject() + version,
                                study.map(Study::title).orElse(read.name())),
                List.of());
        LevelOption.warn(level, read.codes().toList(), messages());
        CodebookTable table = new CodebookTable(read, LevelOption.wanted(level), caption);
        output.write(
                !look.forPeople(format)
                        ? table.forPrograms()
                        : format == TableFormat.TEXT ? table.narrow() : table.forPeople(),
                format,
                terminal(),
                look.digits(),
                WIDTH);
        return ExitStatus.DONE;
    }

    private int participants(Optional<Study> study, TableFormat format) throws IOException {
        String language =
                CorpusInputs.or(corpus.language, study.flatMap(Study::language)).orElse("en");
        String tokeniser = corpus.compat(study).equals("quanteda") ? "quanteda" : corpus.tokenizer(study);
        Models models = corpus.models();
        Reading reading = Reading.open(this, corpus, study);
        List<Attendance> attendances = new ArrayList<>();
        reading.<List<Attendance>>process(
                () -> {
                    AttendanceCounter counter = new AttendanceCounter(Tokenisers.named(tokeniser, language, models));
                    return counter::count;
                },
                attendances::addAll);
        ParticipantsTable table = new ParticipantsTable(
                reading.corpus().roster(),
                attendances,
                study.flatMap(Study::recruited),
                SmallNumbers.of(study),
                caption(
                        TableKind.PARTICIPANTS,
                        "",
                        study,
                        List.of("Tokeniser: " + tokeniser + ", language " + language + ".")));
        output.write(
                look.forPeople(format) ? table.forPeople() : table.forPrograms(),
                format,
                terminal(),
                look.digits == null ? 1 : look.digits(),
                WIDTH);
        return reading.status();
    }

    private int coreq(Optional<Study> study, TableFormat format) throws IOException {
        CoreqReading reading = CoreqReading.of(this, study);
        CoreqTable table = new CoreqTable(reading.facts(), caption(TableKind.COREQ, "", study, reading.notes()));
        output.write(
                !look.forPeople(format)
                        ? table.forPrograms()
                        : format == TableFormat.TEXT ? table.narrow() : table.forPeople(),
                format,
                terminal(),
                look.digits(),
                WIDTH);
        return reading.status();
    }

    private Caption caption(TableKind kind, String more, Optional<Study> study, List<String> notes) {
        String title = look.title != null
                ? look.title
                : title(kind.subject() + more, study.map(Study::title).orElse(""));
        return new Caption(title, notes);
    }

    static String title(String subject, String study) {
        boolean acronym = subject.length() > 1 && Character.isUpperCase(subject.charAt(1));
        String second = acronym ? subject : Character.toLowerCase(subject.charAt(0)) + subject.substring(1);
        return study.isEmpty() ? subject : study + ": " + second;
    }
}
