package org.themata.hostile;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * One reader of the program: a file that it reads, and the command that reads it.
 *
 * @param name of the reader
 * @param file name of the file
 * @param sample a file that is right, and small
 * @param traits what the file is made of
 * @param words the command; {@code FILE} stands for the file, {@code OUT} for a folder for outputs
 */
public record Ask(String name, String file, byte[] sample, Set<Trait> traits, List<String> words) {

    /** What a file is made of, which decides what can be wrong with it. */
    public enum Trait {
        /** Characters. */
        TEXT,
        /** Rows with separators. */
        TABLE,
        /** JSON. */
        JSON,
        /** YAML. */
        YAML,
        /** XML. */
        XML,
        /** HTML. */
        HTML,
        /** A zip archive. */
        ZIP,
        /** Names codes, whose names are shown. */
        CODES
    }

    /** Whether it has one of these. */
    public boolean is(Trait... any) {
        for (Trait trait : any) {
            if (traits.contains(trait)) {
                return true;
            }
        }
        return false;
    }

    /** The command line for a file. */
    public String[] words(Path path, Path out) {
        List<String> line = new ArrayList<>();
        for (String word : words) {
            line.add(word.replace("FILE", path.toString()).replace("OUT", out.toString()));
        }
        return line.toArray(String[]::new);
    }
}
