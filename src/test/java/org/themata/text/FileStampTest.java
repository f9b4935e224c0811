package org.themata.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileStampTest {
    @TempDir
    Path folder;

    @Test
    void aFileThatNobodyTouchesIsRead() throws IOException {
        Path file = Files.writeString(folder.resolve("P1.txt"), "P1: So.");
        assertThat(FileStamp.bytes(file)).isEqualTo(Files.readAllBytes(file));
        FileStamp.of(file).check(file);
    }

    @Test
    void aChangeIsSeenBySizeAndByTime() throws IOException {
        Path file = Files.writeString(folder.resolve("P1.txt"), "P1: So.");
        FileTime time = Files.getLastModifiedTime(file);
        FileStamp before = FileStamp.of(file);
        Files.writeString(file, "P1: So it was.");
        Files.setLastModifiedTime(file, time);
        assertThatThrownBy(() -> before.check(file))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("P1.txt")
                .hasMessageContaining("was changed while it was read");
        FileStamp longer = FileStamp.of(file);
        Files.writeString(file, "P1: So it is!!");
        Files.setLastModifiedTime(file, FileTime.fromMillis(time.toMillis() + 1000));
        assertThatThrownBy(() -> longer.check(file)).isInstanceOf(InputException.class);
    }
}
