package org.themata.cli;

import java.util.Collection;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.themata.codebook.Code;
import org.themata.text.Place;
import org.themata.text.Problem;

/** Levels of the codebook: {@code 1}, {@code 1,3}, {@code 1-2}. */
final class LevelOption {

    private LevelOption() {}

    /** The codes at the levels that were asked for; all without a wish. */
    static Predicate<Code> wanted(@Nullable String levels) {
        if (levels == null) {
            return code -> true;
        }
        Predicate<Code> wanted = code -> false;
        for (String item : levels.split(",")) {
            String[] ends = item.strip().split("-", -1);
            int from = level(levels, ends[0]);
            int to = level(levels, ends[ends.length - 1]);
            if (ends.length > 2 || to < from) {
                throw wrong(levels);
            }
            wanted = wanted.or(code -> code.level() >= from && code.level() <= to);
        }
        return wanted;
    }

    /** Warns if none of the codes is at the levels that were asked for: an empty table must not look like a result. */
    static void warn(@Nullable String levels, Collection<Code> codes, Messages messages) {
        if (levels != null && !codes.isEmpty() && codes.stream().noneMatch(wanted(levels))) {
            int deepest = codes.stream().mapToInt(Code::level).max().orElse(1);
            messages.problem(Problem.warning(
                    Place.of(""),
                    "no code is at --level " + levels + ": nothing is shown",
                    "the deepest level of the codebook is " + deepest));
        }
    }

    private static int level(String levels, String number) {
        try {
            int level = Integer.parseInt(number.strip());
            if (level >= 1) {
                return level;
            }
        } catch (NumberFormatException e) {
            throw wrong(levels);
        }
        throw wrong(levels);
    }

    private static UsageException wrong(String levels) {
        return new UsageException(
                "--level \"" + levels + "\" is no level", "write 1, 2, 1,3 or 1-2; 1 is the top themes");
    }
}
