package org.themata.exchange.refi;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** An element of a project, by its local name, and whether it has been used. Mutable while the file is being read. */
final class Element {
    private final String name;
    private final int line;
    private final Map<String, String> attributes = new LinkedHashMap<>();
    private final List<Element> children = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private boolean read;
    private String why = "";

    Element(String name, int line) {
        this.name = name;
        this.line = line;
    }

    String name() {
        return name;
    }

    /** Where it begins, 1-based. */
    int line() {
        return line;
    }

    void put(String attribute, String value) {
        attributes.put(attribute, value);
    }

    void add(Element child) {
        children.add(child);
    }

    void append(String characters) {
        text.append(characters);
    }

    /** Marks it as used. */
    Element take() {
        read = true;
        return this;
    }

    /** Marks it, and everything below it, as left out for a reason. */
    void leaveOut(String reason) {
        withAllBelow().forEach(element -> {
            element.read = false;
            element.why = reason;
        });
    }

    boolean isRead() {
        return read;
    }

    /** Why it was left out; empty if nothing said so. */
    String why() {
        return why;
    }

    /** An attribute; empty if it is not there. */
    String attribute(String key) {
        return attributes.getOrDefault(key, "");
    }

    /** Its own identifier. */
    String guid() {
        return guid(attribute("guid"));
    }

    /** What it points at; {@code guid} is taken too, as Transana writes it. */
    String target() {
        String target = attribute("targetGUID");
        return target.isEmpty() ? guid() : guid(target);
    }

    /** Identifiers are compared without braces and case; any text is one. */
    static String guid(String written) {
        String guid = written.strip();
        if (guid.startsWith("{") && guid.endsWith("}")) {
            guid = guid.substring(1, guid.length() - 1);
        }
        return guid.toUpperCase(java.util.Locale.ROOT);
    }

    /** The text directly inside it. */
    String text() {
        return text.toString();
    }

    List<Element> children() {
        return children;
    }

    /** The children of this name, marked as used. */
    List<Element> all(String child) {
        return children.stream()
                .filter(element -> element.name.equals(child))
                .map(Element::take)
                .toList();
    }

    /** The children of the containers of this name ({@code Users} of {@code User}), marked as used. */
    List<Element> inside(String container, String child) {
        return all(container).stream()
                .flatMap(element -> element.all(child).stream())
                .toList();
    }

    /** The text of the first child of this name; empty if there is none. */
    String textOf(String child) {
        return all(child).stream().findFirst().map(Element::text).orElse("");
    }

    /** It and everything below it. */
    Stream<Element> withAllBelow() {
        return Stream.concat(Stream.of(this), children.stream().flatMap(Element::withAllBelow));
    }
}
