package org.themata.report;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Addresses of places on the page, as its script reads them. */
final class PageLink {

    private PageLink() {}

    /** The quotations of a code. */
    static String quotations(String code) {
        return "#quotations?code=" + encoded(code);
    }

    /** The quotations that an indicator of a code found. */
    static String quotations(String code, int indicator) {
        return quotations(code) + "&indicator=" + indicator;
    }

    /** The quotations of those who share a value of an attribute. */
    static String quotations(String code, String attribute, String value) {
        return quotations(code) + "&" + encoded("a." + attribute) + "=" + encoded(value);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
