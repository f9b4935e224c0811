package org.themata.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The program's own version, as the build wrote it down. */
final class Version {

    private static final String RELEASED = "released";

    private Version() {}

    /** The version: from the jar's manifest, which is read anyway, or else from the file. */
    static String number() {
        String written = Version.class.getPackage().getImplementationVersion();
        return written != null ? written : properties().getProperty("version", "0");
    }

    /** The year of the release, as the build wrote it down. */
    static String year() {
        return written().getProperty(RELEASED, "").replaceAll("-.*", "");
    }

    /** Name and version of everything that the program is made of. */
    static Properties properties() {
        Properties properties = written();
        properties.remove(RELEASED);
        return properties;
    }

    private static Properties written() {
        Properties properties = new Properties();
        try (InputStream in = Version.class.getResourceAsStream("/org/themata/version.properties")) {
            if (in != null) {
                properties.load(in);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }
}
