package org.themata.exchange.refi;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Who worked on a project: names by identifiers, each name once. */
final class ProjectUsers {
    /** The coder of what has none. */
    static final String UNKNOWN = "unknown";

    private final Map<String, String> names = new HashMap<>();

    ProjectUsers(Element project) {
        Set<String> taken = new HashSet<>();
        for (Element user : project.inside("Users", "User")) {
            String name = user.attribute("name").strip();
            String base = name.isEmpty() ? user.attribute("id").strip() : name;
            String free = base.isEmpty() ? UNKNOWN : base;
            for (int n = 2; !taken.add(free); n++) {
                free = base + " (" + n + ")";
            }
            names.put(user.guid(), free);
        }
    }

    /** Who made an element; if it does not say, who made the one around it. */
    String maker(Element inner, Element outer) {
        String guid = inner.attribute("creatingUser").isBlank()
                ? outer.attribute("creatingUser")
                : inner.attribute("creatingUser");
        String known = Element.guid(guid);
        return known.isEmpty() ? UNKNOWN : names.getOrDefault(known, guid.strip());
    }
}
