package org.themata.table.write;

import java.util.StringJoiner;

/**
 * Text for LaTeX: whatever would be a command is escaped, and signs that pdfLaTeX does not know in text but papers need
 * are given their commands. Other scripts are left as they are, for LuaLaTeX.
 */
final class LatexText {
    private static final int LAST_KNOWN = 0x17F;

    private LatexText() {}

    /** One line of text; a line break becomes a blank. */
    static String line(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean again = i > 0 && text.charAt(i - 1) == c;
            escaped.append(again && (c == '-' || c == '\'' || c == ',') ? "{}" : "")
                    .append(escaped(c));
        }
        return escaped.toString();
    }

    /** The same with the statistical symbols in italics. */
    static String withSymbols(String text) {
        StringBuilder written = new StringBuilder();
        for (Symbols.Run run : Symbols.runs(text)) {
            String line = line(run.text());
            written.append(run.italic() ? "\\textit{" + line + "}" : line);
        }
        return written.toString();
    }

    /**
     * A cell: leading blanks become the {@code \\level} that the table defines, and lines are parted by
     * {@code between}.
     */
    static String cell(String text, String between) {
        StringJoiner lines = new StringJoiner(between);
        for (String line : text.split("\n", -1)) {
            String rest = line.stripLeading();
            int depth = rest.isEmpty() ? 0 : line.length() - rest.length();
            String indent = depth == 0 ? "" : "\\level{" + (depth + 1) / 2 + "}";
            lines.add(indent + guarded(withSymbols(rest)));
        }
        return lines.toString();
    }

    /** After a line's end LaTeX would take a bracket or a star for an argument. */
    private static String guarded(String line) {
        return line.startsWith("[") || line.startsWith("*") ? "{" + line.charAt(0) + "}" + line.substring(1) : line;
    }

    /** Whether pdfLaTeX, with the packages that the file names, can print it. */
    static boolean isForPdflatex(String text) {
        return text.chars().allMatch(c -> c <= LAST_KNOWN || !escaped((char) c).equals(String.valueOf((char) c)));
    }

    private static String escaped(char c) {
        return switch (c) {
            case '\\' -> "\\textbackslash{}";
            case '{' -> "\\{";
            case '}' -> "\\}";
            case '$' -> "\\$";
            case '&' -> "\\&";
            case '#' -> "\\#";
            case '%' -> "\\%";
            case '_' -> "\\_";
            case '^' -> "\\textasciicircum{}";
            case '~' -> "\\textasciitilde{}";
            case '<' -> "\\textless{}";
            case '>' -> "\\textgreater{}";
            case '|' -> "\\textbar{}";
            case '"' -> "\\textquotedbl{}";
            case '`' -> "\\textasciigrave{}";
            case '\n' -> " ";
            case '\u00A0', '\u202F' -> "~";
            case '–' -> "--";
            case '—' -> "---";
            case '‘' -> "`{}";
            case '’' -> "'{}";
            case '“' -> "\\textquotedblleft{}";
            case '”' -> "\\textquotedblright{}";
            case '„' -> "\\quotedblbase{}";
            case '…' -> "\\ldots{}";
            case '•', '●' -> "\\textbullet{}";
            case '€' -> "\\texteuro{}";
            case '−' -> "$-$";
            case '×' -> "$\\times$";
            case '±' -> "$\\pm$";
            case '·' -> "$\\cdot$";
            case '²' -> "\\textsuperscript{2}";
            case '≤' -> "$\\leq$";
            case '≥' -> "$\\geq$";
            case '≠' -> "$\\neq$";
            case '≈' -> "$\\approx$";
            case '∞' -> "$\\infty$";
            case '→' -> "$\\rightarrow$";
            case '√' -> "$\\surd$";
            case 'α' -> "$\\alpha$";
            case 'β' -> "$\\beta$";
            case 'γ' -> "$\\gamma$";
            case 'κ' -> "$\\kappa$";
            case 'π' -> "$\\pi$";
            case 'ρ' -> "$\\rho$";
            case 'τ' -> "$\\tau$";
            case 'φ', 'ϕ' -> "$\\phi$";
            case 'χ' -> "$\\chi$";
            case 'Δ' -> "$\\Delta$";
            default -> String.valueOf(c);
        };
    }
}
