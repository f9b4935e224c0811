package org.themata.analysis.agreement;

/** Why something cannot be estimated. */
public enum Reason {
    /** Everything is in one category: chance agreement is not defined. */
    NO_VARIATION("only one category was used"),
    /** Fewer than two coders. */
    NEEDS_TWO_CODERS("needs two coders"),
    /** The coefficient is defined for exactly two coders. */
    NEEDS_EXACTLY_TWO_CODERS("is defined for exactly two coders"),
    /** No unit that at least two coders coded. */
    NO_PAIRS("no unit was coded by two coders"),
    /** A margin of the table is empty. */
    EMPTY_MARGIN("a margin of the table is empty"),
    /** Nothing was found in the sample. */
    NO_POSITIVES("no positive case"),
    /** Nothing was judged that the program did not code. */
    NO_UNCODED("no unit that the program did not code was judged"),
    /** Too few cases for a standard error. */
    TOO_FEW("too few cases"),
    /** The coefficient needs values that are numbers. */
    NEEDS_NUMBERS("needs values that are numbers"),
    /** The coefficient needs categories whose order means something. */
    NEEDS_ORDER("needs categories in an order"),
    /** A coder gave a unit several codes where the coefficient takes one. */
    SEVERAL_CODES("a coder gave a unit several codes"),
    /** A number of one code that several together do not have. */
    SEVERAL_CATEGORIES("there are several categories"),
    /** Spans of one coder overlap in a measure that partitions the text. */
    OVERLAPPING_SPANS("spans of one coder overlap");

    private final String words;

    Reason(String words) {
        this.words = words;
    }

    /** For notes, without a full stop. */
    public String words() {
        return words;
    }
}
