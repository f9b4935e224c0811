package org.themata.corpus;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The labels that mean an interviewer. */
public final class Interviewers {
    private final Set<String> labels = new HashSet<>();

    /** @param labels as the user writes them; case does not matter, and a number may follow */
    public Interviewers(List<String> labels) {
        for (String label : labels) {
            if (!label.isBlank()) {
                this.labels.add(label.strip().toLowerCase(Locale.ROOT));
            }
        }
    }

    /** Whether {@code speaker} is one of them, with or without a number ({@code Interviewer 2}, {@code I1}). */
    public boolean include(String speaker) {
        String label = speaker.strip().toLowerCase(Locale.ROOT);
        if (labels.contains(label)) {
            return true;
        }
        int end = label.length();
        while (end > 0 && Character.isDigit(label.charAt(end - 1))) {
            end--;
        }
        if (end == label.length()) {
            return false;
        }
        while (end > 0 && " #._-".indexOf(label.charAt(end - 1)) >= 0) {
            end--;
        }
        return labels.contains(label.substring(0, end));
    }
}
