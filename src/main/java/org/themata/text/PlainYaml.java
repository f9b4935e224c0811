package org.themata.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads YAML that is plainly right without the parser, whose classes and first steps take a cold process longer than
 * the coding of a few interviews. Plain are blocks of keys and lists with texts of one line, also in quotes without
 * backslashes, and lists and mappings in brackets on one line. Whatever else there is (several lines, anchors, tags,
 * tabs, empty values, double keys, mistakes) is left to the parser, which knows what to say; where both read, they read
 * the same.
 */
final class PlainYaml {
    private static final int MOST_CHARACTERS = 1 << 20;
    private static final int MOST_DEPTH = 50;

    /** Thrown when the text is not plain; one for all, without a stack. */
    private static final class NotPlain extends RuntimeException {
        private static final long serialVersionUID = 1;

        NotPlain() {
            super("not plain", null, false, false);
        }
    }

    private final String file;
    private final String text;
    private final char[] chars;
    private final int end;
    private int at;
    private int line = 1;
    private int lineStart;

    private PlainYaml(String file, String text) {
        this.file = file;
        this.text = text;
        this.chars = text.toCharArray();
        this.end = chars.length;
    }

    /** The top node, or empty if the text is not plain. */
    static Optional<YamlNode> read(String file, String text) {
        if (text.length() > MOST_CHARACTERS) {
            return Optional.empty();
        }
        try {
            return Optional.of(new PlainYaml(file, text).top());
        } catch (NotPlain e) {
            return Optional.empty();
        }
    }

    private YamlNode top() {
        for (char c : chars) {
            if (c > '~' && (c < '\u00A0' || c == '\u2028' || c == '\u2029' || c >= '\uD800') || c < ' ' && c != '\n') {
                throw new NotPlain();
            }
        }
        toContent();
        require(at < end && column() == 0 && !isEntry());
        YamlNode top = mapping(0, 0);
        require(at == end);
        return top;
    }

    /**
     * A mapping whose keys stand in this column, the first of them here. Ends at the next content that is not its own.
     */
    private YamlNode mapping(int column, int depth) {
        require(depth < MOST_DEPTH);
        Place place = place();
        List<YamlNode.Field> fields = new ArrayList<>();
        do {
            Place keyPlace = place();
            String key = key();
            refuseTwice(fields, key);
            YamlNode value;
            if (toTextInLine()) {
                value = inLine();
                toNextLine();
            } else {
                toContent();
                require(at < end && (column() > column || column() == column && isEntry()));
                value = isEntry() ? list(column(), depth + 1) : mapping(column(), depth + 1);
            }
            fields.add(new YamlNode.Field(key, keyPlace, value));
            require(at == end || column() <= column);
        } while (at < end && column() == column && !isEntry());
        require(at == end || column() < column || column > 0 && isEntry());
        return new YamlNode.Fields(fields, place);
    }

    /** A list whose hyphens stand in this column, the first of them here. */
    private YamlNode list(int column, int depth) {
        require(depth < MOST_DEPTH);
        Place place = place();
        List<YamlNode> items = new ArrayList<>();
        do {
            at++;
            require(toTextInLine() && !isEntry());
            if (startsKey()) {
                items.add(mapping(column(), depth + 1));
            } else {
                items.add(inLine());
                toNextLine();
            }
            require(at == end || column() <= column);
        } while (at < end && column() == column && isEntry());
        return new YamlNode.Items(items, place);
    }

    /** A value that begins here and ends in this line. */
    private YamlNode inLine() {
        char first = chars[at];
        if (first == '{') {
            return bracedMapping();
        }
        if (first == '[') {
            return bracketedList();
        }
        if (first == '"' || first == '\'') {
            return quoted(first);
        }
        require(mayStart(first));
        Place place = place();
        int from = at;
        while (at < end && chars[at] != '\n') {
            char c = chars[at];
            require(c != ':' || at + 1 < end && chars[at + 1] != ' ' && chars[at + 1] != '\n');
            require(c != '#' || chars[at - 1] != ' ');
            at++;
        }
        return new YamlNode.Text(trimmed(from), place);
    }

    private YamlNode quoted(char mark) {
        Place place = place();
        at++;
        int from = at;
        while (at < end && chars[at] != mark) {
            require(chars[at] != '\n' && (chars[at] != '\\' || mark == '\''));
            at++;
        }
        require(at < end && (at + 1 == end || chars[at + 1] != '\''));
        String content = text.substring(from, at);
        at++;
        return new YamlNode.Text(content, place);
    }

    private YamlNode bracedMapping() {
        Place place = place();
        List<YamlNode.Field> fields = new ArrayList<>();
        do {
            at++;
            require(toTextInLine());
            Place keyPlace = place();
            String key = key();
            refuseTwice(fields, key);
            require(toTextInLine());
            fields.add(new YamlNode.Field(key, keyPlace, chars[at] == '[' ? bracketedList() : inBrackets()));
            require(toTextInLine());
        } while (chars[at] == ',');
        require(chars[at++] == '}');
        return new YamlNode.Fields(fields, place);
    }

    private YamlNode bracketedList() {
        Place place = place();
        List<YamlNode> items = new ArrayList<>();
        do {
            at++;
            require(toTextInLine());
            items.add(inBrackets());
            require(toTextInLine());
        } while (chars[at] == ',');
        require(chars[at++] == ']');
        return new YamlNode.Items(items, place);
    }

    private YamlNode inBrackets() {
        char first = chars[at];
        if (first == '"' || first == '\'') {
            return quoted(first);
        }
        require(mayStart(first));
        Place place = place();
        int from = at;
        while (at < end && chars[at] != ',' && chars[at] != ']' && chars[at] != '}') {
            require("\n:#[{?".indexOf(chars[at]) < 0);
            at++;
        }
        return new YamlNode.Text(trimmed(from), place);
    }

    /** A key of letters, digits and hyphens; ends behind its colon. */
    private String key() {
        int from = at;
        require(startsKey());
        while (chars[at] != ':') {
            at++;
        }
        return text.substring(from, at++);
    }

    private boolean startsKey() {
        if (!isLetter(chars[at])) {
            return false;
        }
        int i = at + 1;
        while (i < end && (isLetter(chars[i]) || isDigit(chars[i]) || chars[i] == '-' || chars[i] == '_')) {
            i++;
        }
        return i < end
                && i - at < 100
                && chars[i] == ':'
                && (i + 1 == end || chars[i + 1] == ' ' || chars[i + 1] == '\n');
    }

    private static void refuseTwice(List<YamlNode.Field> fields, String key) {
        for (YamlNode.Field field : fields) {
            require(!field.key().equals(key));
        }
    }

    private static boolean mayStart(char c) {
        return isLetter(c) || isDigit(c) || c == '(' || c > '\u00A0';
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private boolean isEntry() {
        return chars[at] == '-' && at + 1 < end && (chars[at + 1] == ' ' || chars[at + 1] == '\n');
    }

    /** Skips blanks; false at the end of the line. */
    private boolean toTextInLine() {
        while (at < end && chars[at] == ' ') {
            at++;
        }
        return at < end && chars[at] != '\n';
    }

    /** Nothing more may stand in this line. */
    private void toNextLine() {
        require(!toTextInLine());
        toContent();
    }

    /** Skips the rest of blank lines, and lines that are comments. */
    private void toContent() {
        while (at < end) {
            if (toTextInLine()) {
                if (chars[at] != '#') {
                    return;
                }
                while (at < end && chars[at] != '\n') {
                    at++;
                }
            }
            if (at < end) {
                at++;
                line++;
                lineStart = at;
            }
        }
    }

    private String trimmed(int from) {
        int to = at;
        while (chars[to - 1] == ' ') {
            to--;
        }
        return text.substring(from, to);
    }

    private int column() {
        return at - lineStart;
    }

    private Place place() {
        return new Place(file, line, column() + 1);
    }

    private static void require(boolean plain) {
        if (!plain) {
            throw new NotPlain();
        }
    }
}
