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

/**
 * Who speaks in the corpus of a command, and what is doubtful about it.
 *
 * @param corpus read to its end
 * @param speeches by document and label, in order
 * @param findings those that are not accepted
 * @param status the exit status of the reading
 */
record Survey(Corpus corpus, List<Speech> speeches, Findings findings, int status) {

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
        Findings findings = new Findings(new Accepted(study).leaveOut(lint.problems(corpus.roster())));
        return new Survey(corpus, speeches, findings, reading.status());
    }

    /** What was read, in a sentence. */
    String summary() {
        int files = corpus.sources().size();
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
