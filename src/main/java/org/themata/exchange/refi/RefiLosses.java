package org.themata.exchange.refi;

import java.util.ArrayList;
import java.util.List;
import org.themata.codebook.Code;
import org.themata.coding.Coding;
import org.themata.exchange.ExportedStudy;

/** Says what a project cannot hold of a study, or holds in another way. */
final class RefiLosses {
    private final ExportedStudy study;
    private final CodeNames names;
    private final boolean unique;
    private final int repeated;
    private final int labelled;

    RefiLosses(ExportedStudy study, CodeNames names, boolean unique, int repeated, int labelled) {
        this.study = study;
        this.names = names;
        this.unique = unique;
        this.repeated = repeated;
        this.labelled = labelled;
    }

    List<String> sentences() {
        List<String> losses = new ArrayList<>();
        List<Code> codes = study.themes().stream().flatMap(Code::withAllBelow).toList();
        long indicators =
                codes.stream().mapToLong(code -> code.indicators().size()).sum();
        say(
                indicators,
                "indicators stand as text in the descriptions of their codes; no other program matches them",
                losses);
        say(study.leftOut(), "codings are suppressed or rejected and left out", losses);
        say(repeated, "codings stand twice at their place by the same coder and are written once", losses);
        long reviewed = study.codings().stream()
                .filter(coding -> !CodingText.of(coding).equals(coding.memo()))
                .count();
        say(reviewed, "codings have indicator, status or negation in the description of their selection", losses);
        long turns = study.transcripts().stream()
                .mapToLong(transcript -> transcript.turns().size())
                .sum();
        long unnamed =
                study.transcripts().stream().mapToLong(WrittenLabels::missing).sum();
        say(
                labelled,
                "documents have their speakers beside the text, in a column or field: they were written into it, as"
                        + " LABEL: before each turn",
                losses);
        say(turns - unnamed, "turns with their speakers and times stand in the texts only", losses);
        say(
                unnamed,
                "turns have their speakers beside the text, in a column or field: the texts do not say who speaks there",
                losses);
        if (!unique) {
            say(
                    names.same(),
                    "codes share their name with another: QualCoder keeps one of them (--unique-names)",
                    losses);
        }
        say(
                names.tooLong(),
                "names of codes are longer than the " + CodeNames.MAXQDA_LENGTH + " characters of MAXQDA",
                losses);
        boolean engine =
                study.codings().stream().anyMatch(coding -> coding.coder().equals(Coding.ENGINE));
        if (engine) {
            losses.add("the engine is the user \"" + Coding.ENGINE + "\"; dates are fixed, as a ledger has none");
        }
        return losses;
    }

    private static void say(long count, String what, List<String> losses) {
        if (count > 0) {
            losses.add(count + " " + what);
        }
    }
}
