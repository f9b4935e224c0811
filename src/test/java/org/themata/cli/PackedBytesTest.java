package org.themata.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was written comes back, whether it had to be packed or not. */
class PackedBytesTest {

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 1_000, 8_388_607, 8_388_608, 8_388_609, 20_000_000})
    void everythingComesBack(int size) throws IOException {
        byte[] written = new byte[size];
        Random random = new Random(1);
        for (int i = 0; i < size; i++) {
            written[i] = (byte) (i % 1_000 < 900 ? "abc,".charAt(i % 4) : random.nextInt(256));
        }
        PackedBytes packed = new PackedBytes();
        for (int from = 0; from < size; from += 777) {
            packed.write(written, from, Math.min(777, size - from));
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        packed.writeTo(out);
        assertThat(packed.isEmpty()).isEqualTo(size == 0);
        assertThat(out.toByteArray()).isEqualTo(written);
    }
}
