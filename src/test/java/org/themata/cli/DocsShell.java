package org.themata.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/**
 * Runs one command after the other in a working directory. A Java program cannot change its working directory, and a
 * new one for each command would take long: so there is one process a directory, and it is asked over its streams.
 */
final class DocsShell implements AutoCloseable {
    private static final int WIDTH = 80;

    private final Process process;
    private final DataOutputStream ask;
    private final DataInputStream answer;

    /** Exit status and everything that was printed, in its order. */
    record Answer(int status, String text) {}

    DocsShell(Path folder) throws IOException {
        process = new ProcessBuilder(java("org.themata.cli.DocsShell"))
                .directory(folder.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        ask = new DataOutputStream(process.getOutputStream());
        answer = new DataInputStream(process.getInputStream());
    }

    /** The command line that starts a class of the program, as quickly as it can. */
    static List<String> java(String main) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xshare:auto",
                "-Dfile.encoding=UTF-8",
                "-Dstdout.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                main);
    }

    Answer run(List<String> words) throws IOException {
        ask.writeInt(words.size());
        for (String word : words) {
            ask.writeUTF(word);
        }
        ask.flush();
        int status = answer.readInt();
        byte[] text = answer.readNBytes(answer.readInt());
        return new Answer(status, new String(text, StandardCharsets.UTF_8));
    }

    @Override
    public void close() throws IOException {
        ask.close();
        process.destroy();
    }

    /** The process itself: reads words, answers with status and output, as on a terminal of 80 columns. */
    public static void main(String[] args) throws IOException {
        DataInputStream in = new DataInputStream(System.in);
        DataOutputStream out = new DataOutputStream(System.out);
        while (true) {
            String[] words;
            try {
                words = new String[in.readInt()];
            } catch (java.io.EOFException e) {
                return;
            }
            for (int i = 0; i < words.length; i++) {
                words[i] = in.readUTF();
            }
            ByteArrayOutputStream both = new ByteArrayOutputStream();
            PrintStream err = new PrintStream(both, true, StandardCharsets.UTF_8);
            int status = new Themata(new Terminal(new ByteArrayInputStream(new byte[0]), both, err, true, false, WIDTH))
                    .run(words);
            out.writeInt(status);
            out.writeInt(both.size());
            both.writeTo(out);
            out.flush();
        }
    }
}
