package org.themata.text;

import java.nio.charset.Charset;
import java.nio.charset.spi.CharsetProvider;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Encodings of old files that Java does not know, or not by their registered name. The JDK asks it, as a service, for
 * names that it does not know itself, so that {@link Charset#forName} finds them everywhere. Thread-safe.
 */
public final class Encodings extends CharsetProvider {
    private final Charset latin8 = new Latin8();

    /** For the JDK. */
    public Encodings() {}

    @Override
    public Iterator<Charset> charsets() {
        return List.of(latin8).iterator();
    }

    @Override
    public @Nullable Charset charsetForName(String name) {
        if (name.equalsIgnoreCase(Latin8.NAME)) {
            return latin8;
        }
        for (String alias : Latin8.ALIASES) {
            if (name.equalsIgnoreCase(alias)) {
                return latin8;
            }
        }
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "macintosh", "mac", "mac-roman", "x-mac-roman" -> Charset.forName("x-MacRoman");
            case "x-mac-cyrillic", "mac-cyrillic" -> Charset.forName("x-MacCyrillic");
            default -> null;
        };
    }
}
