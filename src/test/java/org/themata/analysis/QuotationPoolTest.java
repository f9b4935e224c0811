package org.themata.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.themata.text.Span;

/** A pool that lets go of most quotations chooses the same as one that keeps all. */
class QuotationPoolTest {
    private static final int CODES = 5;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void choosesTheSameOfManyParticipants(int perCode) {
        QuotationRule rule = new QuotationRule(perCode, 60, 1, false);
        QuotationPool all = new QuotationPool(rule);
        QuotationPool few = QuotationPool.ofEngine(rule, CODES);
        Random random = new Random(perCode);
        for (int i = 0; i < 40_000; i++) {
            // One in ten says what others say, with a rank before all others.
            boolean said = random.nextInt(10) == 0;
            Quotation one = new Quotation(
                    random.nextInt(CODES),
                    "D" + i,
                    "P" + random.nextInt(8_000),
                    1,
                    "",
                    new Span(0, 10),
                    0,
                    10,
                    said ? "Yes, in silos " + random.nextInt(3) + "." : "Words " + i,
                    Quotation.FOUND,
                    said ? -random.nextInt(1_000) : random.nextLong(1L << 40));
            all.add(one);
            few.add(one);
        }
        assertThat(few.choose()).isEqualTo(all.choose()).hasSize(CODES);
        assertThat(few.size()).isLessThan(CODES * 2_000);
        assertThat(all.size()).isGreaterThan(30_000);
    }
}
