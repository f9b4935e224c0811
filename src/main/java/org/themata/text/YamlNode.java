package org.themata.text;

import java.util.List;
import java.util.Optional;

/**
 * A piece of a YAML file that knows where it stands. Every scalar is text: {@code no}, {@code on} and {@code 1e3} too.
 */
public sealed interface YamlNode {

    /** Where it starts. */
    Place place();

    /** What it is, for messages: {@code a text}, {@code a list} or {@code a mapping}. */
    String kind();

    /**
     * A scalar.
     *
     * @param text as written, without its quotes; empty for a key without a value
     */
    record Text(String text, Place place) implements YamlNode {
        @Override
        public String kind() {
            return "a text";
        }
    }

    /** A list, in order. */
    record Items(List<YamlNode> items, Place place) implements YamlNode {
        /** Copies the list. */
        public Items {
            items = List.copyOf(items);
        }

        @Override
        public String kind() {
            return "a list";
        }
    }

    /** A mapping, in order; no key stands twice. */
    record Fields(List<Field> fields, Place place) implements YamlNode {
        /** Copies the list. */
        public Fields {
            fields = List.copyOf(fields);
        }

        /** The field with this key. */
        public Optional<Field> field(String key) {
            for (Field field : fields) {
                if (field.key().equals(key)) {
                    return Optional.of(field);
                }
            }
            return Optional.empty();
        }

        @Override
        public String kind() {
            return "a mapping";
        }
    }

    /**
     * A key of a mapping and its value.
     *
     * @param place where the key stands
     */
    record Field(String key, Place place, YamlNode value) {}
}
