package org.themata.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.themata.analysis.Speech;
import org.themata.analysis.SpeechCounter;
import org.themata.coding.Matcher;
import org.themata.corpus.Corpus;
import org.themata.corpus.CorpusLint;
import org.themata.corpus.LanguageCheck;
import org.themata.corpus.Study;
import org.themata.corpus.Transcript;
import org.themata.text.Problem;

/**
 * Who speaks in the corpus of a command, and what is doubtful about it.
 *
 * @param corpus read to its end
 * @param speeches by document and label, in order
 * @param findings those that are not accepted
 * @param unmet a warning of every accepted finding that is found no more
 * @param status the exit status of the reading
 */
record Survey(Corpus corpus, List<Speech> speeches, Findings findings, List<Problem> unmet, int status) {

    private record Seen(Transcript transcript, List<Speech> speeches) {}

    static Survey of(Connected command, CorpusInputs inputs, Optional<Study> study) {
        return of(command, inputs, study, new CorpusLint());
    }

    /** With a look at the language of every transcript, which takes longer. */
    static Survey checked(Connected command, CorpusInputs inputs, Optional<Study> study) {
        return of(command, inputs, study, new CorpusLint(new LanguageCheck(inputs.language(study))));
    }

    private static Survey of(Connected command, CorpusInputs inputs, Optional<Study> study, CorpusLint lint) {
        Matcher matcher = inputs.withoutCodebook(study);
        Reading reading = Reading.open(command, inputs, study);
        List<Speech> speeches = new ArrayList<>();
        reading.<Seen>process(
                () -> {
                    SpeechCounter counter = new SpeechCounter(matcher);
                    return transcript -> new Seen(transcript, counter.count(transcript));
                },
                seen -> {
                    lint.add(seen.transcript());
                    speeches.addAll(seen.speeches());
                });
        Corpus corpus = reading.corpus();
        Accepted accepted = new Accepted(study);
        List<Problem> found = lint.problems(corpus.roster());
        return new Survey(
                corpus,
                speeches,
                new Findings(accepted.leaveOut(found)),
                accepted.unmet(found),
                reading.statusWithoutDoubts());
    }

    /** What was read, in a sentence. */
    String summary() {
        int files = corpus.sources().size() - corpus.otherTables().size();
        long documents = speeches.stream().map(Speech::document).distinct().count();
        String skipped = corpus.skipped() == 0
                ? ""
                : ", " + counted(corpus.skipped(), "file") + " skipped (hidden, or of unknown type)";
        return counted(files, "file") + " read (" + counted(documents, "document") + ")" + skipped;
    }

    static String counted(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
