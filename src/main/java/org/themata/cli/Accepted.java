package org.themata.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.themata.corpus.Study;
import org.themata.text.Place;
import org.themata.text.Problem;

/**
 * The findings that the researcher looked at and accepts ({@code accepted} in the study file). An entry is a finding as
 * it is printed, {@code FILE:LINE: MESSAGE}; the line may be left out (then it holds wherever it stands in the file),
 * and so may the folders before the file's name.
 */
final class Accepted {
    private final List<String> entries;
    private final String file;

    Accepted(Optional<Study> study) {
        this.file = study.map(Study::file).orElse("");
        this.entries = study.map(Study::accepted).orElse(List.of()).stream()
                .map(entry -> entry.strip().replaceAll("\\s+", " "))
                .toList();
    }

    /** The findings that are not accepted. */
    List<Problem> leaveOut(List<Problem> findings) {
        return entries.isEmpty()
                ? findings
                : findings.stream().filter(finding -> !covers(finding)).toList();
    }

    /** A warning of every entry that is none of the findings: what it accepted was mended, or reads otherwise now. */
    List<Problem> unmet(List<Problem> findings) {
        List<Problem> unmet = new ArrayList<>();
        for (String entry : entries) {
            if (findings.stream().noneMatch(finding -> covers(finding, entry))) {
                unmet.add(Problem.warning(
                        Place.of(file),
                        "accepted finding \"" + entry + "\" is not found any more",
                        "take it out of the study file, or correct it"));
            }
        }
        return unmet;
    }

    private boolean covers(Problem finding) {
        return entries.stream().anyMatch(entry -> covers(finding, entry));
    }

    private static boolean covers(Problem finding, String entry) {
        Place place = finding.place();
        List<Place> places = List.of(place, new Place(place.file(), place.line(), 0), Place.of(place.file()));
        return places.stream()
                .map(at -> new Problem(finding.severity(), at, finding.message(), "").toString())
                .map(text -> text.replaceAll("\\s+", " "))
                .anyMatch(text -> text.equals(entry) || text.endsWith("/" + entry));
    }
}
