package org.themata.text;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.Normalizer2;
import java.util.Locale;

/**
 * What is compared in place of a token. {@link #folded}: NFKC case folding (Unicode {@code NFKC_Casefold}:
 * {@code STRASSE} = {@code straße}, {@code ﬁ} = {@code fi}, soft hyphens vanish), every apostrophe made {@code '} and
 * every intra-word hyphen {@code -}. {@link #cased}: the same without the case folding. ICU is asked only where the
 * answer is not known without it.
 */
public final class Keys {

    private Keys() {}

    /** The key of a token, case folded. */
    public static String folded(String token) {
        if (isLowerAscii(token)) {
            return token;
        }
        if (isAscii(token)) {
            return token.toLowerCase(Locale.ROOT);
        }
        String plain = unifyJoiners(token);
        if (plain.length() == 1 && isStable(plain.charAt(0))) {
            return plain;
        }
        if (isSimpleLatin(plain)) {
            return foldLatin(plain);
        }
        return unifyJoiners(Normalizer2.getNFKCCasefoldInstance().normalize(plain));
    }

    /** The key of a token without case folding. */
    public static String cased(String token) {
        if (isAscii(token)) {
            return token;
        }
        String plain = unifyJoiners(token);
        if (isSimpleLatin(plain) || plain.length() == 1 && isStable(plain.charAt(0))) {
            return plain;
        }
        String composed = Normalizer2.getNFKCInstance().normalize(plain);
        StringBuilder kept = new StringBuilder(composed.length());
        composed.codePoints()
                .filter(c -> !UCharacter.hasBinaryProperty(c, UProperty.DEFAULT_IGNORABLE_CODE_POINT))
                .forEach(kept::appendCodePoint);
        return unifyJoiners(Normalizer2.getNFKCInstance().normalize(kept));
    }

    /** The token composed (NFC) and in lower case: how quanteda compares. */
    public static String lower(String token) {
        return composed(token).toLowerCase(Locale.ROOT);
    }

    /** The token composed (NFC), nothing else changed. */
    public static String composed(String token) {
        return isAscii(token) ? token : Normalizer2.getNFCInstance().normalize(token);
    }

    /** Whether all characters are ASCII. */
    static boolean isAscii(String token) {
        for (int i = 0; i < token.length(); i++) {
            if (token.charAt(i) > 0x7F) {
                return false;
            }
        }
        return true;
    }

    /** Whether all characters are ASCII and none a capital, as of most tokens. */
    private static boolean isLowerAscii(String token) {
        for (int i = 0; i < token.length(); i++) {
            char c = token.charAt(i);
            if (c > 0x7F || c <= 'Z' && c >= 'A') {
                return false;
            }
        }
        return true;
    }

    private static String unifyJoiners(String token) {
        return token.replace('\u2019', '\'')
                .replace('\u02BC', '\'')
                .replace('\uFF07', '\'')
                .replace('\u2010', '-')
                .replace('\u2011', '-');
    }

    /**
     * Latin letters up to U+017E, without the few that fold to something else than their lower case or change under
     * NFKC.
     */
    private static boolean isSimpleLatin(String token) {
        for (int i = 0; i < token.length(); i++) {
            char c = token.charAt(i);
            if (c > 0x7F && (c < 0xC0 || c > 0x17E || isOddLatin(c))) {
                return false;
            }
        }
        return true;
    }

    /** The usual typographic marks, which are their own keys. */
    private static boolean isStable(char c) {
        return c >= '\u2013' && c <= '\u201F' && c != '\u2017' || c == '\u2022' || c == '\u00A3' || c == '\u20AC';
    }

    private static boolean isOddLatin(char c) {
        return c == '\u0130' || c == '\u0132' || c == '\u0133' || c == '\u013F' || c == '\u0140' || c == '\u0149';
    }

    private static String foldLatin(String token) {
        return token.toLowerCase(Locale.ROOT).replace("\u00DF", "ss");
    }
}
