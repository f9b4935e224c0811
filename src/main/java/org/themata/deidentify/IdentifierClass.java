package org.themata.deidentify;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What kind of thing can tell who somebody is. The order is that of the review. */
public enum IdentifierClass {
    /** A person's name. */
    NAME("Name"),
    /** A place smaller than a state, and countries where a list knows them: towns, streets, postcodes. */
    PLACE("Place"),
    /** An organisation. */
    ORGANISATION("Organisation"),
    /** A day, or a month with its year. */
    DATE("Date"),
    /** A telephone number. */
    PHONE("Phone number"),
    /** An e-mail address. */
    EMAIL("E-mail address"),
    /** A web address, or a user's name on the web. */
    WEB("Web address"),
    /** A number that stands for a person or a thing: insurance, account, record, plate. */
    IDENTIFIER("Identifier"),
    /** An age over 89. */
    AGE("age 90 or over"),
    /** A word with a capital letter that no rule explains, and whatever else a person adds. */
    OTHER("Detail");

    private final String description;

    IdentifierClass(String description) {
        this.description = description;
    }

    /** What is written in place of the thing, without its number. */
    String description() {
        return description;
    }

    /** The names of all, in order. */
    public static List<String> names() {
        return Arrays.stream(values()).map(IdentifierClass::toString).toList();
    }

    /** The class of this name, in any case. */
    public static Optional<IdentifierClass> named(String name) {
        return Arrays.stream(values())
                .filter(one -> one.toString().equalsIgnoreCase(name.strip()))
                .findFirst();
    }

    /** The name in columns: lower case. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
