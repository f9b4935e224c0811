package org.themata.deidentify;

/** Why something is proposed, the strongest first. */
public enum Evidence {
    /** The user named it. */
    LIST("your list"),
    /** It stands in the participants file. */
    PARTICIPANTS("participants file"),
    /** A speaker is called so. */
    LABEL("speaker label"),
    /** It stands in the name of a file. */
    FILE("name of the file"),
    /** A title stands before it. */
    TITLE("title before it"),
    /** Somebody is introduced so. */
    INTRODUCED("introduced by name"),
    /** A word for a relation stands before it. */
    KIN("kinship or relation before it"),
    /** It has a word for an organisation. */
    ORGANISATION("word for an organisation in it"),
    /** It is, or begins with, a given name. */
    GIVEN("list of given names"),
    /** It has the form of such a thing. */
    RULE("form"),
    /** The list of places has it. */
    PLACES("list of places"),
    /** A name finder found it. */
    MODEL("model"),
    /** It is a part of a name. */
    PART("part of a name"),
    /** A preposition of place stands before it. */
    PREPOSITION("capital letter after in, at, from or near"),
    /** It is an abbreviation. */
    ABBREVIATION("capital letters"),
    /** It has a capital letter where most words have none. */
    CAPITAL("capital letter inside a sentence");

    private final String words;

    Evidence(String words) {
        this.words = words;
    }

    @Override
    public String toString() {
        return words;
    }
}
