package org.themata.cli;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** Completion for fish: a line for each command, word and option. */
final class FishCompletion {

    private FishCompletion() {}

    static String script(CommandLine whole) {
        StringBuilder script = new StringBuilder("# fish completion of themata\n");
        Set<CommandLine> seen = new LinkedHashSet<>();
        for (Map.Entry<String, CommandLine> command : whole.getSubcommands().entrySet()) {
            CommandLine line = command.getValue();
            String description =
                    String.join(" ", line.getCommandSpec().usageMessage().description());
            script.append("complete -c themata -n __fish_use_subcommand -f -a ").append(command.getKey());
            script.append(" -d ").append(quoted(description)).append('\n');
            if (seen.add(line)) {
                String names = whole.getSubcommands().entrySet().stream()
                        .filter(other -> other.getValue() == line)
                        .map(Map.Entry::getKey)
                        .collect(Collectors.joining(" "));
                command("__fish_seen_subcommand_from " + names, line, script);
            }
        }
        return script.toString();
    }

    private static void command(String condition, CommandLine line, StringBuilder script) {
        line.getSubcommands().forEach((name, inner) -> {
            String[] description = inner.getCommandSpec().usageMessage().description();
            script.append("complete -c themata -n ")
                    .append(quoted(condition))
                    .append(" -a ")
                    .append(name);
            script.append(description.length == 0 ? "" : " -d " + quoted(description[0]))
                    .append('\n');
            command(condition + "; and __fish_seen_subcommand_from " + name, inner, script);
        });
        for (OptionSpec option : line.getCommandSpec().options()) {
            script.append("complete -c themata -n ").append(quoted(condition));
            for (String name : option.names()) {
                script.append(name.startsWith("--") ? " -l " + name.substring(2) : " -s " + name.substring(1));
            }
            script.append(option.arity().max() > 0 ? " -r" : "");
            script.append(" -d ")
                    .append(quoted(String.join(" ", option.description())))
                    .append('\n');
        }
    }

    private static String quoted(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }
}
