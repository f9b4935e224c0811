package org.themata.corpus.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.themata.corpus.read.ReadOptionsFixture.plain;
import static org.themata.corpus.read.ReadOptionsFixture.read;
import static org.themata.corpus.read.ReadOptionsFixture.source;
import static org.themata.corpus.read.ReadOptionsFixture.turns;

import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;
import org.themata.corpus.Transcript;

class HtmlReaderTest {

    @Test
    void whatIsVisibleAndNothingElse() {
        Transcript t = read(
                TranscriptFormat.HTML,
                "<!DOCTYPE html><html><head><title>T</title><style>p{}</style></head><body>"
                        + "<script>var P9 = 'no';</script><nav>menu</nav><p><b>P1:</b> I &amp; you,\n <span>two</span>  words<br>more</p>"
                        + "<p style='display: none'>P1: hidden</p><!-- P1: comment --><div>I: why?</div><p>P1: so</p>");
        assertThat(turns(t)).containsExactly("P1=I & you, two words\nmore", "I=why?", "P1=so");
    }

    @Test
    void tablesAreRows() {
        Transcript t = read(
                TranscriptFormat.HTML,
                "<table><tr><td>P1</td><td><p>yes</p><p>indeed</p></td></tr>"
                        + "<tr><td>I</td><td>and?</td></tr><tr><td>P1</td><td>no</td></tr></table>");
        assertThat(turns(t)).containsExactly("P1=yes indeed", "I=and?", "P1=no");
    }

    @Test
    void theEncodingThatThePageNames() {
        byte[] bytes =
                "<html><meta charset=\"iso-8859-15\"><p>caf\u00E9 \u20AC".getBytes(Charset.forName("iso-8859-15"));
        Transcript t =
                TranscriptFormat.HTML.read(source("a.html"), bytes, plain()).get(0);
        assertThat(turns(t)).containsExactly("=caf\u00E9 \u20AC");
    }

    @Test
    void deepNestingIsNoCrash() {
        assertThat(read(TranscriptFormat.HTML, "<div>".repeat(20_000) + "x").turns())
                .hasSize(1);
    }
}
