package org.themata.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.themata.analysis.Unit;
import org.themata.analysis.agreement.CodedMaterial;
import org.themata.analysis.agreement.CodedUnit;
import org.themata.analysis.agreement.LedgerMaterial;
import org.themata.analysis.validation.DrawnUnit;
import org.themata.analysis.validation.NearUnits;
import org.themata.analysis.validation.SampleTables;
import org.themata.analysis.validation.StratifiedSample;
import org.themata.codebook.Code;
import org.themata.coding.Coding;
import org.themata.coding.Matcher;
import org.themata.corpus.Study;
import org.themata.table.write.OutputFile;
import org.themata.table.write.TableFormat;
import org.themata.table.write.TableLook;
import org.themata.text.InputException;
import org.themata.text.Nearest;
import org.themata.text.Place;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Draws units for a person to code. */
@Command(
        name = "sample",
        description = "Draws units that the program coded and units that it did not, for a person to code unseen.",
        footer = {
            "",
            "Example: 60 coded and 200 uncoded turns, with the key kept apart",
            "  themata sample --coded 60 --uncoded 200 -o sheet.csv --key key.csv"
        })
final class SampleCommand extends Connected {
    @Mixin
    StudyOption studyOption = new StudyOption();

    @Mixin
    CorpusInputs corpus = new CorpusInputs();

    @Mixin
    CodebookInputs codebook = new CodebookInputs();

    @Mixin
    OutputOptions output = new OutputOptions();

    @Option(
            names = "--key",
            required = true,
            paramLabel = "FILE",
            description = "Strata, sizes and the program's codes go here; keep it from the person who codes.")
    String key = "";

    @Option(names = "--coded", paramLabel = "N", description = "Units that the program coded (default: 50).")
    int coded = 50;

    @Option(names = "--uncoded", paramLabel = "N", description = "Units that it did not code (default: 50).")
    int uncoded = 50;

    @Option(
            names = "--near",
            paramLabel = "N",
            description =
                    "Near misses, a stratum of their own: other forms of a word, hits that did not count (default: 0).")
    int near;

    @Option(names = "--code", paramLabel = "ID,…", split = ",", description = "Only these codes (default: all).")
    List<String> wanted = new ArrayList<>();

    @Option(names = "--unit", paramLabel = "U", description = "turn, sentence or paragraph (default: turn).")
    @Nullable
    String unit;

    @Override
    public Integer call() throws IOException {
        if (coded < 0 || uncoded < 0 || near < 0) {
            throw new UsageException("--coded, --near and --uncoded must be 0 or more", "name how many units to draw");
        }
        Optional<Study> study = studyOption.study(!corpus.transcripts.isEmpty());
        Unit by = Choice.of(
                "--unit", CorpusInputs.or(unit, study.flatMap(Study::unit)).orElse("turn"), Unit.class);
        TableFormat format = output.format(terminal());
        Matcher matcher = codebook.matcher(study, corpus, false, messages());
        List<String> codes = codes(matcher);
        CodedUnits read = CodedUnits.read(this, corpus, study, matcher, by);
        List<CodedUnit> units = read.units();
        List<Coding> codings = read.codings();
        CodedMaterial material = new LedgerMaterial(Map.of(Coding.ENGINE, codings)).over(units);
        List<Set<String>> sets = material.sets().stream()
                .map(row -> row.get(0))
                .<Set<String>>map(set -> set == null ? Set.of() : set)
                .toList();
        Long seed = common.seed;
        List<Code> looked = matcher.codes().stream()
                .filter(code -> codes.contains(code.id()))
                .toList();
        NearUnits misses = new NearUnits(looked, codings, matcher.rules().language());
        List<DrawnUnit> drawn = new StratifiedSample(units, sets, misses::isNear)
                .draw(new TreeSet<>(codes), new StratifiedSample.Sizes(coded, near, uncoded), seed == null ? 1 : seed);
        try (OutputFile file = terminal().open(key)) {
            TableFormat keyFormat = TableFormat.fromExtension(key)
                    .filter(TableFormat::isMachine)
                    .orElse(TableFormat.CSV);
            keyFormat.write(SampleTables.key(drawn), file.stream(), TableLook.PLAIN);
            output.write(SampleTables.sheet(drawn, codes), format, terminal());
            file.commit();
        }
        return read.status();
    }

    private List<String> codes(Matcher matcher) {
        List<String> known = matcher.codes().stream()
                .filter(code -> !code.isTheme())
                .map(Code::id)
                .toList();
        for (String code : wanted) {
            if (!known.contains(code)) {
                throw new InputException(
                        Place.of(matcher.codebook().file()),
                        "there is no code \"" + code + "\"",
                        Nearest.remedy(code, known));
            }
        }
        return wanted.isEmpty() ? known : List.copyOf(wanted);
    }
}
