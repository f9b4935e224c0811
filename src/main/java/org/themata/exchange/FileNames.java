package org.themata.exchange;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Gives documents names that every file system takes, each once, whatever its case. */
public final class FileNames {
    private static final int LENGTH = 80;
    private static final String DEVICES = "(?i)(?:con|prn|aux|nul|com\\d|lpt\\d)(?:\\..*)?";

    private final Set<String> taken = new HashSet<>();

    /** A name made of what another program called a document; without the extension of a text or media file. */
    public String give(String wanted) {
        String name = wanted.replaceAll("(?i)\\.(?:txt|docx?|odt|rtf|pdf|md|html?|mp[34]|m4a|wav|mov)$", "");
        name = name.replaceAll("[\\p{Cntrl}\\p{Cf}<>:\"/\\\\|?*\\[\\]{}\\x{FFFD}]+", "_")
                .strip();
        if (name.codePointCount(0, name.length()) > LENGTH) {
            name = name.substring(0, name.offsetByCodePoints(0, LENGTH));
        }
        name = name.replaceAll("^\\.+|[. ]+$", "").strip();
        if (name.isEmpty()) {
            name = "document";
        }
        if (name.matches(DEVICES)) {
            name = "_" + name;
        }
        String free = name;
        for (int n = 2; !taken.add(free.toLowerCase(Locale.ROOT)); n++) {
            free = name + " (" + n + ")";
        }
        return free;
    }
}
