package org.themata.analysis.agreement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.themata.analysis.Unit;
import org.themata.coding.Coding;

/**
 * Lays the codings of several ledgers on units. A unit has a code of a coder if one of the coder's codings touches it.
 * A coder without any coding in a document is taken not to have coded it: its units are missing, not empty, for this
 * coder.
 */
public final class LedgerMaterial {
    private final Map<String, List<Coding>> ledgers = new LinkedHashMap<>();

    /** @param ledgers the codings of each coder, by the coder's name; only those that count are used */
    public LedgerMaterial(Map<String, List<Coding>> ledgers) {
        ledgers.forEach((coder, codings) -> this.ledgers.put(
                coder,
                codings.stream().filter(coding -> coding.status().counts()).toList()));
    }

    /** Over all units of the corpus: those that nobody coded are absent for all. */
    public CodedMaterial over(List<CodedUnit> units) {
        Map<String, List<Integer>> byDocument = new HashMap<>();
        for (int u = 0; u < units.size(); u++) {
            byDocument
                    .computeIfAbsent(units.get(u).document(), d -> new ArrayList<>())
                    .add(u);
        }
        List<List<@Nullable Set<String>>> sets = emptySets(units);
        int outside = 0;
        int coder = 0;
        for (List<Coding> codings : ledgers.values()) {
            for (Coding coding : codings) {
                boolean placed = false;
                for (int u : byDocument.getOrDefault(coding.document(), List.of())) {
                    Set<String> set = sets.get(u).get(coder);
                    if (set != null && units.get(u).touches(coding.start(), coding.end())) {
                        set.add(coding.code());
                        placed = true;
                    }
                }
                outside += placed ? 0 : 1;
            }
            coder++;
        }
        return new CodedMaterial(List.copyOf(ledgers.keySet()), units, sets, outside);
    }

    private List<List<@Nullable Set<String>>> emptySets(List<CodedUnit> units) {
        List<Set<String>> coded = new ArrayList<>();
        ledgers.values().forEach(codings -> {
            Set<String> documents = new HashSet<>();
            codings.forEach(coding -> documents.add(coding.document()));
            coded.add(documents);
        });
        List<List<@Nullable Set<String>>> sets = new ArrayList<>();
        for (CodedUnit unit : units) {
            List<@Nullable Set<String>> row = new ArrayList<>();
            for (Set<String> documents : coded) {
                row.add(documents.contains(unit.document()) ? new TreeSet<>() : null);
            }
            sets.add(row);
        }
        return sets;
    }

    /**
     * Over the units that the ledgers tell of, where there are no transcripts: turns or sentences by their number,
     * where every row has it, else stretches with the same start and end.
     */
    public CodedMaterial alone(Unit unit) {
        boolean numbered = ledgers.values().stream().flatMap(List::stream).allMatch(coding -> number(coding, unit) > 0);
        Map<String, CodedUnit> units = new LinkedHashMap<>();
        Map<String, Integer> places = new HashMap<>();
        List<List<Integer>> touched = new ArrayList<>();
        ledgers.values().forEach(codings -> {
            List<Integer> own = new ArrayList<>();
            for (Coding coding : codings) {
                String id = coding.document() + ":"
                        + (numbered ? number(coding, unit) : coding.start() + "-" + coding.end());
                places.putIfAbsent(id, units.size());
                units.putIfAbsent(
                        id,
                        new CodedUnit(
                                id,
                                coding.document(),
                                coding.participant(),
                                coding.start(),
                                coding.end(),
                                coding.match()));
                own.add(places.getOrDefault(id, 0));
            }
            touched.add(own);
        });
        List<CodedUnit> all = List.copyOf(units.values());
        List<List<@Nullable Set<String>>> sets = emptySets(all);
        int coder = 0;
        for (List<Coding> codings : ledgers.values()) {
            for (int i = 0; i < codings.size(); i++) {
                Set<String> set = sets.get(touched.get(coder).get(i)).get(coder);
                if (set != null) {
                    set.add(codings.get(i).code());
                }
            }
            coder++;
        }
        return new CodedMaterial(List.copyOf(ledgers.keySet()), all, sets, 0);
    }

    private static int number(Coding coding, Unit unit) {
        return switch (unit) {
            case TURN -> coding.turn();
            case SENTENCE -> coding.sentence();
            case PARAGRAPH -> 0;
        };
    }
}
