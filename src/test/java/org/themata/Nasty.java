package org.themata;

import java.util.List;

/** The one list of strings that break careless writers, for the tests of every output format. */
public final class Nasty {
    /** For writers; the last is longer than a cell of Excel. */
    public static final List<String> STRINGS = List.of(
            "plain",
            "",
            " ",
            " leading",
            "trailing ",
            "a,b;c\td|e",
            "say \"no\"",
            "\"",
            "\"\"",
            "two\nlines",
            "dos\r\nlines",
            "old\rmac",
            "=1+1",
            "=cmd|'/C calc'!A0",
            "=HYPERLINK(\"http://127.0.0.1/?\"&A1,\"x\")",
            "+1",
            "+49 170 1234567",
            "-1",
            "-- so",
            "@SUM(A1)",
            "\t=1+1",
            "\r=1+1",
            "'=1+1",
            "''-- so",
            "'quoted'",
            "back\\slash\\n",
            "\\",
            "\\\"]; x [",
            "\\input{/etc/passwd} \\write18{x} ^^5cinput",
            "$x^2$ 50% #1 a&b {c} ~ _d_ `e`",
            "[x](javascript:alert(1)) ![y](http://127.0.0.1/y)",
            "naïve café – “quoted”",
            "日本語、テキスト",
            "emoji 👩‍👩‍👧 and 🇫🇮",
            "e\u0301 combining",
            "\u202Eright to left\u202C",
            "bell\u0007 esc\u001B[31m nul\u0000 del\u007F",
            "\u2028line\u2029separators\u0085",
            "\uFEFFbom",
            "null",
            "NaN",
            "</script><b>&amp;",
            "\" onmouseover=\"alert(1)",
            "<script>alert(1)</script>",
            "<img src=x onerror=alert(1)>",
            "]]> <!-- --> &#60;b&#62; &x;",
            "# heading",
            "x".repeat(200_000) + "👍" + "é".repeat(100_000));

    private Nasty() {}
}
