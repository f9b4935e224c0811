package org.themata.table.write;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** A file or folder that cannot be written, and what to do about it. The command line ends with status 4. */
public final class OutputException extends IOException {
    private static final long serialVersionUID = 1L;

    private final String file;
    private final String reason;
    private final String remedy;

    /**
     * @param file as the user named it
     * @param reason what stands in the way, as a sentence without a full stop
     * @param remedy what to do about it; empty if the reason says it all
     */
    public OutputException(Path file, String reason, String remedy) {
        super(file + ": " + reason);
        this.file = file.toString();
        this.reason = reason;
        this.remedy = remedy;
    }

    /** What the system said about a file, in words. */
    static OutputException of(Path file, IOException cause) {
        if (cause instanceof OutputException known) {
            return known;
        }
        OutputException failed = new OutputException(file, "cannot be written: " + words(cause), "");
        failed.initCause(cause);
        return failed;
    }

    private static String words(IOException cause) {
        if (cause instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (cause instanceof NoSuchFileException missing && folderIsThere(missing)) {
            return "the system lets no new file be made in its folder";
        }
        if (cause instanceof NoSuchFileException || cause instanceof FileAlreadyExistsException) {
            return "its folder was changed by another program meanwhile";
        }
        String said = cause instanceof FileSystemException system ? system.getReason() : cause.getMessage();
        return said == null ? cause.getClass().getSimpleName() : said;
    }

    /** Whether the folder is there, but takes no file: those of /proc are such. */
    private static boolean folderIsThere(NoSuchFileException missing) {
        Path folder = missing.getFile() == null
                ? null
                : Path.of(missing.getFile()).toAbsolutePath().getParent();
        return folder != null && Files.isDirectory(folder);
    }

    /** The file, as the user named it. */
    public String file() {
        return file;
    }

    /** What stands in the way, as a sentence without a full stop. */
    public String reason() {
        return reason;
    }

    /** What to do about it; may be empty. */
    public String remedy() {
        return remedy;
    }
}
