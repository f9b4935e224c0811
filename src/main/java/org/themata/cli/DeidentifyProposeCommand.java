package org.themata.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.themata.corpus.ParticipantsFile;
import org.themata.corpus.Study;
import org.themata.corpus.read.ParticipantsReader;
import org.themata.deidentify.IdentifierClass;
import org.themata.deidentify.ListedWord;
import org.themata.deidentify.Proposals;
import org.themata.deidentify.Review;
import org.themata.deidentify.ReviewRow;
import org.themata.table.write.OutputFile;
import org.themata.table.write.TableFormat;
import org.themata.table.write.TableLook;
import org.themata.text.SourceText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The table of what may identify somebody, for a person to decide. */
@Command(
        name = "propose",
        description =
                "Writes a table of what may tell who somebody is: names, places, organisations, dates, telephone numbers, "
                        + "e-mail and web addresses, identifiers, ages over 89. Fill in its column decision (yes or no), "
                        + "and replacement where you want another than the suggestion; add rows for what is missing.",
        footer = {
            "",
            "Example:",
            "  themata deidentify propose transcripts/ -o review.csv",
            "Example: with names of your own, and what was decided before",
            "  themata deidentify propose transcripts/ --list names.csv \\",
            "    --review review.csv -o review2.csv"
        })
final class DeidentifyProposeCommand extends Connected {
    @Mixin
    StudyOption studyOption = new StudyOption();

    @Mixin
    CorpusInputs corpus = new CorpusInputs();

    @Mixin
    OutputOptions output = new OutputOptions();

    @Option(
            names = "--style",
            paramLabel = "S",
            description = "Suggest for names: pseudonyms or descriptions (default: pseudonyms). All else is described.")
    String style = "pseudonyms";

    @Option(
            names = "--list",
            paramLabel = "FILE",
            description = "Also look for these: CSV with text and, if wanted, class and replacement.")
    @Nullable
    String list;

    @Option(names = "--review", paramLabel = "FILE", description = "Keep the decisions of this earlier review.")
    @Nullable
    String review;

    @Override
    public Integer call() throws IOException {
        boolean pseudonyms =
                Choice.of("--style", style, "pseudonyms", "descriptions").equals("pseudonyms");
        Optional<Study> study = studyOption.study(!corpus.transcripts.isEmpty());
        TableFormat format = output.format(terminal());
        List<ListedWord> words = list == null ? List.of() : ListedWord.read(list, text(list));
        List<ReviewRow> earlier = review == null ? List.of() : Review.read(review, text(review));
        Optional<Path> people = corpus.resolve(study).participants();
        Optional<ParticipantsFile> participants = people.map(ParticipantsReader::read);
        Proposals proposals = new Proposals(corpus.language(study), corpus.models(), pseudonyms, words, participants);
        Reading reading = Reading.open(this, corpus, study);
        reading.process(proposals::signs, proposals::add);
        var finder = proposals.find();
        reading.process(() -> finder, proposals::take);
        List<ReviewRow> rows = Review.carriedOver(proposals.rows(), earlier);
        write(rows, format);
        say(rows, proposals.modelTypes(), words.size(), participants.isPresent());
        return reading.status();
    }

    private static String text(String file) {
        return SourceText.read(file, Optional.empty());
    }

    private void write(List<ReviewRow> rows, TableFormat format) throws IOException {
        TableLook look = new TableLook(output.width(terminal()), 2, StandardCharsets.UTF_8, "en");
        try (OutputFile file = OutputFile.openSecret(output.output, terminal().out())) {
            format.write(Review.table(rows), file.stream(), look);
            file.commit();
        }
    }

    private void say(List<ReviewRow> rows, List<String> models, int listed, boolean participants) {
        List<String> counts = new ArrayList<>();
        for (Map.Entry<IdentifierClass, Integer> count : Proposals.counts(rows).entrySet()) {
            counts.add(count.getKey() + " " + count.getValue());
        }
        messages().note(rows.size() + (rows.size() == 1 ? " row: " : " rows: ") + String.join(", ", counts));
        messages()
                .note(
                        "looked for by form: dates, telephone numbers, e-mail and web addresses, identifiers, postcodes and "
                                + "streets, ages over 89; by lists (given names, places"
                                + (listed == 0 ? "" : ", " + listed + " of yours")
                                + "), speaker labels, " + (participants ? "the participants file, " : "")
                                + "words around and capital letters: names, places, organisations; by models: "
                                + (models.isEmpty() ? "none" : String.join(", ", models)));
        messages().note("what none of these knows is not in the table: read the transcripts, and add rows");
    }
}
