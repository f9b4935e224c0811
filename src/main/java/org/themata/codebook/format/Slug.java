package org.themata.codebook.format;

import java.text.Normalizer;
import java.util.Locale;

/** Makes ids from names: {@code Silo working} becomes {@code silo-working}. */
public final class Slug {

    private Slug() {}

    /**
     * Lower case; letters and digits of any script are kept, accents of the {@code U+0300} block are dropped,
     * everything else becomes one {@code -}. Empty if the name has no letter or digit.
     */
    public static String of(String name) {
        StringBuilder slug = new StringBuilder();
        boolean gap = false;
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        for (int i = 0; i < plain.length(); ) {
            int c = plain.codePointAt(i);
            i += Character.charCount(c);
            if (c >= 0x300 && c <= 0x36F) {
                continue;
            }
            if (!Character.isLetterOrDigit(c) && !isMark(c)) {
                gap = true;
                continue;
            }
            if (gap && !slug.isEmpty()) {
                slug.append('-');
            }
            gap = false;
            slug.appendCodePoint(c);
        }
        return Normalizer.normalize(slug, Normalizer.Form.NFC);
    }

    private static boolean isMark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }
}
