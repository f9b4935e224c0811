package org.themata.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.themata.analysis.QuotationRule;
import org.themata.analysis.TranscriptCounter;
import org.themata.analysis.Unit;
import org.themata.coding.MatchingRules;
import org.themata.coding.Negated;
import org.themata.corpus.Source;
import org.themata.corpus.Study;
import org.themata.report.BlockMaker;
import org.themata.text.FileStamp;
import org.themata.text.InputException;
import org.themata.text.Place;

/** Reads a study for a run: what it is made of at once, its transcripts, in one pass, when they are asked for. */
final class StudyReader {
    private final Connected command;
    private final StudyRequest request;
    private final Study study;
    private final Unit unit;
    private final StudyCoder coder;
    private final Reading reading;
    private final Map<Path, FileStamp> stamps = new LinkedHashMap<>();

    private StudyReader(Connected command, StudyRequest request, StudyCoder coder, Reading reading) {
        this.command = command;
        this.request = request;
        this.study = request.study();
        this.unit = Choice.of("unit", study.unit().orElse("turn"), Unit.class);
        this.coder = coder;
        this.reading = reading;
    }

    /** Reads the codebook, and finds the transcripts. */
    static StudyReader open(Connected command, StudyRequest request) {
        Optional<Study> study = Optional.of(request.study());
        CorpusInputs corpus = new CorpusInputs();
        StudyCoder coder = request.codings().isPresent()
                ? byLedger(command, request, corpus)
                : new EngineCoder(new CodebookInputs().matcher(study, corpus, true, command.messages()));
        return new StudyReader(command, request, coder, Reading.open(command, corpus, study));
    }

    private static StudyCoder byLedger(Connected command, StudyRequest request, CorpusInputs corpus) {
        CodingsOption codings = new CodingsOption();
        String file = request.codings().orElseThrow();
        codings.file = file;
        return LedgerCoder.read(command, corpus, new CodebookInputs(), codings, Optional.of(request.study()))
                .named(request.relative(Path.of(file)));
    }

    /** What the results depend on. */
    Manifest.Basis basis() throws IOException {
        Map<String, String> versions = new TreeMap<>();
        Version.properties()
                .forEach((name, value) -> versions.put(
                        name.equals("version") ? "themata" : name.toString().replaceFirst("^library\\.", ""),
                        value.toString()));
        versions.put(Manifest.BUILD, Build.identity());
        return new Manifest.Basis(versions, options(), inputs());
    }

    private Map<String, String> options() {
        MatchingRules rules = coder.rules();
        Map<String, String> options = new LinkedHashMap<>();
        options.put("coding", request.codings().isPresent() ? "ledger" : "codebook");
        options.put("codebook", coder.codebook().name());
        options.put("codebook_version", coder.codebook().version());
        options.put("tokenizer", rules.tokenizer());
        options.put("language", rules.language());
        options.put("overlap", rules.overlap().toString());
        options.put("negated", rules.negated().toString());
        options.put("compat", rules.compat().toString());
        options.put("unit", unit.toString());
        options.put("include_interviewer", String.valueOf(study.includeInterviewer()));
        options.put("roles_counted", study.includeInterviewer() ? "all" : "participant, unattributed");
        options.put("approach", study.approach().orElse(""));
        options.put("compare", String.join(", ", study.compare()));
        options.put("minimum_cell", String.valueOf(study.minimumCell()));
        options.put("quotes_max_words", String.valueOf(study.quotes().maxWords()));
        options.put("quotes_participant_names", String.valueOf(study.quotes().participantNames()));
        options.put("seed", String.valueOf(request.seed()));
        return options;
    }

    private List<Manifest.Input> inputs() {
        List<Manifest.Input> entries = new ArrayList<>();
        entries.add(input("study", request.file()));
        for (String codebook : study.codebook().stream().toList()) {
            entries.add(input("codebook", Path.of(codebook)));
        }
        for (String participants : study.participants().stream().toList()) {
            entries.add(input("participants", Path.of(participants)));
        }
        for (String codings : request.codings().stream().toList()) {
            entries.add(input("codings", Path.of(codings)));
        }
        for (Source source : reading.corpus().sources()) {
            if (source.path().isPresent()) {
                entries.add(input("transcript", source.path().get()));
            }
        }
        return entries;
    }

    private Manifest.Input input(String role, Path file) {
        try {
            stamps.put(file, FileStamp.of(file));
            return new Manifest.Input(role, Fingerprint.of(file, request.relative(file)));
        } catch (IOException e) {
            throw unread(file);
        }
    }

    private static InputException unread(Path file) {
        return new InputException(
                Place.of(file.toString()), "cannot be read, or is not there any more", "check the name, and run again");
    }

    /**
     * Reads the transcripts, and codes them.
     *
     * @throws InputException if an input is not any more what {@link #basis} says
     */
    CodedStudy read() {
        QuotationRule quotations = new QuotationRule(
                1, study.quotes().maxWords(), request.seed(), coder.rules().negated() == Negated.ONLY);
        StudyCoder.Wanted wanted = new StudyCoder.Wanted(
                unit, TranscriptCounter.participants(study.includeInterviewer()), quotations, blocks());
        CodedStudy.Gathering gathering = new CodedStudy.Gathering(request, coder, quotations);
        reading.<CodedTranscript>process(() -> coder.worker(wanted), gathering::add);
        CodedStudy coded = gathering.coded(unit, reading.corpus().roster());
        coder.check(coded.tally().documents());
        for (Map.Entry<Path, FileStamp> input : stamps.entrySet()) {
            try {
                input.getValue().check(input.getKey());
            } catch (IOException e) {
                throw unread(input.getKey());
            }
        }
        return coded;
    }

    private Optional<BlockMaker> blocks() {
        return request.parts().contains(StudyPart.REPORT)
                ? Optional.of(new BlockMaker(new PageOptions().disclosure(Optional.of(study))))
                : Optional.empty();
    }

    /** The exit status, after what is doubtful was said; once the transcripts were read. */
    int status() {
        command.messages().problems(reading.corpus().roster().doubts());
        return reading.status();
    }
}
