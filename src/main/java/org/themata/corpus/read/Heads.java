package org.themata.corpus.read;

import java.util.regex.Pattern;
import org.themata.text.Blanks;

/**
 * What files of text formats begin with. The first character decides whether an expression is asked at all: most
 * transcripts begin with a word, and to compile expressions costs every start some milliseconds.
 */
final class Heads {

    private Heads() {}

    static boolean vtt(String head) {
        return head.startsWith("WEBVTT") && (head.length() == 6 || Blanks.isOne(head.charAt(6)));
    }

    static boolean srt(String head) {
        return isDigit(first(head))
                && matches("(?s)\\s*\\d{1,6}\\s*\\R\\s*\\d{1,4}:\\d{1,2}:\\d{1,2}[,.]\\d{1,3}\\s*-->.*", head);
    }

    static boolean sbv(String head) {
        return isDigit(first(head))
                && matches(
                        "(?s)\\s*\\d{1,3}:\\d{2}:\\d{2}\\.\\d{1,3},\\d{1,3}:\\d{2}:\\d{2}\\.\\d{1,3}\\s*\\R.*", head);
    }

    static boolean html(String head) {
        return first(head) == '<' && matches("(?is)\\s*(?:<!--.*?-->\\s*)?<(?:!doctype\\s+html|html)\\b.*", head);
    }

    static boolean grid(String head) {
        return head.startsWith("ooBinaryFile")
                || first(head) == 'F' && matches("(?s)\\s*File type\\s*=\\s*\"ooTextFile.*", head);
    }

    static boolean chat(String head) {
        return first(head) == '@' && matches("(?s)\\s*(?:@UTF8|@Begin)\\b.*", head);
    }

    static boolean json(String head) {
        char first = first(head);
        if (first != '[' && first != '{') {
            return false;
        }
        return "\"{]}".indexOf(first(head.substring(head.indexOf(first) + 1))) >= 0;
    }

    /** The line of a chat begins with its time or {@code From}. */
    static boolean chatOfZoom(String head) {
        return (isDigit(first(head)) || head.startsWith("From ")) && ZoomChatReader.looksLike(head);
    }

    private static boolean matches(String expression, String head) {
        return Pattern.matches(expression, head);
    }

    /** The first character that is not white space; NUL if there is none. */
    private static char first(String head) {
        int at = 0;
        while (at < head.length() && Blanks.isOne(head.charAt(at))) {
            at++;
        }
        return at == head.length() ? 0 : head.charAt(at);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
