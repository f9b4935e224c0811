package org.themata.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/** The commands there are, in the order in which help lists them. */
enum CommandName {
    INIT("init", "write a study that runs", InitCommand::new),
    CORPUS("corpus", "who spoke, and how much; check transcripts", CorpusCommand::new),
    TOKENISE("tokenise", "tokens with offsets", TokeniseCommand::new, "tokenize"),
    CODE("code", "apply the codebook: the ledger of codings", CodeCommand::new),
    COUNT("count", "theme frequencies across participants", CountCommand::new),
    TABLE("table", "tables for people", TableCommand::new),
    PLOT("plot", "one figure: svg or png", PlotCommand::new),
    KWIC("kwic", "every hit in context", KwicCommand::new),
    EXPLAIN("explain", "why a text is, or is not, coded", ExplainCommand::new),
    IMPORT("import", "projects and coded segments of other programs", ImportCommand::new),
    EXPORT("export", "to other programs", ExportCommand::new),
    CODEBOOK("codebook", "check, show, convert or compare codebooks", CodebookCommand::new),
    COMPARE("compare", "themes between groups of participants", CompareCommand::new),
    COOCCUR("cooccur", "codes together", CooccurCommand::new),
    SATURATION("saturation", "new codes by interview", SaturationCommand::new),
    AGREE("agree", "agreement between coders", AgreeCommand::new),
    SAMPLE("sample", "draw units for a person to code", SampleCommand::new),
    VALIDATE("validate", "the codebook against a person", ValidateCommand::new),
    DEIDENTIFY("deidentify", "names replaced, with a key kept apart", DeidentifyCommand::new),
    REPORT("report", "one HTML page, complete and offline", ReportCommand::new),
    RUN("run", "the whole study into its output directory", RunCommand::new),
    VERIFY("verify", "repeat a run, compare every byte", VerifyCommand::new),
    METHODS("methods", "the methods section of a paper", MethodsCommand::new),
    FORMATS("formats", "formats of transcripts, and what each keeps", FormatsCommand::new),
    COMPLETION("completion", "completion for bash, zsh or fish", CompletionCommand::new),
    HELP("help", "explain a command", HelpCommand::new),
    VERSION("version", "versions of everything used", VersionCommand::new);

    private final String label;
    private final String summary;
    private final Supplier<Command> maker;
    private final List<String> aliases;

    CommandName(String label, String summary, Supplier<Command> maker, String... aliases) {
        this.label = label;
        this.summary = summary;
        this.maker = maker;
        this.aliases = List.of(aliases);
    }

    String label() {
        return label;
    }

    String summary() {
        return summary;
    }

    /** Other spellings of the name. */
    List<String> aliases() {
        return aliases;
    }

    /** The simple name of its class. */
    String className() {
        return Character.toUpperCase(label.charAt(0)) + label.substring(1) + "Command";
    }

    Command create() {
        return maker.get();
    }

    static Optional<CommandName> named(String name) {
        String wanted = name.toLowerCase(Locale.ROOT);
        for (CommandName command : values()) {
            if (command.label.equals(wanted) || command.aliases.contains(wanted)) {
                return Optional.of(command);
            }
        }
        return Optional.empty();
    }

    /** All names, other spellings too. */
    static List<String> names() {
        List<String> names = new ArrayList<>();
        for (CommandName command : values()) {
            names.add(command.label);
            names.addAll(command.aliases);
        }
        return names;
    }
}
