package org.themata.cli;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.themata.table.Apa;

/**
 * What a paper says of how a study was analysed: the rules, versions and numbers of its manifest in sentences, and the
 * works that they cite.
 */
final class MethodsText {
    private final Manifest manifest;
    private final Map<String, String> options;
    private final UnaryOperator<String> escaped;
    private final Set<Citation> cited = EnumSet.noneOf(Citation.class);

    /**
     * @param manifest of the run
     * @param escaped makes a name of the study fit for the format
     */
    MethodsText(Manifest manifest, UnaryOperator<String> escaped) {
        this.manifest = manifest;
        this.options = manifest.basis().options();
        this.escaped = escaped;
    }

    /** The paragraphs. */
    List<String> paragraphs() {
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add(sentences(material(), leftOut()));
        paragraphs.add(
                byLedger() ? sentences(ledger(), words()) : sentences(codebook(), words(), overlap(), negation()));
        paragraphs.add(sentences(unit(), intervals(), meaning(), smallCells()));
        String more = sentences(groups(), together(), saturation(), quotations());
        if (!more.isEmpty()) {
            paragraphs.add(more);
        }
        paragraphs.add(record());
        return paragraphs;
    }

    /** The works that the paragraphs cite, once they were made. */
    Set<Citation> cited() {
        return cited;
    }

    private static String sentences(String... sentences) {
        return Stream.of(sentences).filter(one -> !one.isEmpty()).collect(Collectors.joining(" "));
    }

    private String material() {
        String asked = manifest.numbers().containsKey("recruited")
                ? " (of " + Apa.count(number("recruited")) + " people who were asked)"
                : "";
        return "The material is " + counted("documents", "transcript") + " of " + counted("participants", "participant")
                + asked + ", with " + counted("words", "counted word") + ".";
    }

    private String leftOut() {
        List<String> all = new ArrayList<>();
        if (includesInterviewers()) {
            all.add("What the interviewers said is counted too.");
        } else {
            all.add("What the interviewers said ("
                    + counted("interviewer_turns_left_out", "turn") + ", "
                    + counted("interviewer_words_left_out", "word") + ") is left out of every count.");
        }
        if (number("unattributed_words") > 0) {
            all.add("Words before the first speaker's label (" + Apa.count(number("unattributed_words"))
                    + ") are counted, but belong to no participant.");
        }
        if (number("marks") > 0) {
            all.add("Transcription marks (" + Apa.count(number("marks")) + ") are not counted as words.");
        }
        return String.join(" ", all);
    }

    private String codebook() {
        String version = option("codebook_version").isEmpty() ? "" : ", version " + said("codebook_version");
        String name =
                option("codebook").isEmpty() ? "a codebook" : "the codebook “" + said("codebook") + "”" + version + ",";
        return "The transcripts were coded by a program, " + program() + ", with " + name + " of "
                + counted("themes", "theme") + " and " + counted("codes", "code") + " with "
                + counted("indicators", "indicator")
                + ": the words, patterns and phrases by which a code is found. Every place in the text that an indicator"
                + " matches is a mention of its code and of the themes above it; there are "
                + counted("codings", "coding") + ".";
    }

    private String ledger() {
        return "The transcripts were coded by hand or reviewed by hand: " + counted("codings", "coding") + " by "
                + counted("coders", "coder") + ", of " + counted("themes", "theme") + " and "
                + counted("codes", "code") + ", were read from a ledger and counted by " + program()
                + "; those that the ledger has as rejected or suppressed are not counted. "
                + switch (option("negated")) {
                    case "exclude" -> "Codings that the ledger has as negated are not counted.";
                    case "only" -> "Only codings that the ledger has as negated are counted.";
                    default -> "Codings that the ledger has as negated are counted.";
                };
    }

    private String words() {
        String habits = option("compat").equals("none") ? "" : "; matching follows the habits of " + said("compat");
        return "Words are tokens that are words or numbers (tokeniser " + said("tokenizer") + ", language "
                + said("language") + habits + ").";
    }

    private String overlap() {
        return switch (option("overlap")) {
            case "codebook" -> "Where mentions overlap, also those of different codes, only the longest is counted.";
            case "specific" -> "Where mentions overlap, only that of the most specific indicator is counted.";
            default ->
                "Where mentions of one code overlap, only the longest is counted; those of different codes do not"
                        + " affect one another.";
        };
    }

    private String negation() {
        String rule =
                "A rule in the manner of NegEx (" + cite(Citation.CHAPMAN) + ") finds mentions that are negated; ";
        return rule
                + switch (option("negated")) {
                    case "exclude" -> "they are not counted.";
                    case "only" -> "only they are counted.";
                    default ->
                        "they are counted, since to deny a thing is to speak of it ("
                                + Apa.count(number("codings_negated")) + " of the " + counted("codings", "coding")
                                + ").";
                };
    }

    private String unit() {
        return "The unit of analysis is the participant. For each theme and code we give the number of participants with"
                + " at least one mention, also as a share of all "
                + counted("participants", "participant") + "; the mentions; the segments (a segment is a "
                + said("unit") + ") with at least one mention; the mentions per 1,000 of the "
                + counted("words", "counted word")
                + "; and the coverage, the part of these words that lies within mentions. Of overlapping mentions of the"
                + " codes of a theme, the theme counts one.";
    }

    private String intervals() {
        return infers()
                ? "Shares have 95% intervals (" + cite(Citation.WILSON)
                        + ") as if the participants had been sampled at random; they describe precision, not how"
                        + " representative the participants are."
                : "Intervals, tests and saturation are left out, as the analysis is reflexive.";
    }

    private String meaning() {
        return "Numbers describe these participants and guard against picking quotations (" + cite(Citation.MAXWELL)
                + "); not to mention a theme does not mean that it is absent.";
    }

    private String smallCells() {
        String least = option("minimum_cell");
        return least.isEmpty() || least.equals("0")
                ? ""
                : "In tables of themes and of groups, numbers of participants below " + said("minimum_cell")
                        + " are not shown, nor others from which they could be found.";
    }

    private String groups() {
        if (option("compare").isEmpty() || !made("tables/comparison-")) {
            return "";
        }
        return "Participants are compared by " + said("compare") + ": shares of each group and their differences"
                + (infers() ? ", with 95% intervals (" + cite(Citation.NEWCOMBE) + ") and without tests." : ".");
    }

    private String together() {
        return made("tables/cooccurrence")
                ? "Two codes are together in a turn if both are mentioned in it; we give the number of turns, the Jaccard"
                        + " index (" + cite(Citation.JACCARD) + "), the correlation phi and the normalised mutual"
                        + " information (" + cite(Citation.BOUMA) + "). A code and a theme above it are no pair."
                : "";
    }

    private String saturation() {
        return made("tables/saturation")
                ? "Saturation is judged by the new codes of each two interviews after the first four, relative to the codes"
                        + " of the first four, with a threshold of 5% (" + cite(Citation.GUEST)
                        + "), in the order of the participants and over 1,000 random orders (seed " + said("seed")
                        + "); by the expected number of codes over all orders (" + cite(Citation.COLWELL)
                        + "); and by the estimated number of codes (" + cite(Citation.CHAO) + ") and coverage ("
                        + cite(Citation.CHAO_JOST) + ")."
                : "";
    }

    private String quotations() {
        return made("tables/quotes")
                ? "Quotations were not picked by hand: they are drawn in random order (seed " + said("seed")
                        + "), spread over the participants, and cut at sentences to at most "
                        + said("quotes_max_words") + " words"
                        + (option("negated").equals("only") ? "." : "; negated mentions are not quoted.")
                : "";
    }

    private String record() {
        return "The analysis can be repeated: the manifest of the run has the versions of the program and its libraries,"
                + " every option, the seed, and the size and SHA-256 hash of each of "
                + plural(manifest.basis().inputs().size(), "input") + " and "
                + plural(manifest.outputs().size(), "result")
                + "; themata verify repeats the run and compares every byte.";
    }

    private String program() {
        return "themata " + escaped.apply(manifest.basis().versions().getOrDefault("themata", ""));
    }

    private boolean byLedger() {
        return option("coding").equals("ledger");
    }

    private boolean infers() {
        return !option("approach").strip().equalsIgnoreCase("reflexive");
    }

    private boolean includesInterviewers() {
        return option("include_interviewer").equals("true");
    }

    private boolean made(String beginning) {
        return manifest.outputs().stream().anyMatch(entry -> entry.file().startsWith(beginning));
    }

    private String option(String name) {
        return options.getOrDefault(name, "");
    }

    private String said(String option) {
        return escaped.apply(option(option));
    }

    private long number(String name) {
        return manifest.numbers().getOrDefault(name, 0L);
    }

    private String counted(String number, String noun) {
        return plural(number(number), noun);
    }

    private static String plural(long number, String noun) {
        return Apa.count(number) + " " + noun + (number == 1 ? "" : "s");
    }

    private String cite(Citation citation) {
        cited.add(citation);
        return citation.inText();
    }
}
