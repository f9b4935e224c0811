package org.themata.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.function.Function;
import java.util.function.Supplier;
import org.themata.corpus.Transcript;
import org.themata.table.write.OutputFile;

/**
 * Writes what the transcripts of a reading yield while they are read: the bytes of each are made by the thread that
 * read it, and joined in the order of the input.
 */
final class StreamedOutput {
    private final OutputOptions output;
    private final Terminal terminal;
    private final Reading reading;
    private final Runnable check;

    /** @param check runs when everything is read and before the end is written; throws what makes the output void */
    StreamedOutput(OutputOptions output, Terminal terminal, Reading reading, Runnable check) {
        this.output = output;
        this.terminal = terminal;
        this.reading = reading;
        this.check = check;
    }

    /**
     * Writes the head and what every transcript yields.
     *
     * @param head written before the first bytes, and also if there are none
     * @param worker makes a worker; called once a thread
     */
    void write(byte[] head, Supplier<Function<Transcript, PackedBytes>> worker) throws IOException {
        try (OutputFile file = output.open(terminal)) {
            OutputStream stream = file.stream();
            boolean[] begun = {false};
            reading.process(worker, bytes -> {
                if (!bytes.isEmpty()) {
                    put(begun[0] ? new byte[0] : head, stream);
                    put(bytes, stream);
                    begun[0] = true;
                }
            });
            check.run();
            put(begun[0] ? new byte[0] : head, stream);
            file.commit();
        } catch (UncheckedIOException e) {
            throw e.getCause() == null ? new IOException(e) : e.getCause();
        }
    }

    private static void put(PackedBytes bytes, OutputStream stream) {
        try {
            bytes.writeTo(stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes what is made when everything has been read. */
    void writeAtEnd(Ending ending) throws IOException {
        try (OutputFile file = output.open(terminal)) {
            ending.read(reading);
            check.run();
            ending.write(file.stream());
            file.commit();
        }
    }

    private static void put(byte[] bytes, OutputStream stream) {
        try {
            stream.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An output that needs everything at once. */
    interface Ending {
        /** Reads the transcripts. */
        void read(Reading reading);

        /** Writes what they yielded. */
        void write(OutputStream out) throws IOException;
    }
}
