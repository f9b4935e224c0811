package org.themata.exchange.refi;

import java.util.List;

/** What a schema is violated by, in the words of the validator but for the values, which may be of people or texts. */
final class Violation {
    private static final int LONGEST = 240;

    /** What follows a value in the validator's sentences. */
    private static final List<String> AFTER_VALUE = List.of(
            "' is not facet-valid",
            "' is not a valid value",
            "' of attribute '",
            "' of element '",
            "' with length = '");

    private Violation() {}

    /** The sentence without its number, values and namespaces, on one line. */
    static String plain(String violation) {
        String place = violation.startsWith("line ") ? violation.replaceFirst("(?s):.*", ": ") : "";
        String message = violation.substring(place.isEmpty() ? 0 : place.length());
        for (String after : AFTER_VALUE) {
            int at = message.lastIndexOf(after);
            if (at >= 0) {
                message = "a value" + message.substring(at + 1);
                break;
            }
        }
        String plain = message.replaceFirst("^cvc-[A-Za-z0-9.-]+: ", "")
                .replace('"' + RefiExport.NAMESPACE + "\":", "")
                .replaceFirst("(?s) with respect to pattern '.*' for type", " for type")
                .replaceAll("\\s+", " ")
                .strip();
        int end = Math.min(plain.length(), LONGEST);
        end -= end < plain.length() && Character.isHighSurrogate(plain.charAt(end - 1)) ? 1 : 0;
        return place + plain.substring(0, end) + (end < plain.length() ? "…" : "");
    }
}
