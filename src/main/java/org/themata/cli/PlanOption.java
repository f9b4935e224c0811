package org.themata.cli;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.themata.analysis.SampleSizeTable;
import org.themata.text.Nearest;

/** Reads {@code p=0.1,k=2,power=0.8}; the last two may be left out. */
final class PlanOption {
    private static final List<String> KEYS = List.of("p", "k", "power");
    private static final String REMEDY = "write it as p=0.1,k=2,power=0.8";

    private PlanOption() {}

    static SampleSizeTable.Plan read(String plan) {
        Map<String, String> values = new HashMap<>(Map.of("k", "1", "power", "0.8"));
        for (String part : plan.split(",")) {
            String[] sides = part.split("=", -1);
            String key = sides[0].strip();
            if (sides.length != 2 || !KEYS.contains(key)) {
                throw new UsageException(
                        "--plan has no \"" + key + "\"", sides.length == 2 ? Nearest.remedy(key, KEYS) : REMEDY);
            }
            values.put(key, sides[1].strip());
        }
        if (!values.containsKey("p")) {
            throw new UsageException("--plan says nothing of p, the prevalence", REMEDY);
        }
        double p = share("--plan p", values.getOrDefault("p", ""));
        double power = share("--plan power", values.getOrDefault("power", ""));
        int k = whole(values.getOrDefault("k", ""));
        if (p < 0.0001 || power <= 0 || power >= 1) {
            throw new UsageException("--plan needs p of 0.0001 or more, and power between 0 and 1", REMEDY);
        }
        return new SampleSizeTable.Plan(p, k, power);
    }

    private static int whole(String text) {
        try {
            int k = Integer.parseInt(text);
            if (k >= 1 && k <= 1000) {
                return k;
            }
        } catch (NumberFormatException e) {
            throw new UsageException("--plan k \"" + text + "\" is no whole number", REMEDY);
        }
        throw new UsageException("--plan k must be 1 to 1000, not " + text, REMEDY);
    }

    /** A proportion, as {@code 0.05} or {@code 5%}. */
    static double share(String option, String text) {
        String digits = text.strip();
        boolean percent = digits.endsWith("%");
        try {
            double value = Double.parseDouble(percent ? digits.substring(0, digits.length() - 1) : digits);
            double share = percent ? value / 100 : value;
            if (share >= 0 && share <= 1) {
                return share;
            }
        } catch (NumberFormatException e) {
            throw new UsageException(option + " \"" + text + "\" is no proportion", "write 0.05 or 5%");
        }
        throw new UsageException(option + " must be 0 to 1, not " + text, "write 0.05 or 5%");
    }
}
