package org.themata.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.themata.analysis.SentenceText;
import org.themata.analysis.TokenAnalysis;
import org.themata.analysis.TokenRows;
import org.themata.analysis.TranscriptCounter;
import org.themata.analysis.TypeCount;
import org.themata.coding.Matcher;
import org.themata.corpus.Study;
import org.themata.corpus.Turn;
import org.themata.table.write.TableFormat;
import org.themata.text.TokenKind;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Tokens with their offsets, sentences, and word lists. */
@Command(
        name = "tokenise",
        description =
                "Cuts transcripts into tokens and sentences, with their offsets in code points; all speakers' words, "
                        + "with their roles. Formats beside the usual ones: conllu, and txt (one sentence a line).",
        footer = {
            "",
            "Example: the words of an interview, and where they stand",
            "  themata tokenise P01.txt --kinds word,number",
            "Example: which words participants use, and how many of them",
            "  themata tokenise transcripts/ --types --kinds word"
        })
final class TokeniseCommand extends Connected {
    private static final String CONLLU = "conllu";
    private static final String TXT = "txt";

    @Mixin
    StudyOption studyOption = new StudyOption();

    @Mixin
    CorpusInputs corpus = new CorpusInputs();

    @Mixin
    OutputOptions output = new OutputOptions();

    @Option(names = "--lemma", description = "The dictionary form of each token.")
    boolean lemma;

    @Option(names = "--pos", description = "The Universal part of speech of each token.")
    boolean pos;

    @Option(names = "--stem", description = "The Snowball stem of each word.")
    boolean stem;

    @Option(names = "--sentences", description = "One row a sentence.")
    boolean sentences;

    @Option(
            names = "--types",
            description = "Word list: one row a distinct token, case ignored, of participants' words only.")
    boolean types;

    @Option(
            names = "--kinds",
            paramLabel = "KIND",
            split = ",",
            description = "Only these kinds: word, number, punct, symbol, emoji, url, email, tag, user.")
    List<String> kinds = new ArrayList<>();

    @Override
    public Integer call() throws IOException {
        Set<TokenKind> wanted = wantedKinds();
        List<TokenAnalysis.Kind> more = wantedAnalysis();
        Optional<String> special = output.special(CONLLU, TXT);
        check(special, more);
        TableFormat format = special.isPresent()
                ? TableFormat.CSV
                : output.format(
                        terminal(),
                        List.of(CONLLU, TXT),
                        TableFormat.TEXT,
                        TableFormat.CSV,
                        TableFormat.TSV,
                        TableFormat.JSONL,
                        TableFormat.JSON);
        Optional<Study> study = studyOption.study(!corpus.transcripts.isEmpty());
        Matcher matcher = corpus.withoutCodebook(study);
        if (!more.isEmpty()) {
            new TokenAnalysis(matcher.rules().language(), matcher.rules().models(), more);
        }
        Reading reading = Reading.open(this, corpus, study);
        if (types) {
            types(reading, matcher, wanted, study, format);
        } else if (special.isPresent()) {
            text(reading, matcher, wanted, more, special.get());
        } else {
            rows(reading, matcher, wanted, more, format);
        }
        if (common.verbose) {
            messages().note(Notes.matching(matcher).get(0));
        }
        return reading.status();
    }

    private void check(Optional<String> special, List<TokenAnalysis.Kind> more) {
        if (sentences && types) {
            throw new UsageException("--sentences and --types do not go together", "leave one out");
        }
        if (!more.isEmpty() && (sentences || types || special.equals(Optional.of(TXT)))) {
            throw new UsageException(
                    "--lemma, --pos and --stem are of single tokens", "leave out --sentences, --types and -f txt");
        }
        if (special.isPresent() && types) {
            throw new UsageException("a word list cannot be written as " + special.get(), "choose csv or json");
        }
        if (!kinds.isEmpty() && (sentences || special.equals(Optional.of(CONLLU)))) {
            throw new UsageException("--kinds would leave holes in sentences", "leave it out, or use -f txt");
        }
    }

    private Set<TokenKind> wantedKinds() {
        Set<TokenKind> wanted = EnumSet.noneOf(TokenKind.class);
        kinds.forEach(kind -> wanted.add(Choice.of("--kinds", kind, TokenKind.class)));
        return wanted.isEmpty() ? EnumSet.allOf(TokenKind.class) : wanted;
    }

    private List<TokenAnalysis.Kind> wantedAnalysis() {
        return Arrays.stream(TokenAnalysis.Kind.values())
                .filter(kind -> switch (kind) {
                    case LEMMA -> lemma;
                    case POS -> pos;
                    case STEM -> stem;
                })
                .toList();
    }

    private void rows(
            Reading reading, Matcher matcher, Set<TokenKind> wanted, List<TokenAnalysis.Kind> more, TableFormat format)
            throws IOException {
        var columns = sentences ? TokenRows.sentenceColumns() : TokenRows.columns(more);
        new StreamedRows(format, columns, output.width(terminal())).write(streamed(reading), () -> {
            TokenRows rows = new TokenRows(matcher, wanted, more);
            return sentences ? rows::sentences : rows::tokens;
        });
    }

    private void text(
            Reading reading, Matcher matcher, Set<TokenKind> wanted, List<TokenAnalysis.Kind> more, String format)
            throws IOException {
        streamed(reading).write(new byte[0], () -> {
            SentenceText sentenceText = new SentenceText(matcher, wanted, more);
            return transcript -> {
                PackedBytes bytes = new PackedBytes();
                String lines = format.equals(TXT) ? sentenceText.lines(transcript) : sentenceText.conllu(transcript);
                bytes.writeBytes(lines.getBytes(StandardCharsets.UTF_8));
                return bytes;
            };
        });
    }

    private void types(
            Reading reading, Matcher matcher, Set<TokenKind> wanted, Optional<Study> study, TableFormat format)
            throws IOException {
        boolean interviewers = corpus.includeInterviewer(study);
        Predicate<Turn> counted = TranscriptCounter.participants(interviewers);
        TypeCount types = new TypeCount();
        reading.<Map<TypeCount.Type, Map<String, Integer>>>process(
                () -> new TypeCount.Counter(matcher, wanted, counted)::count, types::add);
        String whose = interviewers ? "All speakers' words." : "The interviewers' words are left out.";
        output.write(types.table(List.of(whose)), format, terminal());
    }

    private StreamedOutput streamed(Reading reading) {
        return new StreamedOutput(output, terminal(), reading, () -> {});
    }
}
