import java.io.IOException;
import java.io.PrintWriter;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.tools.ToolProvider;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * Writes for each command a class that sets its options without reflection, from the annotations of the command, and
 * compiles it: {@code java -cp CLASSES:picocli.jar PlainOptionsOf.java CLASSES SOURCES}.
 *
 * <p>Reading the annotations at run time costs 30 to 50 ms a start. Options that are not plain (help, other types) are left
 * out, and so are commands with words of their own; for those the program falls back to picocli.
 */
public final class PlainOptionsOf {
    private static final String PACKAGE = "org.themata.cli";

    public static void main(String[] args) throws Exception {
        Path classes = Path.of(args[0]);
        Path sources = Files.createDirectories(Path.of(args[1]).resolve(PACKAGE.replace('.', '/')));
        List<String> files = new ArrayList<>();
        for (Object name : Class.forName(PACKAGE + ".CommandName").getEnumConstants()) {
            Method className = name.getClass().getDeclaredMethod("className");
            className.setAccessible(true);
            Class<?> type = Class.forName(PACKAGE + "." + className.invoke(name));
            Constructor<?> maker = type.getDeclaredConstructor();
            maker.setAccessible(true);
            CommandSpec spec = new CommandLine(maker.newInstance()).getCommandSpec();
            if (spec.subcommands().isEmpty() && spec.args().stream().noneMatch(PlainOptionsOf::isUnusual)) {
                Path file = sources.resolve("Plain" + type.getSimpleName() + ".java");
                write(type, spec, file);
                files.add(file.toString());
            }
        }
        List<String> javac = new ArrayList<>(List.of("--release", "17", "-proc:none", "-d", classes.toString()));
        javac.addAll(List.of("-cp", System.getProperty("java.class.path") + java.io.File.pathSeparator + classes));
        javac.addAll(files);
        if (ToolProvider.getSystemJavaCompiler().run(null, null, null, javac.toArray(String[]::new)) != 0) {
            System.exit(1);
        }
    }

    /** What only picocli can do: then the whole command is left to it. */
    private static boolean isUnusual(ArgSpec arg) {
        boolean helps = arg instanceof OptionSpec option && option.usageHelp();
        return !helps && (arg.required() && arg.isOption() || arg.defaultValue() != null || arg.group() != null);
    }

    private static void write(Class<?> type, CommandSpec spec, Path file) throws IOException {
        Map<Field, String> paths = new HashMap<>();
        walk(type, "command", paths);
        List<OptionSpec> options = spec.options().stream()
                .filter(option -> !option.usageHelp() && isPlain(option) && paths.containsKey(option.userObject()))
                .toList();
        String name = type.getSimpleName();
        try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(file))) {
            out.printf("package %s;%n%nfinal class Plain%s extends PlainOptions {%n", PACKAGE, name);
            out.printf("    private final %s command = new %s();%n%n", name, name);
            out.printf("    @Override%n    Command command() {%n        return command;%n    }%n%n");
            out.printf("    @Override%n    int find(String name) {%n        switch (name) {%n");
            for (int i = 0; i < options.size(); i++) {
                String names = List.of(options.get(i).names()).stream()
                        .map(one -> "\"" + one + "\"")
                        .collect(Collectors.joining(", "));
                out.printf("            case %s: return %d;%n", names, i);
            }
            out.printf("            default: return -1;%n        }%n    }%n%n");
            out.printf("    @Override%n    Kind kind(int option) {%n        switch (option) {%n");
            for (int i = 0; i < options.size(); i++) {
                out.printf("            case %d: return Kind.%s;%n", i, kind(options.get(i)));
            }
            out.printf("            default: throw new IllegalArgumentException();%n        }%n    }%n%n");
            out.printf("    @Override%n    void set(int option, String value) {%n        switch (option) {%n");
            for (int i = 0; i < options.size(); i++) {
                String set = set(options.get(i), paths);
                out.printf("            case %d: %s; break;%n", i, set);
            }
            out.printf("            default: throw new IllegalArgumentException();%n        }%n    }%n%n");
            positionals(spec.positionalParameters(), paths, out);
            out.printf("}%n");
        }
    }

    private static void positionals(List<PositionalParamSpec> all, Map<Field, String> paths, PrintWriter out) {
        int fewest = 0;
        out.printf("    @Override%n    boolean take(int place, String value) {%n");
        for (PositionalParamSpec one : all) {
            boolean many = one.type() == List.class;
            fewest += one.arity().min();
            String when = many ? "place >= " + one.index().min() : "place == " + one.index().min();
            if (isPlain(one) && one.splitRegex().isEmpty() && paths.containsKey(one.userObject())) {
                String room = many && one.arity().max() < Integer.MAX_VALUE
                        ? " && place < " + (one.index().min() + one.arity().max())
                        : "";
                out.printf("        if (%s%s) {%n            %s;%n            return true;%n        }%n", when, room, set(one, paths));
            }
        }
        out.printf("        return false;%n    }%n%n");
        out.printf("    @Override%n    int fewest() {%n        return %d;%n    }%n", fewest);
    }

    /** Where each option stands: the fields of the command and of its mixins. */
    private static void walk(Class<?> type, String path, Map<Field, String> paths) {
        for (Class<?> at = type; at != null && at != Object.class; at = at.getSuperclass()) {
            for (Field field : at.getDeclaredFields()) {
                if (Modifier.isPrivate(field.getModifiers())) {
                    continue;
                }
                String here = path + "." + field.getName();
                if (field.isAnnotationPresent(CommandLine.Mixin.class)) {
                    walk(field.getType(), here, paths);
                }
                paths.put(field, here);
            }
        }
    }

    private static boolean isPlain(ArgSpec arg) {
        return arg.converters().length == 0
                && (arg instanceof PositionalParamSpec || arg.arity().max() <= 1 && arg.arity().min() == arg.arity().max())
                && kind(arg) != null
                && !(arg instanceof OptionSpec option && (option.negatable() || !option.fallbackValue().isEmpty()));
    }

    private static String kind(ArgSpec arg) {
        Class<?> type = arg.type();
        if (type == boolean.class && arg.arity().max() == 0) {
            return "FLAG";
        }
        if (type == List.class) {
            return "LIST";
        }
        return type == String.class || type == int.class || type == Integer.class || type == Long.class ? "VALUE" : null;
    }

    private static String set(ArgSpec arg, Map<Field, String> paths) {
        String path = paths.get(arg.userObject());
        Class<?> type = arg.type();
        if (type == boolean.class) {
            return path + " = true";
        }
        if (type == List.class) {
            return "add(" + path + ", value, \"" + arg.splitRegex() + "\")";
        }
        return path + " = "
                + (type == String.class ? "value" : type == Long.class ? "Long.valueOf(value)" : "Integer.valueOf(value)");
    }
}
