package org.themata.exchange.refi;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.themata.coding.Coding;
import org.themata.coding.Status;

/**
 * What is said about a coding in the description of its selection: lines {@code indicator: …}, {@code status: …} and
 * {@code negated: true} where there is something to say, then the memo.
 */
final class CodingText {
    private static final Pattern LINE = Pattern.compile("(indicator|status|negated): ([^\\n]*)(?:\\n|$)");

    private CodingText() {}

    static String of(Coding coding) {
        List<String> lines = new ArrayList<>();
        if (!coding.indicator().isEmpty()) {
            lines.add("indicator: " + coding.indicator().replace('\n', ' '));
        }
        Status usual = coding.coder().equals(Coding.ENGINE) ? Status.CODED : Status.ADDED;
        if (coding.status() != usual) {
            lines.add("status: " + coding.status());
        }
        if (coding.negated()) {
            lines.add("negated: true");
        }
        if (!coding.memo().isEmpty()) {
            lines.add(coding.memo());
        }
        return String.join("\n", lines);
    }

    /** The lines by their names; what follows them is {@code memo}. */
    static Map<String, String> parts(String text) {
        Map<String, String> parts = new LinkedHashMap<>();
        Matcher line = LINE.matcher(text);
        int at = 0;
        while (line.region(at, text.length()).lookingAt() && !parts.containsKey(line.group(1))) {
            parts.put(line.group(1), line.group(2));
            at = line.end();
        }
        parts.put("memo", text.substring(at));
        return parts;
    }
}
