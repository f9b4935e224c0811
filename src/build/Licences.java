import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Holds the list of libraries in NOTICE against the SBOM, which has their licences from their own POMs: {@code java
 * Licences.java check|write SBOM NOTICE}. The build ends if one is missing, left over, or under another licence.
 */
public final class Licences {
    private static final String BEGIN = "Every library in themata.jar, with the licence that it names itself:\n";
    private static final String END = "\nThe program file themata-spark.jar";

    private Licences() {}

    public static void main(String[] args) throws IOException {
        if (!Files.exists(Path.of(args[1]))) {
            System.out.println("NOTICE is not checked: Maven makes no SBOM offline");
            return;
        }
        Files.writeString(Path.of(args[1]), mended(Files.readString(Path.of(args[1]))));
        Path notice = Path.of(args[2]);
        String text = Files.readString(notice);
        int begin = text.indexOf(BEGIN);
        int end = text.indexOf(END);
        if (end < 0 || begin < 0 && !args[0].equals("write")) {
            throw new IllegalStateException(notice + " has no list of libraries");
        }
        StringBuilder list = new StringBuilder(BEGIN);
        licences(Path.of(args[1])).forEach((library, licence) -> list.append("  ")
                .append(library)
                .append(": ")
                .append(licence)
                .append('\n'));
        String made = text.substring(0, begin < 0 ? end + 1 : begin) + list + text.substring(end);
        if (args[0].equals("write")) {
            Files.writeString(notice, made);
        } else if (!made.equals(text)) {
            System.err.println("The list of libraries in NOTICE is not that of the build:");
            text.substring(begin, end).lines().filter(line -> list.indexOf(line + "\n") < 0).forEach(line -> System.err.println("-" + line));
            list.toString().lines().filter(line -> !text.contains(line + "\n")).forEach(line -> System.err.println("+" + line));
            System.err.println("mvn prepare-package -DskipTests -Dlicences=write notes it; look whether the licence is one"
                    + " that we may use, and whether its text belongs into licenses/");
            System.exit(1);
        }
    }

    /**
     * JLine's POM says "The BSD License" and gives the address of the licence with three clauses, as its LICENSE.txt has
     * them; CycloneDX takes the name for that with four.
     */
    private static String mended(String sbom) {
        return sbom.replaceAll(
                "\"BSD-4-Clause\"(\\s*\\}\\s*\\}\\s*\\],\\s*\"purl\" : \"pkg:maven/org\\.jline/)", "\"BSD-3-Clause\"$1");
    }

    /** Of each component of the SBOM its licences. */
    private static Map<String, String> licences(Path sbom) throws IOException {
        Map<String, String> all = new TreeMap<>();
        try (JsonParser json = new JsonFactory().createParser(Files.readAllBytes(sbom))) {
            boolean reached = false;
            while (!reached && json.nextToken() != null) {
                reached = json.currentToken() == JsonToken.FIELD_NAME
                        && json.currentName().equals("components")
                        && json.getParsingContext().getParent().inRoot();
            }
            json.nextToken();
            while (json.nextToken() == JsonToken.START_OBJECT) {
                component(json, all);
            }
        }
        if (all.isEmpty()) {
            throw new IllegalStateException(sbom + " has no components");
        }
        return all;
    }

    private static void component(JsonParser json, Map<String, String> all) throws IOException {
        Map<String, String> fields = new TreeMap<>();
        TreeSet<String> licences = new TreeSet<>();
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            JsonToken value = json.nextToken();
            if (name.equals("licenses")) {
                while (json.nextToken() != JsonToken.END_ARRAY) {
                    boolean named = json.currentToken() == JsonToken.FIELD_NAME
                            && (json.currentName().equals("id")
                                    || json.currentName().equals("name")
                                    || json.currentName().equals("expression"));
                    if (named) {
                        json.nextToken();
                        licences.add(json.getText());
                    }
                }
            } else if (value.isStructStart()) {
                json.skipChildren();
            } else {
                fields.put(name, json.getText());
            }
        }
        String library = fields.get("group") + ":" + fields.get("name") + ":" + fields.get("version");
        all.put(library, licences.isEmpty() ? "none named" : String.join(", ", licences));
    }
}
