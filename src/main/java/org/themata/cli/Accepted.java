package org.themata.cli;

import java.util.List;
import java.util.Optional;
import org.themata.corpus.Study;
import org.themata.text.Place;
import org.themata.text.Problem;

/**
 * The findings that the researcher looked at and accepts ({@code accepted} in the study file). An entry is a finding as it
 * is printed, {@code FILE:LINE: MESSAGE}; the line may be left out (then it holds wherever it stands in the file), and so
 * may the folders before the file's name.
 */
final class Accepted {
    private final List<String> entries;

    Accepted(Optional<Study> study) {
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

    private boolean covers(Problem finding) {
        Place place = finding.place();
        List<Place> places = List.of(place, new Place(place.file(), place.line(), 0), Place.of(place.file()));
        return places.stream()
                .map(at -> new Problem(finding.severity(), at, finding.message(), "").toString())
                .map(text -> text.replaceAll("\\s+", " "))
                .anyMatch(text -> entries.stream()
                        .anyMatch(entry -> text.equals(entry) || text.endsWith("/" + entry)));
    }
}
