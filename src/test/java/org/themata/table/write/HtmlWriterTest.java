package org.themata.table.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.themata.table.write.Written.row;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.junit.jupiter.api.Test;
import org.themata.table.Column;
import org.themata.table.Column.Type;
import org.themata.table.Table;

class HtmlWriterTest {
    private static final List<Column> COLUMNS = List.of(
            new Column("path", "Theme <1>", Type.TEXT),
            new Column("share", "Share", Type.SHARE),
            new Column("quote", "Quotation", Type.PROSE));

    private static Table table(String text) {
        return new Table(
                "Themes & \"more\"",
                COLUMNS,
                List.of(row("  " + text, 0.125, "'" + text + "'\nend")),
                List.of("A <note>."));
    }

    @Test
    void isACompletePageForScreenReaders() {
        String html = Written.as(TableFormat.HTML, table("Silo"));
        assertThat(html)
                .startsWith("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
                .contains("default-src 'none'")
                .contains("<title>Themes &amp; &quot;more&quot;</title>")
                .contains("<caption>Themes &amp; &quot;more&quot;</caption>")
                .contains("<th scope=\"col\">Theme &lt;1&gt;</th><th scope=\"col\" class=\"n\">Share (%)</th>")
                .contains("<tr><th scope=\"row\">&nbsp;&nbsp;Silo</th><td class=\"n\">12.5</td>")
                .contains("<td class=\"p\">&#39;Silo&#39;<br>end</td>")
                .contains("<p id=\"note\"><em>Note.</em> A &lt;note&gt;.</p>")
                .endsWith("</html>\n");
    }

    /** The body is well-formed XML once void elements are closed, and holds no element but ours. */
    @Test
    void nothingInACellIsMarkup() throws XMLStreamException {
        for (String text : Written.NASTY) {
            String html = Written.as(TableFormat.HTML, table(text));
            String body = html.substring(html.indexOf("<table"), html.indexOf("</table>") + 8)
                    .replace("<br>", "<br/>")
                    .replace("&nbsp;", "\u00A0");
            XMLStreamReader reader = XMLInputFactory.newFactory().createXMLStreamReader(new StringReader(body));
            List<String> elements = new ArrayList<>();
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamConstants.START_ELEMENT
                        && !reader.getLocalName().equals("br")) {
                    elements.add(reader.getLocalName());
                }
            }
            assertThat(elements)
                    .containsExactly(
                            "table", "caption", "thead", "tr", "th", "th", "th", "tbody", "tr", "th", "td", "td");
        }
    }

    @Test
    void anEmptyFirstLineKeepsItsBreak() {
        Table table = Written.table(COLUMNS, row("a", 0.0, "\nb"));
        assertThat(Written.as(TableFormat.HTML, table)).contains("<td class=\"p\"><br>b</td>");
    }
}
