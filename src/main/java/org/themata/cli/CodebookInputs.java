package org.themata.cli;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.themata.codebook.Codebook;
import org.themata.codebook.format.Codebooks;
import org.themata.coding.Compat;
import org.themata.coding.Matcher;
import org.themata.coding.MatchingRules;
import org.themata.coding.Negated;
import org.themata.coding.Overlap;
import org.themata.corpus.Study;
import picocli.CommandLine.Option;

/** The codebook and how it is matched. */
final class CodebookInputs {
    @Option(
            names = {"-c", "--codebook"},
            paramLabel = "FILE",
            description = "Codebook (default: the study's).")
    @Nullable
    String codebook;

    @Option(
            names = "--codebook-encoding",
            paramLabel = "CS",
            description = "Encoding of the codebook (default: its byte-order mark's, else UTF-8).")
    @Nullable
    String codebookEncoding;

    @Option(names = "--overlap", paramLabel = "O", description = "code, codebook or specific (default: code).")
    @Nullable
    String overlap;

    @Option(names = "--negated", paramLabel = "N", description = "include, exclude or only (default: include).")
    @Nullable
    String negated;

    /** Reads the codebook. */
    Codebook read(Optional<Study> study, Messages messages) {
        String file = CorpusInputs.or(codebook, study.flatMap(Study::codebook))
                .orElseThrow(() ->
                        new UsageException("no codebook was named", "name one with -c, or a study with -s study.yaml"));
        return Codebooks.read(file, encoding(), messages::problem);
    }

    private Optional<Charset> encoding() {
        if (codebookEncoding == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(Charset.forName(codebookEncoding));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw new UsageException(
                    "there is no encoding \"" + codebookEncoding + "\"",
                    org.themata.text.Nearest.to(
                                    codebookEncoding,
                                    Charset.availableCharsets().keySet())
                            .map(near -> "did you mean \"" + near + "\"?")
                            .orElse("UTF-8, windows-1252 and ISO-8859-1 are usual"));
        }
    }

    /** Reads the codebook and makes it ready by the rules that were asked for. */
    Matcher matcher(Optional<Study> study, ReadingOptions corpus, boolean flagsNegation, Messages messages) {
        Codebook read = read(study, messages);
        if (!read.file().isEmpty() && !read.file().equals("-")) {
            corpus.others.add(Path.of(read.file()));
        }
        Matcher matcher = matcher(read, study, corpus, flagsNegation);
        matcher.missingNegation().ifPresent(messages::note);
        return matcher;
    }

    /** Makes a codebook ready by the rules that were asked for. */
    Matcher matcher(Codebook read, Optional<Study> study, ReadingOptions corpus, boolean flagsNegation) {
        Compat habits = Choice.of("--compat", corpus.compat(study), Compat.class);
        String policy = CorpusInputs.or(overlap, study.flatMap(Study::overlap))
                .orElse(habits == Compat.LIWC ? "specific" : "code");
        String language = corpus.language != null
                ? corpus.language
                : !read.language().isEmpty()
                        ? read.language()
                        : study.flatMap(Study::language).orElse("en");
        return new Matcher(
                read,
                new MatchingRules(
                        Choice.of("--overlap", policy, Overlap.class),
                        negated(study),
                        habits,
                        corpus.tokenizer(study),
                        language,
                        flagsNegation,
                        corpus.models()));
    }

    /** What becomes of negated hits. */
    Negated negated(Optional<Study> study) {
        String choice = CorpusInputs.or(negated, study.flatMap(Study::negated)).orElse("include");
        return Choice.of("--negated", choice, Negated.class);
    }
}
