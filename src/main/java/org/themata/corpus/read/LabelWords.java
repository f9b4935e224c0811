package org.themata.corpus.read;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.themata.text.Blanks;
import org.themata.text.Marks;

/** What the words of a possible label say about it. */
final class LabelWords {
    /** Labels that programs and transcribers give to people they do not name. */
    private static final String ID = "(?:[PRSFMBKT]|FG|ID|PT|SP|SPK|Int|Part|Resp)[ _-]?\\d{1,4}[A-Za-z]?"
            + "|(?:(?:un(?:known|identified)|male|female|first|second) )?"
            + "(?:participant|respondent|interviewee|interviewer|speaker|informant|doctor|patient|clinician|nurse"
            + "|therapist|client|moderator|facilitator|researcher|parent|carer|caregiver|witness"
            + "|befragte[rn]?|teilnehmer(?:in)?|sprecher(?:in)?|interviewte[rn]?"
            + "|enqu\u00EAt\u00E9e?|participante|entrevistad[oa]|entrevistador(?:a)?)"
            + "(?:[ _#-]*\\d{1,4}|[ _-]?[A-Za-z])?";

    /** The commonest, known without the expression, which is compiled when another is met. */
    private static final Set<String> ROLES =
            Set.of("interviewer", "participant", "respondent", "interviewee", "speaker", "moderator", "facilitator");

    private static final class Ids {
        static final Pattern FORM = Pattern.compile(ID, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** Headings and openings that stand before a colon without naming a speaker. */
    private static final Set<String> HEADINGS = words(
            "note notes example examples question questions title date time location place venue duration file filename"
                    + " recording transcript transcriber transcription summary keywords speakers abstract topic subject re"
                    + " ps p.s p.s. nb n.b n.b. warning important conclusion introduction intro background method methods"
                    + " result results discussion reference references source sources link links url website http https"
                    + " email e-mail phone tel telephone fax address chapter section part figure table page step item"
                    + " again first second third firstly secondly thirdly finally also however therefore anyway yes no ok"
                    + " okay well right remember meaning translation correction edit update spoiler disclaimer hint tip"
                    + " tldr tl;dr todo faq agenda minutes meeting meetings attendees participants present apologies action"
                    + " actions quote key legend end start version author authors copyright licence license project study"
                    + " code codes theme themes definition context setting name age gender sex occupation consent language"
                    + " january february march april may june july august september october november december"
                    + " monday tuesday wednesday thursday friday saturday sunday today tomorrow yesterday"
                    + " anmerkung hinweis beispiel frage datum ort zeit dauer titel thema quelle inhalt beginn schluss ende"
                    + " erstens zweitens drittens viertens tagesordnungspunkt apropos dr remarque exemple lieu dur\u00E9e"
                    + " nota ejemplo fecha lugar");

    private static final Set<String> TWO_WORD_HEADINGS = Set.of(
            "side note",
            "summary keywords",
            "transcribed by",
            "interview date",
            "date of interview",
            "for example",
            "first question",
            "next question",
            "last question",
            "key points",
            "action items",
            "file name");

    /** Words that make a sentence of what stands before the colon. */
    private static final Set<String> SENTENCE = words(
            "i you we they he she it me us them my your our their his its is are was were am be been being do does did"
                    + " have has had will would can could should may might must shall not that this these those what which"
                    + " when where why how who because and but so if then than there here or as to with about say says said"
                    + " think means mean like just really very it's that's there's here's what's i'm i've you're we're"
                    + " they're he's she's don't can't won't isn't let's"
                    + " ich wir");

    /** The same in other languages, where the capital would be a name's. */
    private static final Set<String> FOREIGN = words(
            "ich du er wir mich dich sich uns euch ist sind war waren hat haben wird werden dass aber weil denn wenn auch"
                    + " nicht noch wie je tu il elle nous vous c'est sont donc mais parce que qui yo nosotros pero porque"
                    + " est\u00E1");

    private static final Set<String> OPENERS =
            words("the a an in on at for from by of next last perhaps maybe obviously another one some all every any no"
                    + " dear my our your his her their its this that these those and but so or if when what who why how"
                    + " here there then because coming fellow friends ladies hello hi"
                    + " zur zum im am auf eine ein der die das von");

    private static final Set<String> PARTICLES = words(
            "von van de der den del della di da du la le les bin ibn al el und y zu zur zum ter ten dos das do e");

    /** What stands in brackets for a sound, for somebody's way of speaking, or for a word that was taken out. */
    private static final Set<String> BRACKETED = words(
            "music playing plays audio video voice voices speech speaking speaks singing sings sung chanting song theme"
                    + " foreign blank_audio cheering cheers clapping barking door doors footsteps ringing rings beeping"
                    + " grunts grunting screams screaming shouts shouting groaning moans panting exhales inhales scoffs"
                    + " sniffling sneezing gasping breathing hums humming whistles whistling thunder wind static click"
                    + " clicks typing knocking audience crowd background off-mic mumbles mumbling muffled stutters"
                    + " redacted anonymised anonymized removed omitted deleted censored bleep bleeped expletive"
                    + " name names person place location city town village country address street company organisation"
                    + " organization employer university school hospital institution date month year day age number"
                    + " phone email job occupation project product partner husband wife son daughter"
                    + " sic break end start begin cut scene musik applaus gelächter beifall musique música aplausos");

    private LabelWords() {}

    /** Whether what stands in brackets is a mark or a placeholder, such as {@code Laughter} or {@code Name 1}. */
    static boolean mark(String content) {
        if (Marks.known(content)) {
            return true;
        }
        for (String word : split(content.toLowerCase(Locale.ROOT))) {
            if (BRACKETED.contains(word)) {
                return true;
            }
        }
        return false;
    }

    /** Whether it looks like an identifier or a role, such as {@code P01} or {@code Speaker 2}. */
    static boolean id(String name) {
        return name.length() < 40
                && (isLetterAndNumber(name)
                        || ROLES.contains(name.toLowerCase(Locale.ROOT))
                        || Ids.FORM.matcher(name).matches());
    }

    /** Such as {@code P01}. */
    private static boolean isLetterAndNumber(String name) {
        boolean is = name.length() >= 2 && name.length() <= 5 && "PRSFMBKT".indexOf(name.charAt(0)) >= 0;
        for (int i = 1; is && i < name.length(); i++) {
            is = name.charAt(i) >= '0' && name.charAt(i) <= '9';
        }
        return is;
    }

    /** Whether it is a heading such as {@code Note}. */
    static boolean heading(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        int end = lower.length();
        while (end > 0 && lower.charAt(end - 1) >= '0' && lower.charAt(end - 1) <= '9') {
            end--;
        }
        while (end > 0 && (lower.charAt(end - 1) == ' ' || lower.charAt(end - 1) == '.')) {
            end--;
        }
        lower = lower.substring(0, end);
        return HEADINGS.contains(lower) || TWO_WORD_HEADINGS.contains(lower);
    }

    /** Whether it reads like the beginning of a sentence. */
    static boolean sentence(String name) {
        List<String> words = split(name);
        boolean lowered = false;
        for (String word : words) {
            lowered |= Character.isLowerCase(word.codePointAt(0));
        }
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            String lower = word.toLowerCase(Locale.ROOT).replace('\u2019', '\'');
            boolean small = Character.isLowerCase(word.codePointAt(0));
            boolean opens = lowered && (i == 0 || word.equals("I"));
            if ((small || opens) && SENTENCE.contains(lower) || small && FOREIGN.contains(lower)) {
                return true;
            }
            if (i + 1 < words.size() && word.endsWith(".") && word.length() > 5 && small) {
                return true;
            }
        }
        return false;
    }

    /** Whether it looks like a person's name: at most four words, each with a capital, brackets and titles apart. */
    static boolean personal(String name) {
        boolean brackets = name.indexOf('(') >= 0 || name.indexOf('[') >= 0;
        String bare = brackets ? name.replaceAll("\\([^)]*\\)|\\[[^]]*\\]", " ").strip() : name.strip();
        List<String> words = split(bare);
        if (words.isEmpty() || words.size() > 4) {
            return false;
        }
        if (words.size() > 1 && OPENERS.contains(words.get(0).toLowerCase(Locale.ROOT))) {
            return false;
        }
        boolean capital = false;
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            int first = word.codePointAt(0);
            boolean letter = Character.isUpperCase(first)
                    || Character.isTitleCase(first)
                    || Character.getType(first) == Character.OTHER_LETTER;
            capital |= letter;
            if (!letter && !(i > 0 && isNumber(word)) && !PARTICLES.contains(word)) {
                return false;
            }
        }
        return capital;
    }

    private static boolean isNumber(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (!Character.isDigit(word.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static List<String> split(String name) {
        return Blanks.split(name.replace('\u00A0', ' '));
    }

    private static Set<String> words(String list) {
        return Set.copyOf(Blanks.split(list));
    }
}
