package org.themata.cli;

import java.io.ByteArrayOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.themata.analysis.LedgerCodes;
import org.themata.analysis.LedgerRows;
import org.themata.analysis.TranscriptCounter;
import org.themata.codebook.Code;
import org.themata.codebook.Codebook;
import org.themata.codebook.format.CodebookFormat;
import org.themata.codebook.format.Codebooks;
import org.themata.coding.Coding;
import org.themata.coding.CodingMaker;
import org.themata.coding.LedgerReader;
import org.themata.coding.Matcher;
import org.themata.coding.Scan;
import org.themata.corpus.Study;
import org.themata.corpus.Transcript;
import org.themata.corpus.Turn;
import org.themata.exchange.ExportedStudy;
import org.themata.text.InputException;
import org.themata.text.Place;
import org.themata.text.Problem;
import org.themata.text.SourceText;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What is exported: transcripts, codebook, and the codings of the engine or of a ledger. */
final class ExportInputs {
    @Mixin
    StudyOption studyOption = new StudyOption();

    @Mixin
    CorpusInputs corpus = new CorpusInputs();

    @Mixin
    CodebookInputs codebook = new CodebookInputs();

    @Option(
            names = "--codings",
            paramLabel = "FILE",
            description = "Export this ledger (reviewed, or of human coders) in place of matching the codebook.")
    @Nullable
    String codings;

    private record Coded(Transcript transcript, List<Coding> codings) {}

    /** Reads everything. */
    ExportedStudy read(Connected command) {
        Optional<Study> study = studyOption.study(!corpus.transcripts.isEmpty());
        Reading reading = Reading.open(command, corpus, study);
        Optional<Codebook> book =
                codebook.codebook != null || study.flatMap(Study::codebook).isPresent()
                        ? Optional.of(codebook.read(study, command.messages()))
                        : Optional.empty();
        return codings == null
                ? matched(reading, study, book.orElseGet(() -> codebook.read(study, command.messages())))
                : ofLedger(reading, study, book, codings);
    }

    private ExportedStudy matched(Reading reading, Optional<Study> study, Codebook book) {
        Matcher matcher = codebook.matcher(book, study, corpus, true);
        Predicate<Turn> counted = TranscriptCounter.participants(corpus.includeInterviewer(study));
        List<Transcript> transcripts = new ArrayList<>();
        List<Coding> found = new ArrayList<>();
        reading.<Coded>process(
                () -> {
                    Scan scan = matcher.scan();
                    return transcript -> {
                        CodingMaker maker = new CodingMaker(matcher, transcript, false, 0);
                        List<Coding> made = new ArrayList<>();
                        scan.run(transcript, counted, turn -> made.addAll(maker.codings(turn)));
                        return new Coded(transcript, made);
                    };
                },
                coded -> {
                    transcripts.add(coded.transcript());
                    found.addAll(coded.codings());
                });
        return made(reading, study, Optional.of(book), book.themes(), transcripts, found, 0);
    }

    private ExportedStudy ofLedger(Reading reading, Optional<Study> study, Optional<Codebook> book, String file) {
        Map<Coding, Integer> lines = new IdentityHashMap<>();
        List<Coding> read = new ArrayList<>();
        LedgerRows rows = new LedgerRows();
        LedgerCodes named = new LedgerCodes();
        LedgerReader.each(file, SourceText.open(file), (coding, line) -> {
            read.add(coding);
            lines.put(coding, line);
            rows.add(coding, line);
            named.add(coding);
        });
        List<Code> codes = book.map(known -> known.codes().toList()).orElseGet(named::codes);
        LedgerCheck check = new LedgerCheck(
                file, rows, book.map(known -> known.codes().map(Code::id).toList()));
        List<Transcript> transcripts = new ArrayList<>();
        reading.<Transcript>process(() -> transcript -> transcript, transcripts::add);
        transcripts.forEach(check::met);
        check.finish();
        refuseEmpty(file, read, lines);
        List<Coding> counting =
                read.stream().filter(coding -> coding.status().counts()).toList();
        List<Code> themes = codes.stream().filter(code -> code.level() == 1).toList();
        return made(reading, study, book, themes, transcripts, counting, read.size() - counting.size());
    }

    private static void refuseEmpty(String file, List<Coding> codings, Map<Coding, Integer> lines) {
        List<Problem> problems = codings.stream()
                .filter(coding -> coding.start() == coding.end())
                .map(coding -> Problem.error(
                        new Place(file, lines.getOrDefault(coding, 0), 0),
                        "coding " + coding.id() + " is empty",
                        "start and end count code points from 0, end exclusive"))
                .toList();
        if (!problems.isEmpty()) {
            throw new InputException(problems);
        }
    }

    private static ExportedStudy made(
            Reading reading,
            Optional<Study> study,
            Optional<Codebook> book,
            List<Code> themes,
            List<Transcript> transcripts,
            List<Coding> codings,
            int leftOut) {
        String title = study.map(Study::title)
                .filter(name -> !name.isBlank())
                .or(() -> book.map(Codebook::name).filter(name -> !name.isBlank()))
                .orElse("themata");
        if (reading.status() != ExitStatus.DONE) {
            throw new InputException(
                    Place.of(""), "not exported, as not every transcript can be read", "mend them first");
        }
        return new ExportedStudy(
                title,
                themes,
                book.map(ExportInputs::hash).orElse(""),
                transcripts,
                reading.corpus().roster().participants(),
                codings,
                leftOut,
                List.of());
    }

    /** Eight digits of the SHA-256 of the codebook as we write it. */
    private static String hash(Codebook codebook) {
        try {
            ByteArrayOutputStream yaml = new ByteArrayOutputStream();
            Codebooks.write(codebook, CodebookFormat.YAML, yaml);
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(yaml.toByteArray());
            return java.util.HexFormat.of().formatHex(hash, 0, 4);
        } catch (NoSuchAlgorithmException | java.io.IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
