package org.themata.cli;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.themata.analysis.QuotationRule;
import org.themata.codebook.Code;
import org.themata.coding.Negated;
import org.themata.corpus.Study;
import picocli.CommandLine.Option;

/** Which quotations are shown, and how. */
final class QuoteOptions {
    private static final int USUAL_WORDS = 60;

    @Option(names = "--per-code", paramLabel = "N", description = "quotes: quotations a code (default: 1).")
    @Nullable
    Integer perCode;

    @Option(
            names = "--max-words",
            paramLabel = "N",
            description = "quotes: words of a quotation (default: the study's, else 60).")
    @Nullable
    Integer maxWords;

    @Option(names = "--code", paramLabel = "ID", split = ",", description = "quotes: only these codes or themes.")
    List<String> code = new ArrayList<>();

    @Option(names = "--no-names", description = "quotes: do not name the participants.")
    boolean noNames;

    /** Whether one of these options was used. */
    Optional<String> used() {
        if (perCode != null) {
            return Optional.of("--per-code");
        }
        if (maxWords != null) {
            return Optional.of("--max-words");
        }
        if (noNames) {
            return Optional.of("--no-names");
        }
        return code.isEmpty() ? Optional.empty() : Optional.of("--code");
    }

    QuotationRule rule(Optional<Study> study, Negated negated, @Nullable Long seed) {
        int words = maxWords != null
                ? maxWords
                : study.map(one -> one.quotes().maxWords()).orElse(USUAL_WORDS);
        long drawn = seed != null
                ? seed
                : study.flatMap(Study::seed).map(Integer::longValue).orElse(1L);
        return new QuotationRule(
                positive("--per-code", perCode == null ? 1 : perCode),
                positive("--max-words", words),
                drawn,
                negated == Negated.ONLY);
    }

    boolean names(Optional<Study> study) {
        return !noNames && study.map(one -> one.quotes().participantNames()).orElse(true);
    }

    /**
     * The codes that were asked for; all without a wish.
     *
     * @param file that the codes are of
     */
    Predicate<Code> wanted(List<Code> codes, String file) {
        Set<String> wanted = new HashSet<>();
        for (String id : code) {
            wanted.add(CodeChoice.of(codes, file, id).id());
        }
        return one -> wanted.isEmpty() || wanted.contains(one.id());
    }

    private static int positive(String option, int value) {
        if (value < 1) {
            throw new UsageException(option + " must be 1 or more, not " + value, "leave it out for the default");
        }
        return value;
    }
}
