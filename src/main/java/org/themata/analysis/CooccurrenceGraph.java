package org.themata.analysis;

import java.util.List;
import org.themata.codebook.Code;

/** Co-occurrence as a graph for other programs: codes are nodes, pairs that are together are edges. */
public final class CooccurrenceGraph {
    private final Cooccurrence counts;
    private final List<Cooccurrence.Pair> edges;

    /** @param minimum pairs that are together in fewer units are no edges; 1 or more */
    public CooccurrenceGraph(Cooccurrence counts, int minimum) {
        this.counts = counts;
        this.edges = counts.pairs().stream()
                .filter(pair -> pair.counts().both() >= Math.max(1, minimum) && !counts.hides(pair))
                .toList();
    }

    /** GraphML 1.0. */
    public String graphMl() {
        StringBuilder xml = new StringBuilder(1024);
        xml.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        xml.append("<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">\n");
        for (String key : List.of("name:string", "path:string", "color:string", "level:int", "units:long")) {
            xml.append(key("node", key));
        }
        for (String key : List.of("both:int", "jaccard:double", "npmi:double")) {
            xml.append(key("edge", key));
        }
        xml.append("  <graph edgedefault=\"undirected\">\n");
        for (int number : counts.shown()) {
            Code code = counts.codes().get(number);
            xml.append("    <node id=\"").append(xml(code.id())).append("\">\n");
            xml.append(data("name", code.name())).append(data("path", code.path()));
            if (!code.color().isEmpty()) {
                xml.append(data("color", code.color()));
            }
            xml.append(data("level", String.valueOf(code.level())));
            if (!counts.hidesUnits(number)) {
                xml.append(data("units", String.valueOf(counts.units(number))));
            }
            xml.append("    </node>\n");
        }
        for (Cooccurrence.Pair edge : edges) {
            xml.append("    <edge source=\"").append(xml(id(edge.first())));
            xml.append("\" target=\"").append(xml(id(edge.second()))).append("\">\n");
            xml.append(data("both", String.valueOf(edge.counts().both())));
            xml.append(data("jaccard", String.valueOf(edge.counts().jaccard())));
            xml.append(data("npmi", String.valueOf(edge.counts().npmi()))).append("    </edge>\n");
        }
        return xml.append("  </graph>\n</graphml>\n").toString();
    }

    private static String key(String of, String nameAndType) {
        String[] parts = nameAndType.split(":", -1);
        return "  <key id=\"" + parts[0] + "\" for=\"" + of + "\" attr.name=\"" + parts[0] + "\" attr.type=\""
                + parts[1] + "\"/>\n";
    }

    private static String data(String key, String value) {
        return "      <data key=\"" + key + "\">" + xml(value) + "</data>\n";
    }

    /** The DOT language of Graphviz. */
    public String dot() {
        StringBuilder dot = new StringBuilder(1024).append("graph cooccurrence {\n");
        for (int number : counts.shown()) {
            Code code = counts.codes().get(number);
            dot.append("  ").append(quoted(code.id())).append(" [label=").append(quoted(code.name()));
            if (!code.color().isEmpty()) {
                dot.append(", color=").append(quoted(code.color()));
            }
            dot.append("];\n");
        }
        for (Cooccurrence.Pair edge : edges) {
            dot.append("  ").append(quoted(id(edge.first()))).append(" -- ").append(quoted(id(edge.second())));
            dot.append(" [weight=").append(edge.counts().both());
            dot.append(", label=\"").append(edge.counts().both()).append("\"];\n");
        }
        return dot.append("}\n").toString();
    }

    private String id(int code) {
        return counts.codes().get(code).id();
    }

    /** Without what XML 1.0 cannot hold, and with its special characters escaped. */
    private static String xml(String text) {
        StringBuilder safe = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\t', '\n', '\r' -> safe.append("&#").append(c).append(';');
                default -> {
                    if (c >= 0x20 && c != 0xFFFE && c != 0xFFFF && (c < 0xD800 || c > 0xDFFF)) {
                        safe.appendCodePoint(c);
                    }
                }
            }
        });
        return safe.toString();
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
    }
}
