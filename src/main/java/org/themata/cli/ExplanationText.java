package org.themata.cli;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.themata.analysis.Candidate;
import org.themata.analysis.Explainer;
import org.themata.analysis.Explanation;
import org.themata.analysis.NearMiss;
import org.themata.table.write.DisplayWidth;
import org.themata.table.write.HumanCells;

/** An explanation as people read it. */
final class ExplanationText {
    private final StringBuilder text = new StringBuilder();

    private ExplanationText() {}

    /** @param whole whether all sentences are shown, or only those with a candidate */
    static String of(Explanation explanation, boolean whole) {
        ExplanationText made = new ExplanationText();
        made.write(explanation, whole);
        return made.text.toString();
    }

    private void write(Explanation explanation, boolean whole) {
        if (!whole) {
            String speaker = explanation.turn().speaker();
            line(explanation.file() + ":" + explanation.turn().line() + ": turn "
                    + explanation.turn().number() + (speaker.isEmpty() ? "" : ", " + speaker) + " ("
                    + explanation.turn().role() + ")");
        }
        Set<Integer> sentences =
                explanation.candidates().stream().map(Candidate::sentence).collect(Collectors.toSet());
        List<Explanation.Word> words = explanation.tokens().stream()
                .filter(word -> whole || sentences.contains(word.sentence()))
                .toList();
        int width = words.stream()
                .mapToInt(word -> DisplayWidth.of(shown(word.text())))
                .max()
                .orElse(0);
        int sentence = 0;
        for (Explanation.Word word : words) {
            if (word.sentence() != sentence) {
                sentence = word.sentence();
                line("  sentence " + sentence);
            }
            String shown = shown(word.text());
            line(String.format(java.util.Locale.ROOT, "  %5d  ", word.number()) + shown
                    + " ".repeat(width - DisplayWidth.of(shown)) + "  "
                    + (word.kind() + "      ").substring(0, 6) + "  " + shown(word.key()));
        }
        if (!explanation.marks().isEmpty()) {
            line("  marks, which are no words: " + shown(String.join(" ", explanation.marks())));
        }
        line(explanation.candidates().isEmpty() ? "  no candidates" : "  candidates");
        explanation.candidates().forEach(this::candidate);
    }

    private void candidate(Candidate candidate) {
        line("    " + candidate.code().id() + ": \"" + shown(candidate.match()) + "\", "
                + tokens(candidate.firstToken(), candidate.lastToken()) + ", by "
                + indicator(
                        candidate.indicator().written(), candidate.indicator().line()) + ": " + fate(candidate));
        candidate
                .negatedBy()
                .ifPresent(trigger -> line("      negated by \"" + shown(trigger.match()) + "\", "
                        + tokens(trigger.firstToken(), trigger.lastToken())));
    }

    private static String fate(Candidate candidate) {
        if (candidate.accepted()) {
            return "accepted";
        }
        String why = switch (candidate.rule()) {
            case "overlap" -> "a longer hit of the same code, or an equal one, has its words";
            case "codebook" -> "longer hits cover all its words (overlap codebook)";
            case "specific" -> "a more specific indicator has its words (overlap specific)";
            case "not" -> "a \"not\" of its code forbids it";
            case "unless" -> "a word of its \"unless\" stands near it";
            case "negated" -> "the choice of --negated leaves it out";
            case Explainer.INTERVIEWER -> "interviewers' words do not count without --include-interviewer";
            default -> candidate.rule();
        };
        return "suppressed: " + why + by(candidate.by());
    }

    private static String by(Optional<Candidate.Other> by) {
        return by.map(other -> "\n      this is \"" + shown(other.match()) + "\", "
                        + tokens(other.firstToken(), other.lastToken())
                        + (other.indicator().isEmpty() ? "" : ", of " + indicator(other.indicator(), other.line())))
                .orElse("");
    }

    /** What is near to the indicators of a code without candidates. */
    static String nearMisses(String code, List<NearMiss> misses) {
        ExplanationText made = new ExplanationText();
        made.line(
                misses.isEmpty()
                        ? "nothing in the text is near an indicator of \"" + code + "\""
                        : "near the indicators of \"" + code + "\":");
        for (NearMiss miss : misses) {
            String what = miss.token()
                    .map(token ->
                            "\"" + shown(token.text()) + "\", token " + token.number() + ", " + miss.reason() + " of ")
                    .orElse(miss.reason() + ": ");
            made.line("    " + what
                    + indicator(
                            miss.indicator().manner().written(),
                            miss.indicator().manner().line()));
        }
        return made.text.toString();
    }

    private static String tokens(int first, int last) {
        return first == last ? "token " + first : "tokens " + first + "–" + last;
    }

    private static String indicator(String written, int line) {
        return shown(written) + (line == 0 ? "" : " (line " + line + ")");
    }

    private static String shown(String text) {
        return HumanCells.shown(text).replace('\n', ' ');
    }

    private void line(String line) {
        text.append(line.stripTrailing()).append('\n');
    }
}
