package org.themata.deidentify;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.List;
import org.themata.text.Span;

/** Organisations by a word that only they have in their names. */
final class Organisations {
    private static final String NAME = "[\\p{Lu}][\\pL&'\u2019-]*";
    private static final String LAST =
            "(?:University|College|School|Academy|Hospital|Hospice|Infirmary|Clinic|Surgery|Council"
                    + "|Trust|Foundation|Charity|Church|Mosque|Synagogue|Parish|Bank|Ltd|Limited|PLC|plc|Inc|LLC|GmbH|Company"
                    + "|Association|Society|Institute|Union|Partnership|Housing|Library|Prison|Police|Constabulary"
                    + "|Ministry|Department|Centre|Center|Club|Group|Agency|Services|Service|Authority|Network)";
    private static final Pattern NAMED =
            Pattern.compile("(?:St\\.? )?" + NAME + "(?: (?:of|and|for|the|&) " + NAME + "| " + NAME + "){0,5}");
    private static final Pattern LASTS = Pattern.compile(".* " + LAST);
    private static final Pattern OF = Pattern.compile(
            "(?:University|Ministry|Department|Bank|Church|City|Borough|County|House|Institute|College|School|Diocese) of .*");
    /** They go on behind {@code and}; {@code the University of Leeds and Zoe} does not. */
    private static final Pattern DEPARTMENTS = Pattern.compile("(?:Ministry|Department|Institute|School) of .*");

    private static final List<String> ARTICLES = List.of(
            "The ", "A ", "An ", "Our ", "My ", "Your ", "Their ", "His ", "Her ", "In ", "At ", "From ", "And ",
            "But ", "So ");

    /** Takes what was found. */
    interface Taker {
        void take(Span span, Evidence evidence);
    }

    private Organisations() {}

    /** Shows all there are. */
    static void find(String text, Taker taker) {
        Matcher matcher = NAMED.matcher(text);
        while (matcher.find()) {
            int from = matcher.start();
            for (String article : ARTICLES) {
                from = text.startsWith(article, from) && Capital.begins(text, from) ? from + article.length() : from;
            }
            if (from < matcher.end()) {
                String name = text.substring(from, matcher.end());
                if (LASTS.matches(name)) {
                    taker.take(new Span(from, matcher.end()), Evidence.ORGANISATION);
                } else if (OF.matches(name)) {
                    int and = DEPARTMENTS.matches(name) ? -1 : name.indexOf(" and ");
                    taker.take(new Span(from, and < 0 ? matcher.end() : from + and), Evidence.ORGANISATION);
                }
            }
        }
    }
}
