package org.themata.exchange.segments;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What NVivo exports for one code, as text: for each file a line {@code Files\\folder\\P1 - § 2 references coded [
 * 6.78% Coverage]} (older: {@code <Internals\\P1> - …}), and below it each reference with its share and its words. The
 * code is the file's name. Shares tell no place: the words are looked for.
 */
final class NvivoReport {
    private static final List<String> HEAD = List.of("Document name", "Code", "Segment");

    private static final Pattern FILE = Pattern.compile(
            "<?([^<>\\n]{1,1000}?)>? - \u00A7 \\d{1,9} references? coded +\\[ ?[\\d.,]{1,12} ?% Coverage\\]");
    private static final Pattern REFERENCE =
            Pattern.compile("References? \\d{1,9}(?:-\\d{1,9})? - [\\d.,]{1,12} ?% Coverage");

    private NvivoReport() {}

    /** Whether a text begins as such an export does. */
    static boolean isMeantBy(String text) {
        return FILE.matcher(text.stripLeading().lines().findFirst().orElse("").strip())
                .matches();
    }

    /** Its references as the rows of a table; the first row is the head. */
    static List<SegmentTable.Row> rows(String text, String code) {
        List<SegmentTable.Row> rows = new ArrayList<>();
        rows.add(new SegmentTable.Row(1, HEAD));
        String document = "";
        StringBuilder words = new StringBuilder();
        int begin = 0;
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            String bare = line.strip();
            Matcher file = FILE.matcher(bare);
            boolean reference = REFERENCE.matcher(bare).matches();
            if (file.matches() || reference) {
                add(rows, begin, document, code, words);
                begin = number;
            }
            if (file.matches()) {
                String path = file.group(1).strip();
                document = path.substring(path.lastIndexOf('\\') + 1);
            } else if (!reference) {
                words.append(line).append('\n');
            }
        }
        add(rows, begin, document, code, words);
        return rows;
    }

    private static void add(List<SegmentTable.Row> rows, int line, String document, String code, StringBuilder words) {
        String segment = words.toString().strip();
        words.setLength(0);
        if (!segment.isEmpty()) {
            rows.add(new SegmentTable.Row(Math.max(1, line), List.of(document, code, segment)));
        }
    }
}
