package org.themata.table.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MachineNumberTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "-0.0, 0",
        "1, 1",
        "-1, -1",
        "0.5, 0.5",
        "-0.25, -0.25",
        "0.1, 0.1",
        "0.30000000000000004, 0.3",
        "0.4166666666666667, 0.4166666667",
        "0.6666666666666666, 0.6666666667",
        "0.99999999999, 1",
        "999999999.96, 1000000000",
        "123456.789, 123456.789",
        "1234567890.75, 1234567891",
        "123456789012.5, 123456789012",
        "9007199254740993, 9.007199255E15",
        "123456789012345, 123456789012345",
        "1E15, 1E15",
        "1.5E300, 1.5E300",
        "1E-7, 0.0000001",
        "0.000000123456789, 0.000000123456789",
        "1.5E-9, 1.5E-9",
        "-2.5E-10, -2.5E-10",
        "4.9E-324, 4.940656458E-324",
        "1.7976931348623157E308, 1.797693135E308",
    })
    void isShortAndTheSameEverywhere(double value, String written) {
        assertThat(MachineNumber.text(value)).isEqualTo(written);
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void whatIsNoNumberIsRefused(double value) {
        assertThatThrownBy(() -> MachineNumber.text(value)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theFastWayEqualsTheExactOne() {
        Random random = new Random(20261124);
        for (int i = 0; i < 200_000; i++) {
            double value = random.nextDouble() * Math.pow(10, random.nextInt(16) - 7);
            if (i % 4 == 0) {
                value = Math.rint(value * 1000) / 2000;
            }
            if (value < 1e-7) {
                continue;
            }
            BigDecimal exact = new BigDecimal(value);
            int precision = Math.max(10, exact.precision() - exact.scale());
            BigDecimal rounded = exact.round(new MathContext(precision, RoundingMode.HALF_EVEN));
            assertThat(MachineNumber.text(value))
                    .isEqualTo(
                            rounded.signum() == 0
                                    ? "0"
                                    : rounded.stripTrailingZeros().toPlainString());
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 7, -7, 10, 99, 100, -100, Integer.MAX_VALUE, Long.MAX_VALUE, Long.MIN_VALUE})
    void wholeNumbersAreThemselves(long value) {
        byte[] bytes = new byte[MachineNumber.LONGEST];
        int length = MachineNumber.put(value, bytes, 0);
        assertThat(new String(bytes, 0, length, StandardCharsets.US_ASCII)).isEqualTo(Long.toString(value));
    }
}
