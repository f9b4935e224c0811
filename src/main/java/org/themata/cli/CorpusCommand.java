package org.themata.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.themata.analysis.LeftOut;
import org.themata.analysis.Speech;
import org.themata.analysis.SpeechTable;
import org.themata.corpus.Role;
import org.themata.corpus.Study;
import org.themata.table.Apa;
import org.themata.table.Table;
import org.themata.table.write.TableFormat;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Who spoke, and how much. */
@Command(
        name = "corpus",
        description = "Shows who spoke, in what role, and how much; with the word check, what is doubtful.",
        subcommands = CorpusCheckCommand.class,
        footer = {
            "",
            "Example: every speaker label, with its role and turns",
            "  themata corpus transcripts/ --by speaker",
            "Example: what to mend before counting",
            "  themata corpus check transcripts/"
        })
final class CorpusCommand extends Connected {
    @Mixin
    StudyOption studyOption = new StudyOption();

    @Mixin
    CorpusInputs corpus = new CorpusInputs();

    @Mixin
    OutputOptions output = new OutputOptions();

    @Option(
            names = "--by",
            paramLabel = "WHAT",
            description = "One row a document, participant or speaker (default: document).")
    String by = "document";

    @Override
    public Integer call() throws IOException {
        String rows = Choice.of("--by", by, "document", "participant", "speaker");
        Optional<Study> study = studyOption.study(!corpus.transcripts.isEmpty());
        TableFormat format = output.format(terminal());
        Survey survey = Survey.of(this, corpus, study);
        SpeechTable speeches = new SpeechTable(survey.speeches(), corpus.language(study));
        List<String> notes = notes(survey);
        Table table = switch (rows) {
            case "participant" ->
                speeches.byParticipant(survey.corpus().roster().participants(), notes);
            case "speaker" -> speeches.bySpeaker(survey.findings().problems(), notes);
            default -> speeches.byDocument(notes);
        };
        output.write(table, format, terminal());
        messages().note(survey.summary());
        doubts(survey);
        return survey.status();
    }

    private void doubts(Survey survey) {
        int doubts = survey.findings().problems().size();
        if (common.verbose) {
            messages().problems(survey.findings().problems());
        } else if (doubts > 0) {
            messages()
                    .note(doubts + (doubts == 1 ? " thing is" : " things are")
                            + " doubtful: see themata corpus check, or -v");
        }
    }

    private static List<String> notes(Survey survey) {
        List<String> notes = new ArrayList<>();
        notes.add("Words are tokens of kind word and number, of all speakers; marks such as [laughs] are no words.");
        LeftOut interviewers = LeftOut.NONE;
        for (Speech speech : survey.speeches()) {
            if (speech.role() == Role.INTERVIEWER) {
                interviewers = interviewers.plus(new LeftOut(speech.turns(), speech.words(), 0, 0, 0));
            }
        }
        notes.add("Of them the interviewers': " + Apa.count(interviewers.interviewerTurns()) + " turns with "
                + Apa.count(interviewers.interviewerWords()) + " words, which are not counted by default.");
        return notes;
    }
}
