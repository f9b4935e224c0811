package org.themata.coding;

/**
 * One row of the ledger: a stretch of a transcript and the code that it was given, with all that is needed to find,
 * judge and recompute it.
 *
 * @param id stable across runs: made of document, span and code
 * @param document the transcript's id
 * @param participant who speaks; empty for interviewers and unattributed text
 * @param speaker the label as written
 * @param role the speaker's
 * @param turn 1-based, in the document; 0 if unknown
 * @param sentence 1-based, in the document; 0 if unknown
 * @param line 1-based, in the file; 0 if unknown
 * @param time when the turn begins; empty if unknown
 * @param start first code point in the transcript's text, 0-based
 * @param end the code point after the last
 * @param code the code's id
 * @param path the names from the top theme down to the code
 * @param indicator as written in the codebook; empty for human codings
 * @param indicatorLine where it stands there; 0 if unknown
 * @param match the text that was coded, as it stands in the transcript but for soft hyphens
 * @param negated whether a negation reaches it
 * @param status what has been decided about it
 * @param rule why it is suppressed; empty if it is not
 * @param before the words before it, on one line
 * @param after the words after it, on one line
 * @param coder who coded: {@value #ENGINE} for the engine
 * @param memo a person's remark
 */
public record Coding(
        String id,
        String document,
        String participant,
        String speaker,
        String role,
        int turn,
        int sentence,
        int line,
        String time,
        int start,
        int end,
        String code,
        String path,
        String indicator,
        int indicatorLine,
        String match,
        boolean negated,
        Status status,
        String rule,
        String before,
        String after,
        String coder,
        String memo) {

    /** The name of the engine as a coder. */
    public static final String ENGINE = "themata";

    /** The same coding at another place of its document. */
    public Coding at(int newStart, int newEnd) {
        return new Coding(
                id,
                document,
                participant,
                speaker,
                role,
                turn,
                sentence,
                line,
                time,
                newStart,
                newEnd,
                code,
                path,
                indicator,
                indicatorLine,
                match,
                negated,
                status,
                rule,
                before,
                after,
                coder,
                memo);
    }

    /** The id of a coding: a 64-bit hash (FNV-1a, mixed) of document, span and code, in hexadecimal. */
    public static String id(String document, int start, int end, String code) {
        long hash = 0xcbf29ce484222325L;
        hash = mix(hash, document);
        hash = mix(hash, start);
        hash = mix(hash, end);
        hash = mix(hash, code);
        hash = (hash ^ hash >>> 33) * 0xff51afd7ed558ccdL;
        hash ^= hash >>> 33;
        char[] hex = new char[16];
        for (int i = 0; i < 16; i++) {
            hex[i] = Character.forDigit((int) (hash >>> (60 - 4 * i)) & 15, 16);
        }
        return new String(hex);
    }

    private static long mix(long hash, String text) {
        long mixed = hash;
        for (int i = 0; i < text.length(); i++) {
            mixed = (mixed ^ text.charAt(i)) * 0x100000001b3L;
        }
        return (mixed ^ 0xFFFF) * 0x100000001b3L;
    }

    private static long mix(long hash, int number) {
        long mixed = hash;
        for (int shift = 0; shift < 32; shift += 8) {
            mixed = (mixed ^ (number >>> shift & 0xFF)) * 0x100000001b3L;
        }
        return mixed;
    }
}
