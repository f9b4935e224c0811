package org.themata.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokensOfManyScriptsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a single hyphen joins              | co-production 3-year-old     | co-production/word 3-year-old/word
            dashes never join                  | know—really -- a--b          | know/word —/punct really/word -/punct -/punct a/word -/punct -/punct b/word
            apostrophes join inside a word     | don't O'Brien’s qu'est-ce    | don't/word O'Brien’s/word qu'est-ce/word
            and are punctuation at its end     | the boys' 'quoted'           | the/word boys/word '/punct '/punct quoted/word '/punct
            numbers                            | 3.14 1,000 50% $5 12:30      | 3.14/number 1,000/number 50/number %/punct $/symbol 5/number 12/number :/punct 30/number
            web names                          | see https://a.org/x?y=1, me@x.org #tag @user_1 | see/word https://a.org/x?y=1/url ,/punct me@x.org/email #tag/tag @user_1/user
            an address behind a colon          | Mail:me@x.org mailto:a.b@x.org | Mail/word :/punct me@x.org/email mailto/word :/punct a.b@x.org/email
            www                                | www.a.org. Yes               | www.a.org/url ./punct Yes/word
            brackets around an address         | (see http://a.org/b)         | (/punct see/word http://a.org/b/url )/punct
            not everything with an @           | a @ b                        | a/word @/punct b/word
            marks are no tokens                | Well [laughs] so (pause 3s) <crosstalk> yes (maybe) | Well/word so/word yes/word (/punct maybe/word )/punct
            emoji                              | 😀😀 👨‍👩‍👧 🇩🇪🇫🇷 1️⃣ 👍🏽 ❤️       | 😀/emoji 😀/emoji 👨‍👩‍👧/emoji 🇩🇪/emoji 🇫🇷/emoji 1️⃣/emoji 👍🏽/emoji ❤️/emoji
            combining marks                    | cafe\u0301s u\u0308ber       | cafe\u0301s/word u\u0308ber/word
            right to left                      | مرحبا بالعالم שלום           | مرحبا/word بالعالم/word שלום/word
            Hebrew abbreviations               | צה"ל ג'ירפה                  | צה"ל/word ג'ירפה/word
            letters beyond the first plane     | 𝒜𝒷 𐐀𐐨                        | 𝒜𝒷/word 𐐀𐐨/word
            soft hyphens are inside            | co\u00ADoperate              | co\u00ADoperate/word
            Greek, Cyrillic                    | Ελλάδα по-русски             | Ελλάδα/word по-русски/word
            Hindi                              | नमस्ते दुनिया                  | नमस्ते/word दुनिया/word
            Chinese                            | 我爱北京天安门。                 | 我/word 爱/word 北京/word 天安门/word 。/punct
            Japanese                           | 東京に行く。                    | 東京/word に/word 行く/word 。/punct
            Thai                               | สวัสดีชาวโลก                    | สวัสดี/word ชาว/word โลก/word
            mixed without blanks               | abc中文def                     | abc/word 中文/word def/word
            """)
    void tokens(String what, String text, String expected) {
        assertThat(String.join(" ", tokensWithKinds(unescaped(text)))).as(what).isEqualTo(unescaped(expected));
    }

    @Test
    void carriageReturnsAndBlankLines() {
        Tokens tokens = tokens("one\r\ntwo\r\n\r\nthree\n \nfour\u2029five");
        List<Boolean> paragraphs = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            paragraphs.add(tokens.startsParagraph(i));
        }
        assertThat(paragraphs).containsExactly(false, false, true, true, true);
    }

    @Test
    void offsetsPointIntoTheTextWhateverItHolds() {
        List<String> pool = List.of(
                "word",
                "😀",
                "👨‍👩‍👧",
                "é",
                "e\u0301",
                "שלום",
                "𝒜",
                "co\u00ADop",
                "\r\n",
                " ",
                " ",
                "中文",
                "[laughs]",
                "a-b",
                "1️⃣",
                "🇩🇪",
                ".",
                "don’t",
                "\t",
                "ภาษา",
                ":",
                "@x.org",
                "#",
                "@",
                "http://a.b/",
                "www.",
                "(laughs)",
                "<",
                "(",
                "'",
                "\uFE0F",
                "mail",
                "_",
                "—");
        for (int seed = 0; seed < 3_000; seed++) {
            Random random = new Random(seed);
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < 12; i++) {
                text.append(pool.get(random.nextInt(pool.size())));
            }
            String all = text.toString();
            for (String name : Tokenisers.NAMES) {
                Tokens tokens = new Tokens(new Lexicon());
                Tokenisers.named(name, "en").tokenise(all.toCharArray(), 0, all.length(), tokens);
                CodePoints points = new CodePoints(all);
                int[] codePoints = all.codePoints().toArray();
                int last = 0;
                for (int i = 0; i < tokens.size(); i++) {
                    assertThat(tokens.start(i)).isGreaterThanOrEqualTo(last);
                    assertThat(tokens.end(i)).isGreaterThan(tokens.start(i));
                    last = tokens.end(i);
                    int start = points.at(tokens.start(i));
                    int end = points.at(tokens.end(i));
                    assertThat(new String(codePoints, start, end - start)).isEqualTo(tokens.text(i));
                }
            }
        }
    }

    @Test
    void aMegabyteOfChineseIsCutIntoWords() {
        String sentence = "我们在北京的大学里学习汉语，因为我们想了解中国的文化和历史。";
        String text = sentence.repeat(1_000_000 / 3 / sentence.length());
        Tokens tokens = new Tokens(new Lexicon());
        new WordTokeniser().tokenise(text.toCharArray(), 0, text.length(), tokens);
        assertThat(tokens.size()).isGreaterThan(100_000);
    }

    private static String unescaped(String text) {
        return text.replace("\\u0301", "\u0301").replace("\\u0308", "\u0308").replace("\\u00AD", "\u00AD");
    }

    private static List<String> tokensWithKinds(String text) {
        Tokens tokens = tokens(text);
        List<String> written = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            written.add(tokens.text(i) + "/" + tokens.kind(i));
        }
        return written;
    }

    private static Tokens tokens(String text) {
        Tokens tokens = new Tokens(new Lexicon());
        new WordTokeniser().tokenise(text.toCharArray(), 0, text.length(), tokens);
        return tokens;
    }
}
