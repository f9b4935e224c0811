package org.themata.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The vectors M3.1 to M3.4, from a table of answers through the command line. */
class CooccurrenceMeasuresTest {
    @TempDir
    Path folder;

    /** The values of these columns; a value that is not there is NaN. */
    private double[] measured(String columns, int both, int first, int second, int neither, String... more)
            throws IOException {
        StringBuilder answers = new StringBuilder("participant,text\n");
        int people = both + first + second + neither;
        for (int i = 0; i < people; i++) {
            String said = i < both
                    ? "zza with zzb"
                    : i < both + first ? "zza" : i < both + first + second ? "zzb" : "nothing";
            answers.append('p').append(i).append(',').append(said).append('\n');
        }
        Path texts = Files.writeString(folder.resolve("answers.csv"), answers.toString());
        Path codebook = Files.writeString(folder.resolve("codebook.csv"), "path,id,indicators\nA,a,zza\nB,b,zzb\n");
        String[] command = {
            "cooccur",
            "-c",
            codebook.toString(),
            texts.toString(),
            "--text-column",
            "text",
            "--participant-column",
            "participant",
            "--within",
            "participant",
            "-f",
            "csv"
        };
        String[] all = Arrays.copyOf(command, command.length + more.length);
        System.arraycopy(more, 0, all, command.length, more.length);
        CommandRun run = CommandRun.of(all);
        assertThat(run.status()).as(run.err()).isZero();
        List<String> lines = run.out().lines().toList();
        List<String> names = List.of(lines.get(0).split(","));
        String[] cells = lines.get(1).split(",", -1);
        return Arrays.stream(columns.split(" "))
                .mapToDouble(name -> {
                    String cell = cells[names.indexOf(name)];
                    return cell.isEmpty() ? Double.NaN : Double.parseDouble(cell);
                })
                .toArray();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "M3.1, 8, 4, 6, 42, .4444444, .6153846, .5122718, 1.5145732, .5210286, 2.8571429, 14, .00037266",
        "M3.2, 5, 95, 5, 895, .0476190, .0909091, .1340050, 2.3219281, .3037640, 5, 9.4210526, .0015214",
        "M3.3, 0, 7, 5, 28, 0, 0, -.1740777, NaN, -1, 0, 0, .5646861",
        "M3.4, 10, 0, 0, 15, 1, 1, 1, 1.3219281, 1, 2.5, NaN, .0000003"
    })
    void vectors(
            String id,
            int both,
            int first,
            int second,
            int neither,
            double jaccard,
            double dice,
            double phi,
            double pmi,
            double npmi,
            double lift,
            double oddsRatio,
            double p)
            throws IOException {
        assertThat(measured("jaccard dice phi pmi npmi lift odds_ratio fisher_p", both, first, second, neither))
                .as(id)
                .containsExactly(new double[] {jaccard, dice, phi, pmi, npmi, lift, oddsRatio, p}, within(5e-8));
        assertThat(measured("p_together fisher_p", both, first, second, neither, "--no-inference"))
                .as("no test")
                .containsOnly(Double.NaN);
    }
}
