package org.themata.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.themata.analysis.Caption;
import org.themata.analysis.Comparison;
import org.themata.analysis.ComparisonRule;
import org.themata.analysis.ComparisonTable;
import org.themata.analysis.Decimals;
import org.themata.analysis.Presence;
import org.themata.analysis.RateComparison;
import org.themata.analysis.SmallCells;
import org.themata.analysis.TranscriptCounter;
import org.themata.analysis.TypeCount;
import org.themata.analysis.Unit;
import org.themata.analysis.WordUse;
import org.themata.analysis.stat.IntervalMethod;
import org.themata.codebook.Codebook;
import org.themata.coding.Matcher;
import org.themata.coding.MatchingRules;
import org.themata.corpus.Study;
import org.themata.table.Table;
import org.themata.table.write.TableFormat;
import org.themata.text.Place;
import org.themata.text.Problem;
import org.themata.text.TokenKind;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Themes between groups of participants. */
@Command(
        name = "compare",
        description = "Themes between groups of participants: n (%%), differences, odds ratios; p values with --test.",
        footer = {
            "",
            "Example: who speaks of what, by sector",
            "  themata compare -s study.yaml --by sector",
            "Example: the words that each sector uses more than the others",
            "  themata compare -s study.yaml --by sector --keyness"
        })
final class CompareCommand extends Connected {
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
    OutputOptions output = new OutputOptions();

    @Mixin
    TitleOption title = new TitleOption();

    @Option(
            names = "--by",
            paramLabel = "ATTR",
            description = "Attribute of the groups (default: the study's compare).")
    @Nullable
    String by;

    @Option(names = "--reference", paramLabel = "VALUE", description = "Group to compare with (default: the first).")
    @Nullable
    String reference;

    @Option(names = "--test", description = "Also p values: Fisher's exact test, adjusted after Holm and BH.")
    boolean test;

    @Option(
            names = "--unit",
            paramLabel = "U",
            description = "participant: who speaks of it; mention: mentions per 1,000 words (default: participant).")
    String unit = "participant";

    @Option(names = "--cluster", description = "With --unit mention --test: test over participants as clusters.")
    boolean cluster;

    @Option(names = "--keyness", description = "Words instead of themes.")
    boolean keyness;

    @Option(names = "--minimum", paramLabel = "N", description = "With --keyness: occurrences in all (default: 5).")
    int minimum = 5;

    @Option(names = "--level", paramLabel = "N", description = "Only these levels of the codebook: 1, 2, 1-2.")
    @Nullable
    String level;

    @Override
    public Integer call() throws IOException {
        Optional<Study> study = studyOption.study(!corpus.transcripts.isEmpty());
        boolean mentions = Choice.of("--unit", unit, "participant", "mention").equals("mention");
        if (test) {
            inference.require("a test", study);
        }
        if (mentions && test && !cluster) {
            throw new UsageException(
                    "mentions are not tested: those of one participant belong together, and would count as many",
                    "leave --unit out to test participants, or add --cluster to test mentions over participants");
        }
        TableFormat format = output.format(terminal());
        ComparisonRule rule = rule(study);
        SmallCells smallCells = SmallNumbers.of(study, format, messages());
        if (keyness) {
            if (codebook.codebook != null) {
                codebook.read(study, messages());
            }
            return words(rule, study, format, smallCells);
        }
        var wanted = LevelOption.wanted(level);
        Counting counting = codings.isGiven()
                ? codings.count(this, corpus, codebook, study, Unit.TURN)
                : Counting.of(this, corpus, study, codebook.matcher(study, corpus, false, messages()), Unit.TURN);
        LevelOption.warn(level, counting.tally().codes(), messages());
        Presence presence = Presence.of(counting.tally(), counting.roster());
        List<String> attributes = counting.roster().attributes();
        Caption caption = new Caption(title("Themes by ", rule, study), notes(counting.notes(), study));
        Table table;
        if (mentions) {
            RateComparison rates = new RateComparison(presence, attributes, wanted, rule, smallCells);
            table = format.isMachine() ? rates.table(caption) : rates.forPeople(caption);
        } else {
            Comparison comparison = new Comparison(presence, attributes, wanted, rule, smallCells);
            comparison.warnings().forEach(warning -> messages().problem(Problem.warning(Place.of(""), warning, "")));
            ComparisonTable shown = new ComparisonTable(comparison, caption);
            table = format.isMachine() ? shown.forPrograms() : shown.forPeople(Decimals.USUAL);
        }
        output.write(title.on(table), format, terminal());
        counting.explain(this);
        return counting.status();
    }

    private ComparisonRule rule(Optional<Study> study) {
        List<String> compared = study.map(Study::compare).orElse(List.of());
        if (by == null && compared.isEmpty()) {
            throw new UsageException("no attribute was named to compare by", "add --by and an attribute");
        }
        long seed =
                common.seed != null ? common.seed : study.flatMap(Study::seed).orElse(1);
        Optional<IntervalMethod> method = inference.isWanted(study) ? Optional.of(interval.method()) : Optional.empty();
        return new ComparisonRule(
                by != null ? by : compared.get(0), Optional.ofNullable(reference), method, test, seed);
    }

    private int words(ComparisonRule rule, Optional<Study> study, TableFormat format, SmallCells smallCells)
            throws IOException {
        if (minimum < 1) {
            throw new UsageException("--minimum must be 1 or more, not " + minimum, "5 is usual");
        }
        String language =
                CorpusInputs.or(corpus.language, study.flatMap(Study::language)).orElse("en");
        Matcher tokens = new Matcher(
                new Codebook("", "", "", language, List.of(), Optional.empty()),
                MatchingRules.standard(language, corpus.models()));
        Set<TokenKind> kinds = EnumSet.noneOf(TokenKind.class);
        for (TokenKind kind : TokenKind.values()) {
            if (kind.isWord()) {
                kinds.add(kind);
            }
        }
        Reading reading = Reading.open(this, corpus, study);
        var counted = TranscriptCounter.participants(corpus.includeInterviewer(study));
        WordUse use = new WordUse();
        reading.<Map<TypeCount.Type, Map<String, Integer>>>process(
                () -> {
                    TypeCount.Counter counter = new TypeCount.Counter(tokens, kinds, counted);
                    return counter::count;
                },
                use::add);
        WordUse.Rule wordRule = new WordUse.Rule(rule, minimum, inference.isWanted(study), test, smallCells);
        Caption caption = new Caption(
                title("Words by ", rule, study), notes(Notes.matching(tokens).subList(0, 1), study));
        output.write(title.on(use.table(reading.corpus().roster(), wordRule, caption)), format, terminal());
        return reading.status();
    }

    private List<String> notes(List<String> counting, Optional<Study> study) {
        List<String> all = new ArrayList<>();
        inference.note(study).ifPresent(all::add);
        counting.stream().filter(note -> !note.equals(Notes.SHARES)).forEach(all::add);
        return all;
    }

    private static String title(String subject, ComparisonRule rule, Optional<Study> study) {
        return TableCommand.title(
                subject + rule.attribute(), study.map(Study::title).orElse(""));
    }
}
