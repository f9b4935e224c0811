package org.themata.text;

/**
 * Something about an input that the user should know or must mend. Its text never quotes a transcript beyond the place
 * that is wrong.
 *
 * @param severity whether work can go on
 * @param place where it is
 * @param message what is wrong, as a sentence without a full stop
 * @param remedy what to do about it; empty if the message says it all
 */
public record Problem(Severity severity, Place place, String message, String remedy) {

    /** How grave a problem is. */
    public enum Severity {
        /** The input is used, but the user should look. */
        WARNING,
        /** The input cannot be used. */
        ERROR
    }

    /** An input that cannot be used. */
    public static Problem error(Place place, String message, String remedy) {
        return new Problem(Severity.ERROR, place, message, remedy);
    }

    /** Something doubtful that does not stop the work. */
    public static Problem warning(Place place, String message, String remedy) {
        return new Problem(Severity.WARNING, place, message, remedy);
    }

    /** {@code FILE:LINE:COL: message}. */
    @Override
    public String toString() {
        String where = place.toString();
        return where.isEmpty() ? message : where + ": " + message;
    }
}
