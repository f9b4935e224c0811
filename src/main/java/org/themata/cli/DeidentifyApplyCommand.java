package org.themata.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.themata.coding.LedgerReader;
import org.themata.corpus.CorpusOptions;
import org.themata.corpus.Source;
import org.themata.corpus.Study;
import org.themata.corpus.Transcript;
import org.themata.corpus.read.ParticipantsReader;
import org.themata.corpus.read.TextFile;
import org.themata.deidentify.Decisions;
import org.themata.deidentify.Deidentified;
import org.themata.deidentify.Review;
import org.themata.deidentify.SealedKey;
import org.themata.table.write.OutputFile;
import org.themata.table.write.TableFormat;
import org.themata.table.write.TableLook;
import org.themata.text.FileStamp;
import org.themata.text.InputException;
import org.themata.text.Nearest;
import org.themata.text.Place;
import org.themata.text.Problem;
import org.themata.text.SourceText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** New transcripts with what was confirmed replaced, and the key apart from them. */
@Command(
        name = "apply",
        description =
                "Writes new transcripts in which what the review confirms is replaced, wherever it stands; a log of how many "
                        + "replacements of each class; and the key, which only you may read, apart from them.",
        footer = {
            "",
            "Example:",
            "  themata deidentify apply --review review.csv --key key.csv -o shared",
            "Example: the codings too, and a sealed key",
            "  themata deidentify apply --review review.csv --codings codings.csv \\",
            "    --key key.sealed --encrypt -o shared"
        })
final class DeidentifyApplyCommand extends Connected {
    private static final int MOST_SAID = 20;

    @Mixin
    StudyOption studyOption = new StudyOption();

    @Mixin
    CorpusInputs corpus = new CorpusInputs();

    @Option(names = "--review", required = true, paramLabel = "FILE", description = "The table that you decided on.")
    String review = "";

    @Option(
            names = "--key",
            required = true,
            paramLabel = "FILE",
            description = "Write the key here; not in the folder of -o.")
    String key = "";

    @Option(
            names = {"-o", "--output"},
            required = true,
            paramLabel = "DIR",
            description = "Write the new transcripts and tables into this folder.")
    String output = "";

    @Option(names = "--codings", paramLabel = "FILE", description = "Move this ledger of codings to the new texts too.")
    @Nullable
    String codings;

    @Option(names = "--encrypt", description = "Seal the key with a passphrase (AES-256-GCM).")
    boolean encrypt;

    @Mixin
    PassphraseOptions passphrases = new PassphraseOptions();

    @Override
    public Integer call() throws IOException {
        Path folder = Path.of(output);
        apart(folder);
        Optional<Study> study = studyOption.study(!corpus.transcripts.isEmpty());
        Decisions decisions = new Decisions(review, Review.read(review, SourceText.read(review, Optional.empty())));
        char[] passphrase = encrypt ? passphrases.passphrase(true) : new char[0];
        CorpusOptions options = corpus.resolve(study);
        Deidentified made = new Deidentified(decisions, options);
        int status = replace(decisions, made, options, study);
        if (codings != null) {
            made.codings(codings, LedgerReader.read(codings, SourceText.read(codings, Optional.empty())));
        }
        options.participants().map(ParticipantsReader::read).ifPresent(made::participants);
        byte[] bytes = key(made, passphrase);
        try (OutputFile file = OutputFile.openSecret(key, terminal().out())) {
            file.stream().write(bytes);
            made.write(folder);
            file.commit();
        }
        say(made);
        return status;
    }

    /** The key must not be handed on with what it is the key of. */
    private void apart(Path folder) throws IOException {
        if (key.equals("-")) {
            throw new UsageException("the key cannot go to standard output", "name a file apart from " + output);
        }
        Path absolute = Path.of(key).toAbsolutePath().normalize();
        Path parent = absolute.getParent();
        Path real = parent != null && Files.isDirectory(parent) ? parent.toRealPath() : absolute;
        Path target = Files.isDirectory(folder)
                ? folder.toRealPath()
                : folder.toAbsolutePath().normalize();
        if (real.startsWith(target)) {
            throw new UsageException(
                    "the key would lie in the folder that is to be shared", "name a file outside of " + output);
        }
    }

    private int replace(Decisions decisions, Deidentified made, CorpusOptions options, Optional<Study> study)
            throws IOException {
        Reading reading = Reading.open(this, corpus, study);
        Map<String, Source> sources = new HashMap<>();
        for (Source source : reading.corpus().sources()) {
            if (source.path().isEmpty()) {
                throw new UsageException("standard input cannot be written anew", "name files or directories");
            }
            sources.put(source.name(), source);
        }
        List<Transcript> transcripts = new ArrayList<>();
        reading.<Transcript>process(() -> transcript -> transcript, transcripts::add);
        Set<String> known = transcripts.stream().map(Transcript::id).collect(Collectors.toSet());
        List<Problem> problems = new ArrayList<>();
        for (String document : decisions.documents()) {
            if (!known.contains(document)) {
                problems.add(Problem.error(
                        Place.of(review),
                        "there is no transcript \"" + document + "\"",
                        Nearest.remedy(
                                document, known.stream().sorted().limit(10).toList())));
            }
        }
        for (Transcript transcript : transcripts) {
            try {
                made.add(transcript, file(sources, transcript, options));
            } catch (InputException e) {
                problems.addAll(e.problems());
            }
        }
        if (!problems.isEmpty()) {
            throw new InputException(problems);
        }
        return reading.status();
    }

    private static Optional<TextFile> file(Map<String, Source> sources, Transcript transcript, CorpusOptions options)
            throws IOException {
        Source source = sources.get(transcript.file());
        if (source == null || source.path().isEmpty()) {
            return Optional.empty();
        }
        return TextFile.of(source, FileStamp.bytes(source.path().get()), options)
                .filter(file -> file.text().length() == transcript.text().length());
    }

    private static byte[] key(Deidentified made, char[] passphrase) throws IOException {
        ByteArrayOutputStream plain = new ByteArrayOutputStream();
        TableFormat.CSV.write(made.key().table(), plain, TableLook.PLAIN);
        return passphrase.length == 0 ? plain.toByteArray() : SealedKey.seal(plain.toByteArray(), passphrase);
    }

    private void say(Deidentified made) {
        int said = common.verbose ? Integer.MAX_VALUE : MOST_SAID;
        made.doubts().stream().limit(said).forEach(messages()::problem);
        if (made.doubts().size() > said) {
            messages().note((made.doubts().size() - said) + " more like these: -v says all");
        }
        messages()
                .note(made.size() + (made.size() == 1 ? " transcript" : " transcripts") + " written, "
                        + made.replacements() + " replacements; who holds the key can undo them");
        messages()
                .note("this is pseudonymised: what people tell may still identify them; read it, and run themata "
                        + "deidentify check on all that you share");
    }
}
