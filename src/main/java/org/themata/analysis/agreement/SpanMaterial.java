package org.themata.analysis.agreement;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.themata.coding.Coding;

/**
 * The codings of several coders as spans of the texts that all of them coded. Spans of one code by one coder that
 * overlap or touch are one.
 */
public final class SpanMaterial {
    private final List<List<Coding>> coders = new ArrayList<>();
    private final Map<String, Integer> lengths = new LinkedHashMap<>();

    /**
     * @param ledgers the codings of each coder
     * @param lengths the code points of each document, by its id, in order
     */
    public SpanMaterial(Map<String, List<Coding>> ledgers, Map<String, Integer> lengths) {
        ledgers.values()
                .forEach(codings -> coders.add(
                        codings.stream().filter(c -> c.status().counts()).toList()));
        lengths.forEach((document, length) -> {
            if (coders.stream()
                    .allMatch(own -> own.stream().anyMatch(c -> c.document().equals(document)))) {
                this.lengths.put(document, length);
            }
        });
    }

    /**
     * One continuum a document.
     *
     * @param codes of the spans
     */
    public List<Continuum> texts(List<String> codes) {
        List<Continuum> texts = new ArrayList<>();
        lengths.forEach((document, length) -> {
            List<List<CodedSpan>> spans = new ArrayList<>();
            coders.forEach(own -> spans.add(spans(own, document, length, codes)));
            texts.add(new Continuum(length, spans));
        });
        return texts;
    }

    /** All documents, one after another, as one continuum. */
    public Continuum joined(List<String> codes) {
        return joined(texts(codes), IntStream.range(0, lengths.size()).toArray());
    }

    /** Of the α family: a coefficient with the interval of a bootstrap of documents; without one if they are few. */
    public Estimate resampled(
            List<String> codes, Function<UnitizingAlpha, Estimate> coefficient, int resamples, long seed) {
        List<Continuum> texts = texts(codes);
        int[] all = IntStream.range(0, texts.size()).toArray();
        Function<int[], Estimate> of = drawn -> coefficient.apply(UnitizingAlpha.of(joined(texts, drawn)));
        Estimate estimate = of.apply(all);
        return resamples == 0 || all.length < Bootstrap.LEAST_TEXTS || !estimate.isKnown()
                ? estimate
                : estimate.within(Bootstrap.of(all, of, resamples, seed).interval());
    }

    private Continuum joined(List<Continuum> texts, int... drawn) {
        List<List<CodedSpan>> all = new ArrayList<>();
        coders.forEach(own -> all.add(new ArrayList<>()));
        int offset = 0;
        for (int number : drawn) {
            Continuum text = texts.get(number);
            for (int c = 0; c < all.size(); c++) {
                for (CodedSpan span : text.coders().get(c)) {
                    all.get(c).add(new CodedSpan(span.start() + offset, span.end() + offset, span.value()));
                }
            }
            offset += text.length();
        }
        return new Continuum(offset, all);
    }

    /** For two coders and one code: how many characters of each document both, one or none coded. */
    public List<CodersTable> characters(String code) {
        List<CodersTable> sources = new ArrayList<>();
        for (Continuum text : texts(List.of(code))) {
            BitSet first = covered(text.coders().get(0));
            BitSet second = covered(text.coders().get(1));
            BitSet both = (BitSet) first.clone();
            both.and(second);
            int shared = both.cardinality();
            int onlyFirst = first.cardinality() - shared;
            int onlySecond = second.cardinality() - shared;
            sources.add(
                    CodersTable.binary(shared, onlyFirst, onlySecond, text.length() - shared - onlyFirst - onlySecond));
        }
        return sources;
    }

    private static BitSet covered(List<CodedSpan> spans) {
        BitSet covered = new BitSet();
        spans.forEach(span -> covered.set(span.start(), span.end()));
        return covered;
    }

    private static List<CodedSpan> spans(List<Coding> own, String document, int length, List<String> codes) {
        List<CodedSpan> spans = new ArrayList<>();
        for (String code : codes) {
            BitSet covered = new BitSet();
            for (Coding coding : own) {
                if (coding.document().equals(document) && coding.code().equals(code)) {
                    covered.set(Math.min(coding.start(), length), Math.min(coding.end(), length));
                }
            }
            for (int at = covered.nextSetBit(0); at >= 0; at = covered.nextSetBit(at)) {
                int end = covered.nextClearBit(at);
                spans.add(new CodedSpan(at, end, code));
                at = end;
            }
        }
        return spans;
    }
}
