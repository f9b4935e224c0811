package org.themata.deidentify;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.List;
import java.util.function.Consumer;
import org.themata.text.Span;

/**
 * Dates more exact than a year, in English, German, French and Spanish, and ages over 89 in English: HIPAA's Safe
 * Harbor (45 CFR 164.514(b)(2)) names both. A year or a month alone is none, but {@code born in 1931} is.
 */
final class Times {
    private static final String MONTHS =
            "(?:January|February|March|April|May|June|July|August|September|October|November"
                    + "|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Januar|Februar|M\u00e4rz|Mai|Juni|Juli|Oktober"
                    + "|Dezember|janvier|f\u00e9vrier|mars|avril|mai|juin|juillet|ao\u00fbt|septembre|octobre|novembre"
                    + "|d\u00e9cembre|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre)";
    private static final String SPOKEN_DAY =
            "(?:(?:twenty|thirty)[ -])?(?:first|second|third|fourth|fifth|sixth|seventh"
                    + "|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth"
                    + "|nineteenth|twentieth|thirtieth)";
    private static final String DAY = "(?:[0-3]?\\d(?:st|nd|rd|th|er|\\.)?|" + SPOKEN_DAY + ")";
    private static final String YEAR = "(?:,? (?:de |del )?[12]\\d{3})";
    private static final Pattern DATE =
            Pattern.compile(DAY + " (?:of |de )?" + MONTHS + "\\b\\.?" + YEAR + "?|" + MONTHS
                    + "\\b\\.?" + YEAR + "|" + MONTHS + "\\b\\.? (?:the )?" + DAY + YEAR + "?"
                    + "|[12]\\d{3}-\\d{2}-\\d{2}|\\d{1,2}[/.]\\d{1,2}[/.](?:\\d{4}|\\d{2})");
    /** A day in words has one of these beside it. */
    private static final List<String> DAY_SIGNS = List.of(
            "th of ",
            "st of ",
            "nd of ",
            "rd of ",
            "January",
            "February",
            "March",
            "April",
            "May ",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December");

    private static final Pattern BORN = Pattern.compile("(?i)(born (?:in|on) )(?:early |late )?(?:1[89]|20)\\d{2}");
    private static final String OLD =
            "(?:9\\d|1[0-2]\\d|ninety(?:[ -](?:one|two|three|four|five|six|seven|eight|nine))?"
                    + "|(?:a|one) hundred(?: and [a-z]+)?)";
    private static final Pattern AGE = Pattern.compile("(?i)" + OLD + "[ -]years?[ -]olds?|" + OLD + " years of age"
            + "|(age(?:d| of)? )" + OLD + "|(in (?:my|his|her|their) )(?:nineties|90s)");
    private static final Pattern IS_OLD =
            Pattern.compile("(?i)((?:I['\u2019]m|I am|(?:he|she)(?:['\u2019]s| is| was)|I was"
                    + "|turned|turning|turns) (?:now |nearly |almost |about |just )?)" + OLD);

    private Times() {}

    /** Shows all there are in a line; they may overlap. Each expression is tried only where its signs are. */
    static void find(String text, Consumer<Mention> mentions) {
        boolean digit = text.chars().anyMatch(Character::isDigit);
        if (digit || text.contains("ninet") || text.contains("Ninet") || text.contains("hundred")) {
            ages(text, mentions);
        }
        if (digit || DAY_SIGNS.stream().anyMatch(text::contains)) {
            dates(text, mentions);
        }
    }

    private static void dates(String text, Consumer<Mention> mentions) {
        each(
                DATE,
                text,
                matcher -> mentions.accept(Mention.form(matcher.start(), matcher.end(), IdentifierClass.DATE, "")));
        each(BORN, text, matcher -> mentions.accept(kept(matcher, IdentifierClass.DATE, "")));
    }

    private static void ages(String text, Consumer<Mention> mentions) {
        each(AGE, text, matcher -> mentions.accept(kept(matcher, IdentifierClass.AGE, "")));
        each(IS_OLD, text, matcher -> {
            if (endsThought(text, matcher.end())) {
                mentions.accept(kept(matcher, IdentifierClass.AGE, "may be no age"));
            }
        });
    }

    private interface Look {
        void at(Matcher matcher);
    }

    private static void each(Pattern pattern, String text, Look look) {
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            int start = matcher.start();
            int end = matcher.end();
            boolean before = start > 0
                    && (Character.isLetterOrDigit(text.charAt(start - 1))
                            || start > 1
                                    && ":./".indexOf(text.charAt(start - 1)) >= 0
                                    && Character.isDigit(text.charAt(start - 2)));
            boolean after = end < text.length() && Character.isLetterOrDigit(text.charAt(end));
            if (!before && !after) {
                look.at(matcher);
            }
        }
    }

    private static Mention kept(Matcher matcher, IdentifierClass kind, String doubt) {
        int lead = 0;
        for (int group = 1; group <= matcher.groupCount(); group++) {
            lead = Math.max(lead, matcher.end(group) - matcher.start());
        }
        return new Mention(
                new Span(matcher.start(), matcher.end()), kind, Evidence.RULE, doubt, false, Math.max(0, lead));
    }

    /** Whether no noun can follow that the number counts: {@code she's 92.}, not {@code she was 95 percent sure}. */
    private static boolean endsThought(String text, int end) {
        if (end == text.length() || ".,;!?)\n\u2026".indexOf(text.charAt(end)) >= 0) {
            return !(end + 1 < text.length() && Character.isDigit(text.charAt(end + 1)));
        }
        for (String word : new String[] {" now", " and", " when", " then", " this", " next", " last", " but", " so"}) {
            if (text.startsWith(word, end)) {
                return true;
            }
        }
        return false;
    }
}
