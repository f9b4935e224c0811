package org.themata.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.themata.table.Column;
import org.themata.table.Column.Type;
import org.themata.table.Table;
import org.themata.table.write.HumanCells;
import org.themata.table.write.TableFormat;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Repeats a run. */
@Command(
        name = "verify",
        description = {
            "Repeats a run and compares every byte with what its manifest says.",
            "Prints what differs, and why: an input, a version or an option changed, or a result was edited. Exit status 1"
                    + " if anything differs. Nothing is written."
        },
        footer = {"", "Example:", "  themata verify results/manifest.json"})
final class VerifyCommand extends Connected {
    private static final List<Column> COLUMNS = List.of(
            new Column("kind", "Kind", Type.TEXT),
            new Column("name", "Name", Type.TEXT),
            new Column("state", "State", Type.TEXT),
            new Column("why", "Why", Type.PROSE));

    @Parameters(
            paramLabel = "MANIFEST",
            arity = "0..1",
            description = "Manifest of a run, or the folder of its results (default: results).")
    @Nullable
    String manifest;

    @Option(
            names = {"-s", "--study"},
            paramLabel = "FILE",
            description = "Study file (default: the nearest in the folders above the manifest).")
    @Nullable
    String study;

    @Mixin
    OutputOptions output = new OutputOptions();

    @Override
    public Integer call() throws IOException {
        TableFormat format = output.format(terminal());
        ManifestInput input = ManifestInput.read(Path.of(manifest == null ? "results" : manifest));
        Path file = input.study(Optional.ofNullable(study));
        List<Difference> differences = Verification.of(this, input.manifest(), input.folder(), input.request(file));
        if (format == TableFormat.TEXT) {
            output.write(text(differences), terminal());
        } else {
            output.write(table(differences), format, terminal());
        }
        say(input, file, differences);
        return differences.isEmpty() ? ExitStatus.DONE : ExitStatus.CHECK_FAILED;
    }

    private void say(ManifestInput input, Path file, List<Difference> differences) {
        String repeated = file + " repeated: "
                + Survey.counted(input.manifest().basis().inputs().size(), "input") + ", "
                + Survey.counted(input.manifest().outputs().size(), "output");
        messages()
                .note(
                        differences.isEmpty()
                                ? repeated + ", every byte as " + input.file() + " says"
                                : repeated + "; not as " + input.file() + " says: "
                                        + Survey.counted(differences.size(), "thing"));
    }

    private static String text(List<Difference> differences) {
        StringBuilder text = new StringBuilder();
        for (Difference one : differences) {
            text.append(HumanCells.shown(word(one.kind()) + " " + one.name())).append(": ");
            text.append(word(one.state()))
                    .append("\n  ")
                    .append(HumanCells.shown(one.why()))
                    .append('\n');
        }
        return text.toString();
    }

    private static Table table(List<Difference> differences) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Difference one : differences) {
            rows.add(Arrays.asList(word(one.kind()), one.name(), word(one.state()), one.why()));
        }
        return new Table("What differs", COLUMNS, rows, List.of());
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
