package org.themata.cli;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.themata.analysis.LeftOut;
import org.themata.codebook.Code;

/** What a coded study says of itself in its manifest. */
final class StudyNumbers {
    private final CodedStudy coded;

    StudyNumbers(CodedStudy coded) {
        this.coded = coded;
    }

    /** The manifest of a run. */
    Manifest manifest(Manifest.Basis basis, List<Manifest.Entry> outputs) {
        return new Manifest(coded.request().study().title(), basis, numbers(), coded.notes(), outputs);
    }

    private Map<String, Long> numbers() {
        Map<String, Long> numbers = new TreeMap<>();
        LeftOut leftOut = coded.tally().leftOut();
        numbers.put("documents", (long) coded.tally().documents().size());
        numbers.put("participants", (long) coded.roster().participants().size());
        numbers.put(
                "words",
                coded.tally().cells().stream().mapToLong(cell -> cell.words()).sum());
        numbers.put("interviewer_turns_left_out", (long) leftOut.interviewerTurns());
        numbers.put("interviewer_words_left_out", leftOut.interviewerWords());
        numbers.put("unattributed_words", leftOut.unattributedWords());
        numbers.put("marks", (long) leftOut.marks());
        coded.request().study().recruited().ifPresent(n -> numbers.put("recruited", (long) n));
        List<Code> codes = coded.coder().codes();
        numbers.put("themes", count(codes, true));
        numbers.put("codes", count(codes, false));
        numbers.put(
                "indicators",
                codes.stream().mapToLong(code -> code.indicators().size()).sum());
        numbers.put("codings", coded.ledger().counting());
        numbers.put("codings_negated", coded.ledger().negated());
        numbers.put("coders", coded.ledger().coders());
        return numbers;
    }

    private static long count(List<Code> codes, boolean themes) {
        return codes.stream().filter(code -> code.isTheme() == themes).count();
    }
}
