package org.themata.corpus.read;

import java.util.ArrayList;
import java.util.List;
import org.themata.text.InputException;
import org.themata.text.Place;

/**
 * Takes a TextGrid apart as Praat does: only texts in quotation marks, free-standing numbers and flags count;
 * everything else ({@code intervals [1]:}, {@code xmin =}) is ornament. So the long and the short form are one.
 */
final class GridParser {
    private final String text;
    private final String file;
    private int at;
    private int line = 1;
    private int tokenLine = 1;

    GridParser(String text, String file) {
        this.text = text;
        this.file = file;
    }

    /** @throws InputException if it is no TextGrid or something is missing, with the line */
    List<GridTier> tiers() {
        if (!string("the kind of file").startsWith("ooTextFile")
                || !string("the class TextGrid").equals("TextGrid")) {
            throw wrong("not a TextGrid: it does not say so in its first lines");
        }
        number("the start");
        number("the end");
        if (!flag().equals("<exists>")) {
            throw wrong("a TextGrid without tiers");
        }
        long size = Math.round(number("the number of tiers"));
        List<GridTier> tiers = new ArrayList<>();
        for (long i = 0; i < size; i++) {
            tiers.add(tier());
        }
        return tiers;
    }

    private GridTier tier() {
        String kind = string("the class of a tier");
        boolean intervals = kind.equals("IntervalTier");
        if (!intervals && !kind.equals("TextTier")) {
            throw wrong("a tier that is neither an IntervalTier nor a TextTier");
        }
        String name = string("the name of a tier");
        number("the start of a tier");
        number("the end of a tier");
        long size = Math.round(number("the number of intervals"));
        List<GridTier.Interval> content = new ArrayList<>();
        for (long i = 0; i < size; i++) {
            double start = number("the start of an interval");
            if (intervals) {
                number("the end of an interval");
            }
            String words = string("the text of an interval");
            content.add(new GridTier.Interval(Math.round(start * 1000), tokenLine, words));
        }
        return new GridTier(name, intervals, content);
    }

    private double number(String what) {
        String token = next(what);
        try {
            return Double.parseDouble(token);
        } catch (NumberFormatException not) {
            throw wrong("expected is a number: " + what);
        }
    }

    private String string(String what) {
        String token = next(what);
        if (!token.startsWith("\"")) {
            throw wrong("expected is a text in quotation marks: " + what);
        }
        return token.substring(1);
    }

    private String flag() {
        return next("<exists>");
    }

    /** The next number, flag, or text; a text begins with its quotation mark. */
    private String next(String what) {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (Character.isWhitespace(c)) {
                line += c == '\n' ? 1 : 0;
                at++;
            } else if (c == '"') {
                return quoted();
            } else if (c == '!') {
                at = end('\n');
            } else {
                int start = at;
                while (at < text.length() && !Character.isWhitespace(text.charAt(at))) {
                    at++;
                }
                String token = text.substring(start, at);
                if (token.equals("<exists>")
                        || token.equals("<absent>")
                        || token.matches("-?\\d+(?:\\.\\d+)?(?:[eE][-+]?\\d+)?")) {
                    tokenLine = line;
                    return token;
                }
            }
        }
        throw wrong("the file ends before " + what);
    }

    private String quoted() {
        tokenLine = line;
        StringBuilder token = new StringBuilder("\"");
        at++;
        while (at < text.length()) {
            char c = text.charAt(at++);
            line += c == '\n' ? 1 : 0;
            if (c != '"') {
                token.append(c);
            } else if (at < text.length() && text.charAt(at) == '"') {
                token.append('"');
                at++;
            } else {
                return token.toString();
            }
        }
        throw wrong("a quotation mark is not closed");
    }

    private int end(char c) {
        int end = text.indexOf(c, at);
        return end < 0 ? text.length() : end;
    }

    private InputException wrong(String message) {
        return new InputException(
                new Place(file, line, 0), message, "open it in Praat and save it anew as a text file");
    }
}
