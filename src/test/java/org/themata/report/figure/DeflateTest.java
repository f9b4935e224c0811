package org.themata.report.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.InflaterInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The JDK's Inflater reads what was written. */
class DeflateTest {

    static Stream<byte[]> data() {
        byte[] noise = new byte[700_000];
        new Random(1).nextBytes(noise);
        byte[] text =
                "to be or not to be, that is the question. ".repeat(20_000).getBytes();
        byte[] few = new byte[300_000];
        Random random = new Random(2);
        for (int i = 0; i < few.length; i++) {
            few[i] = (byte) (random.nextInt(40) == 0 ? random.nextInt(256) : 255);
        }
        byte[] far = new byte[100_000];
        System.arraycopy(noise, 0, far, 0, 200);
        System.arraycopy(noise, 0, far, 32_768, 200);
        System.arraycopy(noise, 0, far, 90_000, 200);
        byte[] skewed = new byte[400_000];
        for (int i = 0; i < skewed.length; i++) {
            skewed[i] = (byte) Integer.numberOfTrailingZeros(random.nextInt() | 1 << 24);
        }
        return Stream.of(new byte[0], new byte[] {7}, new byte[1_000_000], noise, text, few, far, skewed);
    }

    @ParameterizedTest
    @MethodSource("data")
    void comesBack(byte[] data) throws IOException {
        assertThat(inflated(deflated(data, data.length + 1))).isEqualTo(data);
        assertThat(inflated(deflated(data, 977))).isEqualTo(data);
    }

    @Test
    void isSmall() throws IOException {
        assertThat(deflated(new byte[1_000_000], 5000)).hasSizeLessThan(3000);
    }

    private static byte[] deflated(byte[] data, int piece) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Deflate deflate = new Deflate(out);
        for (int from = 0; from < data.length; from += piece) {
            deflate.write(java.util.Arrays.copyOfRange(data, from, Math.min(data.length, from + piece)));
        }
        deflate.finish();
        return out.toByteArray();
    }

    private static byte[] inflated(byte[] data) throws IOException {
        return new InflaterInputStream(new ByteArrayInputStream(data)).readAllBytes();
    }
}
