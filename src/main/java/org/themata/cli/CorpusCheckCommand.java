package org.themata.cli;

import java.io.IOException;
import java.util.Optional;
import org.themata.corpus.Study;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Looks for what makes counts wrong in transcripts. */
@Command(
        name = "check",
        description = {
            "Looks for what makes counts wrong in transcripts.",
            "Findings are: doubtful and misspelt labels, damaged letters, files that are there twice, unknown participants. "
                    + "Exit status 1 if anything is found.",
            "A finding that you have looked at and accept goes into study.yaml, as it is printed: "
                    + "accepted: [\"FILE:LINE: MESSAGE\"]. The line, and the folders before FILE, may be left out."
        },
        footer = {"", "Example:", "  themata corpus check transcripts/ --participants participants.csv"})
final class CorpusCheckCommand extends Connected {
    @Mixin
    StudyOption studyOption = new StudyOption();

    @Mixin
    CorpusInputs corpus = new CorpusInputs();

    @Mixin
    OutputOptions output = new OutputOptions();

    @Override
    public Integer call() throws IOException {
        Optional<Study> study = studyOption.study(!corpus.transcripts.isEmpty());
        output.format(terminal());
        Survey survey = Survey.checked(this, corpus, study);
        int found = survey.findings().write(output, terminal());
        messages().problems(survey.unmet());
        messages().note(survey.summary());
        return survey.status() == ExitStatus.DONE ? found : survey.status();
    }
}
