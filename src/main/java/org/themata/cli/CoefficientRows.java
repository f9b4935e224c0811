package org.themata.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.themata.analysis.agreement.AgreementTable;
import org.themata.analysis.agreement.Bootstrap;
import org.themata.analysis.agreement.CharacterKappa;
import org.themata.analysis.agreement.CodedMaterial;
import org.themata.analysis.agreement.CodersTable;
import org.themata.analysis.agreement.Coefficient;
import org.themata.analysis.agreement.CoefficientRow;
import org.themata.analysis.agreement.Continuum;
import org.themata.analysis.agreement.Dissimilarity;
import org.themata.analysis.agreement.Distances;
import org.themata.analysis.agreement.Estimate;
import org.themata.analysis.agreement.Gamma;
import org.themata.analysis.agreement.PercentAgreement;
import org.themata.analysis.agreement.Ratings;
import org.themata.analysis.agreement.Reason;
import org.themata.analysis.agreement.SetAgreement;
import org.themata.analysis.agreement.SetRatings;
import org.themata.analysis.agreement.ShafferRho;
import org.themata.analysis.agreement.SpanMaterial;
import org.themata.analysis.agreement.UnitizingAlpha;

/** Coefficients by name. */
record CoefficientRows(
        CodedMaterial material,
        Optional<CategoryRows> categories,
        Optional<SpanMaterial> spans,
        int resamples,
        long seed,
        double rhoThreshold,
        Consumer<String> warn) {
    private static final List<String> OTHERS = List.of(
            "kalpha",
            "rho",
            "holsti",
            "pooled",
            "alpha-masi",
            "alpha-jaccard",
            "alpha-mv",
            "u-alpha",
            "gamma",
            "nvivo");

    /** All names. */
    static String[] names() {
        return Stream.concat(Arrays.stream(Coefficient.values()).map(Coefficient::toString), OTHERS.stream())
                .toArray(String[]::new);
    }

    /**
     * One row a code (or one for all codes) and coefficient, and one of all categories at once where they are given.
     */
    List<CoefficientRow> of(List<String> names, List<String> codes) {
        List<CoefficientRow> rows = new ArrayList<>();
        SetRatings sets = material.ratings();
        for (String given : names) {
            String name = Choice.of("--coefficient", given, names());
            if (List.of("pooled", "alpha-masi", "alpha-jaccard", "alpha-mv").contains(name)) {
                rows.add(overall(name, sets, codes));
            } else if (List.of("u-alpha", "gamma", "nvivo").contains(name)) {
                rows.addAll(ofSpans(name, codes));
            } else {
                codes.forEach(code -> rows.add(ofCode(name, code, sets.code(code))));
                if (name.equals("holsti")) {
                    rows.add(CoefficientRow.of(
                            AgreementTable.ALL,
                            name,
                            sets.whole().pairable(),
                            PercentAgreement.holsti(
                                    codes.stream().map(sets::code).toList())));
                }
                categories.filter(together -> together.has(name)).ifPresent(together -> rows.add(together.row(name)));
            }
        }
        return rows;
    }

    private CoefficientRow ofCode(String name, String code, Ratings ratings) {
        int units = ratings.pairable();
        if (name.equals("rho")) {
            String label = String.format(Locale.ROOT, "rho (kappa* %.2f)", rhoThreshold);
            Estimate rho = ratings.coders() == 2
                    ? ShafferRho.STANDARD.withThreshold(rhoThreshold).of(ratings.pair(0, 1), seed)
                    : Estimate.none(Reason.NEEDS_EXACTLY_TWO_CODERS, ratings.coders() + " coders");
            return CoefficientRow.of(code, label, units, rho);
        }
        if (name.equals("holsti")) {
            return CoefficientRow.of(code, name, units, PercentAgreement.holsti(List.of(ratings)));
        }
        if (name.equals("kalpha")) {
            return CoefficientRow.ofPairs(code, name, ratings, Distances.nominal(2), resamples, seed);
        }
        Coefficient coefficient = Coefficient.named(name);
        Estimate estimate = coefficient.of(ratings);
        boolean resampled = resamples > 0 && estimate.isKnown() && coefficient != Coefficient.ALPHA_ANALYTIC;
        return resampled
                ? CoefficientRow.of(
                        code, name, units, estimate, Bootstrap.of(ratings, coefficient::of, resamples, seed))
                : CoefficientRow.of(code, name, units, estimate);
    }

    private CoefficientRow overall(String name, SetRatings sets, List<String> codes) {
        SetAgreement.Resampled wanted = switch (name) {
            case "pooled" -> SetAgreement.Resampled.POOLED;
            case "alpha-masi" -> SetAgreement.Resampled.MASI;
            case "alpha-jaccard" -> SetAgreement.Resampled.JACCARD;
            default -> SetAgreement.Resampled.MULTI_VALUED;
        };
        SetAgreement all = SetAgreement.of(sets, codes, Set.of(wanted), resamples, seed);
        Estimate estimate = switch (wanted) {
            case POOLED -> all.pooledKappa();
            case MASI -> all.masi();
            case JACCARD -> all.jaccard();
            case MULTI_VALUED -> all.multiValued();
        };
        String interval = estimate.interval().isPresent() ? "bootstrap of " + sets.drawn() : "";
        return new CoefficientRow(AgreementTable.ALL, name, all.units(), estimate, interval, 0);
    }

    private List<CoefficientRow> ofSpans(String name, List<String> codes) {
        SpanMaterial texts = spans.orElseThrow(() -> new UsageException(
                name + " needs the transcripts", "name them with --transcripts, or run where there is a study.yaml"));
        List<CoefficientRow> rows = new ArrayList<>();
        int units = material.coders().size() < 2 ? 0 : texts.texts(codes).size();
        if (units == 0) {
            rows.add(CoefficientRow.of(
                    AgreementTable.ALL,
                    name,
                    0,
                    Estimate.none(
                            material.coders().size() < 2 ? Reason.NEEDS_TWO_CODERS : Reason.NO_PAIRS,
                            "0 documents that all coded")));
            return rows;
        }
        if (name.equals("nvivo")) {
            warn.accept(CharacterKappa.WARNING);
        }
        for (String code : codes) {
            switch (name) {
                case "gamma" -> rows.add(gamma(code, texts, List.of(code)));
                case "nvivo" -> rows.addAll(characters(code, texts, units));
                default -> rows.add(alpha(code, "u-alpha", texts, List.of(code), UnitizingAlpha::whole));
            }
        }
        if (name.equals("u-alpha")) {
            rows.add(alpha(AgreementTable.ALL, "u-alpha", texts, codes, UnitizingAlpha::whole));
            rows.add(alpha(AgreementTable.ALL, "binary-u-alpha", texts, codes, UnitizingAlpha::binary));
            rows.add(alpha(AgreementTable.ALL, "cu-alpha", texts, codes, UnitizingAlpha::coding));
            for (String code : UnitizingAlpha.of(texts.joined(codes)).values().keySet()) {
                rows.add(alpha(code, "(k)u-alpha", texts, codes, all -> all.value(code)));
            }
        } else if (name.equals("gamma")) {
            rows.add(gamma(AgreementTable.ALL, texts, codes));
        }
        return rows;
    }

    private CoefficientRow gamma(String code, SpanMaterial texts, List<String> codes) {
        List<Continuum> continua = texts.texts(codes);
        Gamma gamma = Gamma.of(continua, Dissimilarity.STANDARD, seed);
        return ofDocuments(
                code, gamma.exact() ? "gamma" : "gamma (pairwise)", continua.size(), gamma.estimate(resamples, seed));
    }

    private CoefficientRow alpha(
            String code,
            String name,
            SpanMaterial texts,
            List<String> codes,
            Function<UnitizingAlpha, Estimate> coefficient) {
        return ofDocuments(code, name, texts.texts(codes).size(), texts.resampled(codes, coefficient, resamples, seed));
    }

    private static CoefficientRow ofDocuments(String code, String name, int units, Estimate estimate) {
        String interval = estimate.interval().isPresent() ? "bootstrap of documents" : "";
        return new CoefficientRow(code, name, units, estimate, interval, 0);
    }

    private List<CoefficientRow> characters(String code, SpanMaterial texts, int units) {
        if (material.coders().size() != 2) {
            return List.of(CoefficientRow.of(
                    code,
                    "nvivo",
                    units,
                    Estimate.none(
                            Reason.NEEDS_EXACTLY_TWO_CODERS, material.coders().size() + " coders")));
        }
        List<CodersTable> sources = texts.characters(code);
        return List.of(
                CoefficientRow.of(code, "nvivo (all characters)", units, CharacterKappa.pooled(sources)),
                CoefficientRow.of(code, "nvivo (mean of sources)", units, CharacterKappa.mean(sources, false)),
                CoefficientRow.of(code, "nvivo (mean by size)", units, CharacterKappa.mean(sources, true)));
    }
}
