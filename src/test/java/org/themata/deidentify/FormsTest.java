package org.themata.deidentify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormsTest {
    private static List<String> found(String text) {
        List<Mention> mentions = new ArrayList<>();
        Forms.find(text, mentions::add);
        Times.find(text, mentions::add);
        return mentions.stream()
                .map(one -> one.kind() + ": " + one.span().of(text))
                .toList();
    }

    /** The numbers are of the ranges that are kept free for such use. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "call 07700 900123 now|phone: 07700 900123",
                "call 07700900123.|phone: 07700900123",
                "on 020 7946 0123,|phone: 020 7946 0123",
                "on (0113) 496 0123|phone: (0113) 496 0123",
                "at +44 7700 900123|phone: +44 7700 900123",
                "at 555-555-0123 or|phone: 555-555-0123",
                "au 06 39 98 12 34|phone: 06 39 98 12 34",
                "mail m.x@example.org.|email: m.x@example.org",
                "it is mary dot x at example dot org|email: mary dot x at example dot org",
                "see https://example.org/a?b=c.|web: https://example.org/a?b=c",
                "see www.example.org, too|web: www.example.org",
                "on example.co.uk/me|web: example.co.uk/me",
                "I am @somebody there|web: @somebody",
                "NHS number 943 476 5919|identifier: 943 476 5919",
                "my number AB 12 34 56 C.|identifier: AB 12 34 56 C",
                "number 078-05-1120|identifier: 078-05-1120",
                "reference number QX/88214|identifier: QX/88214",
                "plate AB12 CDE|identifier: AB12 CDE",
                "GB33 BUKB 2020 1555 5555 55|identifier: GB33 BUKB 2020 1555 5555 55",
                "in LS1 4AB|place: LS1 4AB",
                "at 12 High Street.|place: 12 High Street",
                "The Otley Road is long|place: Otley Road",
                "on 3 May 1931|date: 3 May 1931",
                "the 3rd of May|date: 3rd of May",
                "May 3rd, 1931|date: May 3rd, 1931",
                "on the twenty-first of June|date: twenty-first of June",
                "in March 2019|date: March 2019",
                "am 12. M\u00e4rz 2020|date: 12. M\u00e4rz 2020",
                "le 14 juillet 2019|date: 14 juillet 2019",
                "el 3 de mayo de 2019|date: 3 de mayo de 2019",
                "on 2020-03-12|date: 2020-03-12",
                "on 12/03/56|date: 12/03/56",
                "I was born in 1931|date: born in 1931",
                "a 92-year-old man|age: 92-year-old",
                "she is 101 years old|age: 101 years old",
                "aged 94|age: aged 94",
                "he's ninety-three now|age: he's ninety-three",
                "I'm 92.|age: I'm 92",
                "in her nineties|age: in her nineties",
            })
    void isFound(String text, String expected) {
        assertThat(found(text)).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "00:00:01.000 --> 00:00:04.120",
                "at 10:30 or 14:45:10",
                "in 2019 there were 1,250 of them",
                "she is 42 years old",
                "I was 95 percent sure",
                "they may come in May",
                "march 20 miles",
                "P01 and P12 said",
                "it cost 100 pounds, 3.50 each",
                "and/or e.g. this",
                "for 90 minutes",
                "one hundred people",
            })
    void isNotFound(String text) {
        assertThat(found(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "a@", "A ", "1 "})
    void longRunsTakeLinearTime(String part) {
        long start = System.nanoTime();
        found(part.repeat(100_000));
        assertThat(System.nanoTime() - start).isLessThan(20_000_000_000L);
    }
}
