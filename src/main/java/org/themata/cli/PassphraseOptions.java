package org.themata.cli;

import java.io.Console;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.themata.deidentify.Key;
import org.themata.deidentify.SealedKey;
import org.themata.text.SourceText;
import picocli.CommandLine.Option;

/** Where the passphrase of a key comes from; never from the command line, which others can see. */
final class PassphraseOptions {
    @Option(
            names = "--passphrase-file",
            paramLabel = "FILE",
            description = "The first line of FILE is the key's passphrase (default: you are asked for it).")
    @Nullable
    String file;

    @Option(
            names = "--passphrase-env",
            paramLabel = "NAME",
            description = "The environment variable NAME holds the key's passphrase.")
    @Nullable
    String variable;

    /** The key in a file, opened if it is sealed. */
    Key key(String name) {
        byte[] bytes = SourceText.bytes(name);
        return Key.read(name, SealedKey.isOne(bytes) ? SealedKey.open(name, bytes, passphrase(false)) : bytes);
    }

    /**
     * The passphrase.
     *
     * @param fresh whether it is for a new key: then it must be long enough, and is asked for twice
     */
    char[] passphrase(boolean fresh) {
        if (file != null && variable != null) {
            throw new UsageException("two passphrases were named", "leave out --passphrase-file or --passphrase-env");
        }
        char[] passphrase;
        if (file != null) {
            passphrase = SourceText.read(file, Optional.empty())
                    .lines()
                    .findFirst()
                    .orElse("")
                    .toCharArray();
        } else if (variable != null) {
            String value = System.getenv(variable);
            if (value == null) {
                throw new UsageException(
                        "there is no environment variable " + variable, "set it, or use --passphrase-file");
            }
            passphrase = value.toCharArray();
        } else {
            passphrase = asked(fresh);
        }
        if (fresh && passphrase.length < SealedKey.SHORTEST) {
            throw new UsageException(
                    "the passphrase has less than " + SealedKey.SHORTEST + " characters",
                    "take several words that do not belong together");
        }
        return passphrase;
    }

    private static char[] asked(boolean fresh) {
        Console console = System.console();
        if (console == null) {
            throw new UsageException(
                    "the key needs a passphrase, and there is no terminal to ask for it",
                    "name it with --passphrase-file or --passphrase-env");
        }
        char[] passphrase = console.readPassword("Passphrase of the key: ");
        if (fresh && !java.util.Arrays.equals(passphrase, console.readPassword("The same again: "))) {
            throw new UsageException("the two passphrases differ", "try again");
        }
        return passphrase == null ? new char[0] : passphrase;
    }
}
