package org.themata.deidentify;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/**
 * What shows by its form: e-mail and web addresses, telephone numbers, identifiers, postcodes and streets. The
 * expressions take linear time (RE2).
 */
final class Forms {
    private static final Pattern EMAIL = Pattern.compile("[\\pL\\pN._%+-]+@[\\pL\\pN-]+(?:\\.[\\pL\\pN-]+)+");
    private static final Pattern SPOKEN_EMAIL =
            Pattern.compile("(?i)[\\pL\\pN]+(?: (?:dot|underscore|dash|hyphen) [\\pL\\pN]+)* at [\\pL\\pN-]+"
                    + "(?: dot (?:com|org|net|edu|gov|info|co|ac|nhs|uk|eu|de|fr|es|ie|au|nz|ca|us))+");
    private static final Pattern WEB = Pattern.compile("(?i)(?:https?|ftp)://[^\\s<>\"]+|www\\.[^\\s<>\"]+|"
            + "[\\pL\\pN-]+(?:\\.[\\pL\\pN-]+)*\\.(?:com|org|net|edu|gov|info|io|uk|eu|ie)(?:/[^\\s<>\"]*)?");
    private static final Pattern WEB_SIGN = Pattern.compile("(?i)www\\.|\\.(?:com|org|net|edu|gov|info|io|uk|eu|ie)");
    private static final Pattern USER = Pattern.compile("@[A-Za-z0-9_]{2,30}");
    private static final Pattern PHONE = Pattern.compile("\\+\\d{1,3}[ .-]?(?:\\(0\\))?(?:[ .-]?\\(?\\d{1,6}\\)?){2,6}|"
            + "\\(?0\\d{2,5}\\)?[ -]?(?:\\d{4}[ -]?\\d{4}|\\d{3}[ -]?\\d{3,4}|\\d{5,8})|0\\d(?:[ .-]\\d{2}){4}|"
            + "\\(?\\d{3}\\)?[ .-]\\d{3}[ .-]\\d{4}");
    private static final Pattern HEALTH_NUMBER = Pattern.compile("\\d{3}[ -]?\\d{3}[ -]?\\d{4}");
    private static final Pattern NAMED_NUMBER = Pattern.compile(
            "(?i)(?:number|no\\.?|nr\\.?|ref\\.?|reference|ID|"
                    + "account|passport|licen[cs]e|record|case|policy|badge|plate)[ :#.]{1,3}(?:is |was )?(?-i:([A-Z0-9][A-Z0-9/-]{3,}))");
    private static final Pattern SOCIAL_SECURITY = Pattern.compile("\\d{3}-\\d{2}-\\d{4}");
    private static final Pattern NATIONAL_INSURANCE = Pattern.compile("[A-Z]{2} ?\\d{2} ?\\d{2} ?\\d{2} ?[A-D]");
    private static final Pattern PLATE = Pattern.compile("[A-Z]{2}\\d{2} ?[A-Z]{3}");
    private static final Pattern ACCOUNT = Pattern.compile("[A-Z]{2}\\d{2}(?: ?[A-Z0-9]{4}){3,7}(?: ?[A-Z0-9]{1,3})?");
    private static final Pattern NETWORK =
            Pattern.compile("\\d{1,3}(?:\\.\\d{1,3}){3}|[0-9A-Fa-f]{2}(?::[0-9A-Fa-f]{2}){5}");
    private static final Pattern MIXED = Pattern.compile("[A-Z]{1,4}-?\\d{5,}[A-Z0-9]*");
    private static final Pattern DIGITS = Pattern.compile("\\d{4}(?:[ -]\\d{4}){2,4}|\\d{6,}");
    private static final Pattern POSTCODE =
            Pattern.compile("[A-Z]{1,2}\\d[A-Z\\d]? ?\\d[A-Z]{2}|[A-Z]{2} \\d{5}(?:-\\d{4})?");
    private static final String CAPITALS = "(?:[\\p{Lu}][\\pL'\u2019-]+ ){1,3}";
    private static final Pattern STREET = Pattern.compile("(?:\\d{1,4}[a-z]? )?" + CAPITALS
            + "(?:Road|Street|Avenue|Lane|Drive|Crescent|Terrace|Boulevard|Gardens|Estate)|"
            + "\\d{1,4}[a-z]? " + CAPITALS + "(?:Close|Court|Place|Square|Way|Hill|Park|Row|Walk|Grove|Rd|St|Ave)");

    /** Without a number before it, a street has one of these. */
    private static final String[] STREETS = {
        " Road", " Street", " Avenue", " Lane", " Drive", " Crescent", " Terrace", " Boulevard", " Gardens", " Estate"
    };

    /** Who looks at a place that an expression found. */
    private interface Look {
        void at(int start, int end, Matcher matcher);
    }

    private final String text;
    private final Consumer<Mention> mentions;

    private Forms(String text, Consumer<Mention> mentions) {
        this.text = text;
        this.mentions = mentions;
    }

    /** Shows all there are in a line; they may overlap. Each expression is tried only where its signs are. */
    static void find(String text, Consumer<Mention> mentions) {
        Forms forms = new Forms(text, mentions);
        boolean digit = text.chars().anyMatch(Character::isDigit);
        forms.addresses();
        if (digit) {
            forms.numbers();
        }
        forms.streets(digit);
    }

    private boolean has(String... parts) {
        return Arrays.stream(parts).anyMatch(text::contains);
    }

    private void addresses() {
        if (has("@")) {
            mail();
        }
        if (has(" dot ")) {
            each(SPOKEN_EMAIL, (start, end, matcher) -> add(start, end, IdentifierClass.EMAIL, "as it is spoken"));
        }
        if (has("://") || WEB_SIGN.matcher(text).find()) {
            each(WEB, (start, end, matcher) -> add(start, withoutPoint(start, end), IdentifierClass.WEB, ""));
        }
    }

    private void mail() {
        each(EMAIL, (start, end, matcher) -> add(start, end, IdentifierClass.EMAIL, ""));
        each(USER, (start, end, matcher) -> {
            if (start > 0 && (text.charAt(start - 1) == ' ' || text.charAt(start - 1) == '(')) {
                add(start, end, IdentifierClass.WEB, "user's name");
            }
        });
    }

    private void numbers() {
        each(PHONE, (start, end, matcher) -> {
            int from = text.charAt(start) == '(' && text.substring(start, end).indexOf(')') < 0 ? start + 1 : start;
            long digits =
                    text.substring(from, end).chars().filter(Character::isDigit).count();
            if (digits >= 7 && digits <= 15 && !isHealthNumber(from, end)) {
                add(from, end, IdentifierClass.PHONE, "");
            }
        });
        each(HEALTH_NUMBER, (start, end, matcher) -> {
            if (isHealthNumber(start, end)) {
                add(start, end, IdentifierClass.IDENTIFIER, "may be a telephone number");
            }
        });
        for (Pattern sure : List.of(SOCIAL_SECURITY, NATIONAL_INSURANCE, ACCOUNT, NETWORK)) {
            each(sure, (start, end, matcher) -> add(start, end, IdentifierClass.IDENTIFIER, ""));
        }
        for (Pattern unsure : List.of(PLATE, MIXED, DIGITS)) {
            each(unsure, (start, end, matcher) -> add(start, end, IdentifierClass.IDENTIFIER, "may be another number"));
        }
        Matcher named = NAMED_NUMBER.matcher(text);
        while (named.find()) {
            int start = named.start(1);
            int end = named.end(1);
            long digits = text.substring(start, end)
                    .chars()
                    .filter(Character::isDigit)
                    .count();
            if (digits >= 3 && (named.start() == 0 || !Character.isLetter(text.charAt(named.start() - 1)))) {
                add(start, end, IdentifierClass.IDENTIFIER, "");
            }
        }
    }

    /** Whether it is a number of the British health service: ten digits, the last a check by eleven. */
    private boolean isHealthNumber(int start, int end) {
        if (!HEALTH_NUMBER.matches(text.substring(start, end))) {
            return false;
        }
        String digits = text.substring(start, end).replaceAll("[ -]", "");
        int sum = 0;
        for (int i = 0; i < 9; i++) {
            sum += (10 - i) * (digits.charAt(i) - '0');
        }
        return (11 - sum % 11) % 11 == digits.charAt(9) - '0';
    }

    private void streets(boolean digit) {
        if (digit) {
            each(POSTCODE, (start, end, matcher) -> add(start, end, IdentifierClass.PLACE, ""));
        }
        if (!digit && !has(STREETS)) {
            return;
        }
        each(STREET, (start, end, matcher) -> {
            int from = start;
            for (String article : List.of("The ", "A ", "In ", "On ", "At ", "Our ", "My ")) {
                from = text.startsWith(article, from) ? from + article.length() : from;
            }
            if (text.substring(from, end).indexOf(' ') > 0) {
                add(from, end, IdentifierClass.PLACE, "");
            }
        });
    }

    private void add(int start, int end, IdentifierClass kind, String doubt) {
        mentions.accept(Mention.form(start, end, kind, doubt));
    }

    /** Shows the places that stand free: no letter or digit beside them, and no time stamp around them. */
    private void each(Pattern pattern, Look look) {
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            if (isFree(matcher.start(), matcher.end())) {
                look.at(matcher.start(), matcher.end(), matcher);
            }
        }
    }

    private boolean isFree(int start, int end) {
        boolean before = start > 0 && Character.isLetterOrDigit(text.codePointBefore(start));
        boolean stamp = start > 1 && ":.,".indexOf(text.charAt(start - 1)) >= 0 && isDigit(start - 2)
                || end + 1 < text.length() && ":.".indexOf(text.charAt(end)) >= 0 && isDigit(end + 1);
        boolean after = end < text.length() && Character.isLetterOrDigit(text.codePointAt(end));
        return !before && !after && !stamp;
    }

    private boolean isDigit(int at) {
        return Character.isDigit(text.charAt(at));
    }

    private int withoutPoint(int start, int end) {
        int last = end;
        while (last > start && ".,;:!?)'\u2019\u201D".indexOf(text.charAt(last - 1)) >= 0) {
            last--;
        }
        return last;
    }
}
