package org.themata.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.themata.deidentify.Key;
import org.themata.deidentify.Restoring;
import org.themata.table.write.OutputFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Leads from the new transcripts back to the old ones. */
@Command(
        name = "restore",
        description =
                "Writes the transcripts as they were, from the new ones and the key. The new ones must be as apply wrote "
                        + "them. What was read from txt, md, vtt, srt or sbv comes back byte for byte.",
        footer = {"", "Example:", "  themata deidentify restore --key key.csv shared -o restored"})
final class DeidentifyRestoreCommand extends Connected {
    @Parameters(paramLabel = "DIR", arity = "1", description = "The folder that apply wrote.")
    String folder = "";

    @Option(names = "--key", required = true, paramLabel = "FILE", description = "The key that apply wrote.")
    String key = "";

    @Mixin
    PassphraseOptions passphrases = new PassphraseOptions();

    @Option(
            names = {"-o", "--output"},
            required = true,
            paramLabel = "DIR",
            description = "Write the old transcripts into this folder.")
    String output = "";

    @Override
    public Integer call() throws IOException {
        Key read = passphrases.key(key);
        Path transcripts = Path.of(folder).resolve("transcripts");
        Map<String, byte[]> files =
                new Restoring(read, Files.isDirectory(transcripts) ? transcripts : Path.of(folder)).files();
        try (OutputFolder out = OutputFolder.open(Path.of(output), ".themata-restored")) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                try (OutputStream stream = out.file(file.getKey())) {
                    stream.write(file.getValue());
                }
            }
            out.commit();
        }
        messages().note(files.size() + (files.size() == 1 ? " transcript" : " transcripts") + " restored");
        return ExitStatus.DONE;
    }
}
