package org.themata.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.themata.analysis.agreement.LongForm;
import org.themata.coding.Coding;
import org.themata.coding.LedgerReader;
import org.themata.text.InputException;
import org.themata.text.Nearest;
import org.themata.text.Place;
import org.themata.text.Problem;
import org.themata.text.SourceText;

/**
 * The files of coders: ledgers, whose coders are told apart by their {@code coder} column or else by the file's name,
 * or the long form {@code unit, coder, code}.
 *
 * @param ledgers the codings of each coder; empty for the long form
 * @param rows the long form; empty for ledgers
 */
record CoderFiles(Map<String, List<Coding>> ledgers, Optional<LongForm> rows) {

    /** Reads the files. */
    static CoderFiles read(List<String> files) {
        Map<String, String> texts = new LinkedHashMap<>();
        files.forEach(file -> texts.put(file, SourceText.read(file, Optional.empty())));
        long inLongForm = texts.values().stream().filter(LongForm::isHead).count();
        if (inLongForm > 0 && inLongForm < texts.size()) {
            throw new UsageException(
                    "some files are ledgers and some have the columns unit, coder, code",
                    "write all of them in one form");
        }
        if (inLongForm > 0) {
            LongForm rows = new LongForm();
            texts.forEach(rows::add);
            return new CoderFiles(Map.of(), Optional.of(rows));
        }
        Map<String, List<Coding>> byFile = new LinkedHashMap<>();
        texts.forEach((file, text) -> byFile.put(file, LedgerReader.read(file, text)));
        return new CoderFiles(byCoder(byFile), Optional.empty());
    }

    /** By the coder column where it tells coders apart, else by file. */
    private static Map<String, List<Coding>> byCoder(Map<String, List<Coding>> byFile) {
        Map<String, String> fileOf = new LinkedHashMap<>();
        boolean told = true;
        for (Map.Entry<String, List<Coding>> entry : byFile.entrySet()) {
            Set<String> names = new LinkedHashSet<>();
            entry.getValue().forEach(coding -> names.add(coding.coder()));
            for (String name : names) {
                String other = fileOf.putIfAbsent(name, entry.getKey());
                told &= !name.isBlank() && (other == null || other.equals(entry.getKey()));
            }
        }
        Map<String, List<Coding>> coders = new LinkedHashMap<>();
        boolean byColumn = told;
        byFile.forEach((file, codings) -> {
            if (codings.isEmpty() || !byColumn) {
                coders.put(stem(file, coders.keySet()), codings);
            } else {
                codings.forEach(coding -> coders.computeIfAbsent(coding.coder(), c -> new ArrayList<>())
                        .add(coding));
            }
        });
        return coders;
    }

    private static String stem(String file, Set<String> taken) {
        Path name = Path.of(file).getFileName();
        String stem = name == null ? file : name.toString().replaceFirst("\\.[^.]*$", "");
        return taken.contains(stem) ? file : stem;
    }

    /** Only these coders' ledgers; all if none are named. */
    CoderFiles only(List<String> coders) {
        if (coders.isEmpty()) {
            return this;
        }
        if (rows.isPresent()) {
            throw new UsageException("--coder goes with ledgers", "leave out the rows of the others");
        }
        Map<String, List<Coding>> kept = new LinkedHashMap<>();
        List<String> known = List.copyOf(ledgers.keySet());
        for (String coder : coders) {
            List<Coding> codings = ledgers.get(coder);
            if (codings == null) {
                throw new InputException(
                        Place.of(""), "there is no coder \"" + coder + "\"", Nearest.remedy(coder, known));
            }
            kept.put(coder, codings);
        }
        return new CoderFiles(kept, rows);
    }

    /** Checks that every document of the ledgers is among the transcripts. */
    void check(Set<String> known) {
        List<Problem> problems = new ArrayList<>();
        ledgers.forEach((coder, codings) -> codings.stream()
                .map(Coding::document)
                .distinct()
                .filter(document -> !known.contains(document))
                .forEach(document -> problems.add(Problem.error(
                        Place.of(coder),
                        "there is no transcript \"" + document + "\"",
                        Nearest.remedy(
                                document, known.stream().sorted().limit(10).toList())))));
        if (!problems.isEmpty()) {
            throw new InputException(problems);
        }
    }
}
