package org.themata.exchange.refi;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.themata.codebook.format.Guid;
import org.themata.codebook.format.XmlOut;
import org.themata.corpus.Participant;
import org.themata.corpus.Transcript;
import org.themata.exchange.ExportedStudy;

/**
 * The attributes of participants and documents as variables: whole numbers, decimal numbers or text, by all their
 * values.
 */
final class Variables {
    private static final String WHOLE = "-?(?:0|[1-9]\\d{0,17})";
    private static final String DECIMAL = "-?(?:0|[1-9]\\d{0,17})\\.\\d{1,18}";

    private final String project;
    private final Map<String, String> types = new LinkedHashMap<>();

    Variables(ExportedStudy study) {
        this.project = study.name();
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (Participant participant : study.participants()) {
            participant.attributes().forEach((name, value) -> add(name, value, values));
        }
        for (Transcript transcript : study.transcripts()) {
            transcript.attributes().forEach((name, value) -> add(name, value, values));
        }
        values.forEach((name, all) -> types.put(name, type(all)));
    }

    private static void add(String name, String value, Map<String, List<String>> values) {
        List<String> all = values.computeIfAbsent(name, n -> new ArrayList<>());
        if (!value.isEmpty()) {
            all.add(value);
        }
    }

    private static String type(List<String> values) {
        if (!values.isEmpty() && values.stream().allMatch(value -> value.matches(WHOLE))) {
            return "Integer";
        }
        return !values.isEmpty() && values.stream().allMatch(value -> value.matches(DECIMAL)) ? "Float" : "Text";
    }

    void declare(XmlOut xml) {
        if (types.isEmpty()) {
            return;
        }
        xml.start("Variables");
        types.forEach((name, type) -> xml.empty("Variable", "guid", guid(name), "name", name, "typeOfVariable", type));
        xml.end();
    }

    /** The values of a case or a source; missing ones are left out. */
    void values(Map<String, String> values, XmlOut xml) {
        values.forEach((name, value) -> {
            if (!value.isEmpty()) {
                xml.start("VariableValue").empty("VariableRef", "targetGUID", guid(name));
                xml.text(types.getOrDefault(name, "Text") + "Value", value).end();
            }
        });
    }

    private String guid(String name) {
        return Guid.of(project, "variable", name);
    }

    /** The participants who speak in a document, in order. */
    static Set<String> speakers(Transcript transcript) {
        Set<String> speakers = new LinkedHashSet<>();
        transcript.turns().forEach(turn -> speakers.add(turn.participant()));
        speakers.remove("");
        return speakers;
    }
}
