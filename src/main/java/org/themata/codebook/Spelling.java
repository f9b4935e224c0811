package org.themata.codebook;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** British and American spellings of the same word. */
public final class Spelling {
    /** Pieces of words that differ, British first. */
    private static final String[][] PIECES = {
        {"behaviour", "behavior"},
        {"colour", "color"},
        {"favour", "favor"},
        {"labour", "labor"},
        {"honour", "honor"},
        {"neighbour", "neighbor"},
        {"humour", "humor"},
        {"flavour", "flavor"},
        {"endeavour", "endeavor"},
        {"harbour", "harbor"},
        {"rumour", "rumor"},
        {"centre", "center"},
        {"theatre", "theater"},
        {"defence", "defense"},
        {"offence", "offense"},
        {"licence", "license"},
        {"counsell", "counsel"},
        {"travell", "travel"},
        {"labell", "label"},
        {"modell", "model"},
        {"judgement", "judgment"},
        {"paediatric", "pediatric"},
        {"anaesth", "anesth"},
        {"gynaecolog", "gynecolog"},
        {"oestrogen", "estrogen"},
        {"enrolment", "enrollment"},
        {"fulfilment", "fulfillment"},
        {"skilful", "skillful"},
        {"grey", "gray"},
        {"ageing", "aging"},
        {"programme", "program"},
        {"orthopaedic", "orthopedic"},
        {"diarrhoea", "diarrhea"},
        {"mum", "mom"},
        {"cheque", "check"},
        {"tyre", "tire"},
        {"analyse", "analyze"},
        {"analysing", "analyzing"},
        {"paralyse", "paralyze"},
        {"catalogue", "catalog"},
        {"dialogue", "dialog"}
    };
    /** Pieces that are whole words only; elsewhere they are part of other words. */
    private static final String WHOLE_WORDS =
            "grey gray mum mom cheque check tyre tire ageing aging catalog dialog program ";

    private static final Pattern IS_OR_IZ = Pattern.compile("(.*(?:organ|recogn|real|priorit|summar|marginal|stigmat|"
            + "hospital|normal|criminal|social|apolog|critic|minim|maxim|util|special|general|categor|character|"
            + "emphas|individual|mobil|modern|optim|personal|standard|victim|visual|institutional|centrali?|"
            + "decentral|final|author|computer|digital|jeopard|legal|memor|neutral|penal|privat|radical|"
            + "rational|scrutin|stabil|symbol|sympath|symptomat|theor|traumat|urban))(is|iz)"
            + "((?:e|ed|es|er|ers|ing|ation|ations)\\**|\\*+)");

    private Spelling() {}

    /** Whether the two spellings are those of this language, a BCP 47 tag; empty = not said, taken for English. */
    public static boolean isOf(String language) {
        return language.isEmpty()
                || Locale.forLanguageTag(language).getLanguage().equals("en");
    }

    /** The same word or glob in the other spelling, lower case, if it has one. */
    public static Optional<String> other(String word) {
        Matcher is = IS_OR_IZ.matcher(word);
        if (is.matches()) {
            return Optional.of(is.group(1) + (is.group(2).equals("is") ? "iz" : "is") + is.group(3));
        }
        for (String[] pair : PIECES) {
            for (int i = 0; i < 2; i++) {
                Optional<String> swapped = swapped(word, pair[i], pair[1 - i]);
                if (swapped.isPresent()) {
                    return swapped;
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<String> swapped(String word, String piece, String otherPiece) {
        int at = word.indexOf(piece);
        if (at < 0 || word.startsWith(otherPiece, at) && otherPiece.length() > piece.length()) {
            return Optional.empty();
        }
        boolean wholeOnly = (" " + WHOLE_WORDS).contains(" " + piece + " ");
        String ending = word.substring(at + piece.length());
        boolean whole = at == 0 && ending.matches("s?\\**");
        return wholeOnly && !whole ? Optional.empty() : Optional.of(word.substring(0, at) + otherPiece + ending);
    }
}
