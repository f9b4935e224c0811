package org.themata.codebook;

/**
 * What every indicator has, whatever its kind.
 *
 * @param written the indicator as the researcher wrote it; for a mapping one line in flow style, in a fixed order,
 *     without weight and note: {@code {not: "grain silo*"}}
 * @param line where it stands in the codebook file, 1-based; 0 if unknown
 * @param column 1-based, in code points; 0 if unknown
 * @param caseSensitive {@code case: true}: compare without case folding
 * @param exact {@code exact: true}: a hyphenated word only as written
 * @param weight {@code weight}, 1 unless given
 * @param note {@code note}, for people; empty unless given
 */
public record Manner(
        String written, int line, int column, boolean caseSensitive, boolean exact, double weight, String note) {

    /** A case-insensitive indicator of weight 1 without a known place. */
    public static Manner plain(String written) {
        return new Manner(written, 0, 0, false, false, 1.0, "");
    }
}
