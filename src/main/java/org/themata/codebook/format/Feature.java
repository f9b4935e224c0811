package org.themata.codebook.format;

/** What a codebook may have, and a format of another program may not hold. */
enum Feature {
    TITLE("the title"),
    VERSION("the version"),
    LANGUAGE("the language"),
    NEGATION("the negation words"),
    /** Ids that are not made from the names. */
    IDS("ids"),
    LEVELS("themes"),
    DEFINITION("the definition"),
    INCLUDE("when to include"),
    EXCLUDE("when to exclude"),
    EXAMPLE("the example"),
    COLOR("the colour"),
    INDICATORS("indicators"),
    WEIGHT("the weight"),
    NOTE("the note"),
    CASE("case: true"),
    EXACT("exact: true");

    private final String label;

    Feature(String label) {
        this.label = label;
    }

    /** The words for it in a message. */
    String label() {
        return label;
    }
}
