package org.themata.cli;

import java.io.IOException;
import java.util.Optional;
import org.themata.corpus.Study;
import org.themata.table.write.OutputFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The page of a study. */
@Command(
        name = "report",
        description = "One HTML page, complete and offline: themes, who speaks of what, figures, codebook, every"
                + " quotation in its transcript.",
        footer = {
            "",
            "Example: the page for yourself, and one to send around",
            "  themata report -s study.yaml -o report.html",
            "  themata report -s study.yaml --no-transcripts -o to-share.html"
        })
final class ReportCommand extends Connected {
    @Mixin
    StudyOption studyOption = new StudyOption();

    @Mixin
    CorpusInputs corpus = new CorpusInputs();

    @Mixin
    CodebookInputs codebook = new CodebookInputs();

    @Mixin
    CodingsOption codings = new CodingsOption();

    @Mixin
    PageOptions page = new PageOptions();

    @Mixin
    InferenceOption inference = new InferenceOption();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Write here; - is standard output (default: -).")
    String output = "-";

    @Override
    public Integer call() throws IOException {
        Optional<Study> study = studyOption.study(!corpus.transcripts.isEmpty());
        sayWhatIsLeftOut(study);
        try (OutputFile file = OutputFile.open(output, terminal().out())) {
            int status = new StudyPage(this, study, corpus, codebook, codings, page, inference).write(file.stream());
            file.commit();
            return status;
        }
    }

    /** A page that lacks what the user expects must say why. */
    private void sayWhatIsLeftOut(Optional<Study> study) {
        int least = study.map(Study::minimumCell).orElse(0);
        if (least > 0) {
            messages()
                    .note("minimum_cell: " + least + " leaves out transcripts, who said what, and everything by"
                            + " participant: from them the hidden numbers could be counted");
        } else if (!page.disclosure(study).people()) {
            messages().note("the page does not name participants: no transcripts, and nothing by participant");
        }
    }
}
