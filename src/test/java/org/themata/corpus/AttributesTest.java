package org.themata.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AttributesTest {

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 16, 17, 1_000})
    void areTheSameMapInTheSameOrder(int size) {
        Map<String, String> plain = new LinkedHashMap<>();
        for (int i = size; i > 0; i--) {
            plain.put("name " + i, "value " + i % 3);
        }
        Map<String, String> kept = Attributes.of(plain);
        assertThat(kept).isEqualTo(plain).hasSize(size);
        assertThat(kept.entrySet()).containsExactlyElementsOf(plain.entrySet());
        assertThat(kept.hashCode()).isEqualTo(plain.hashCode());
        plain.forEach((name, value) -> assertThat(kept.get(name)).isEqualTo(value));
        assertThat(kept.get("another")).isNull();
        assertThat(kept.containsKey("another")).isFalse();
        assertThat(kept.containsKey("name " + size)).isEqualTo(size > 0);
        assertThatThrownBy(() -> kept.put("a", "b")).isInstanceOf(UnsupportedOperationException.class);
        plain.put("name 1", "changed");
        assertThat(kept.getOrDefault("name 1", "")).isNotEqualTo("changed");
    }
}
