package org.themata.deidentify;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.themata.corpus.Transcript;
import org.themata.corpus.Turn;
import org.themata.corpus.read.TextFile;
import org.themata.text.CodePoints;
import org.themata.text.Span;

/**
 * Makes the new file of a transcript. A text file (txt, md, vtt, srt, sbv) keeps every byte that is not replaced; of
 * any other format what was said is written as plain text, each turn with its time and its label. Files get their names
 * in the order of the calls. Not thread-safe.
 */
final class Rewriting {
    private final Replacing replacing;
    private final Set<String> taken = new HashSet<>();
    private final Set<String> former = new HashSet<>();

    Rewriting(Replacing replacing) {
        this.replacing = replacing;
    }

    NewDocument rewrite(Transcript transcript, Optional<TextFile> file) {
        List<Replacement> replacements = replacing.in(transcript);
        NewText text = new NewText(transcript.text());
        List<Span> places = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        if (file.isPresent()) {
            text.copy(new Span(0, transcript.text().length()), replacements);
            replacements.forEach(one -> {
                places.add(one.span());
                texts.add(one.text());
            });
        } else {
            spoken(transcript, replacements, text);
        }
        TextFile written = file.orElseGet(() -> TextFile.of(text.text()));
        String extension = file.isPresent() ? extension(transcript) : ".txt";
        String stem = stem(transcript.id(), extension);
        String id = free(name(stem), taken);
        byte[] bytes = written.with(places, texts);
        return new NewDocument(
                transcript,
                id,
                id + extension,
                free(stem, former) + extension,
                bytes,
                written.charset().name(),
                text,
                key(id, text, replacements, file));
    }

    private static List<Key.Row> key(String id, NewText text, List<Replacement> replacements, Optional<TextFile> file) {
        CodePoints points = new CodePoints(text.text());
        List<Key.Row> key = new ArrayList<>();
        for (int i = 0; i < text.written().size(); i++) {
            NewText.Written one = text.written().get(i);
            int number = i;
            String original =
                    file.map(was -> was.raw(replacements.get(number).span())).orElse(one.original());
            key.add(new Key.Row(
                    id,
                    points.at(one.place().start()),
                    points.at(one.place().end()),
                    one.kind(),
                    original,
                    one.place().of(text.text()),
                    one.everywhere()));
        }
        return key;
    }

    private void spoken(Transcript transcript, List<Replacement> replacements, NewText text) {
        boolean labels = transcript.turns().size() > 1;
        for (Turn turn : transcript.turns()) {
            if (text.isOpen()) {
                text.add("\n\n", List.of());
            }
            if (labels && !turn.speaker().isEmpty()) {
                text.add(turn.time().isEmpty() ? "" : "[" + turn.time() + "] ", List.of());
                text.add(turn.speaker(), replacing.inWords(turn.speaker(), true));
                text.add(": ", List.of());
            }
            int last = -1;
            for (Span piece : turn.speech()) {
                if (last >= 0) {
                    boolean broken =
                            transcript.text().substring(last, piece.start()).indexOf('\n') >= 0;
                    text.add(broken ? "\n" : " ", List.of());
                }
                text.copy(piece, replacements);
                last = piece.end();
            }
        }
        text.add(text.isOpen() ? "\n" : "", List.of());
    }

    private static String extension(Transcript transcript) {
        String name = transcript.file();
        int dot = name.lastIndexOf('.');
        String extension = dot > name.lastIndexOf('/') ? name.substring(dot) : "";
        return extension.matches("\\.[A-Za-z0-9]{1,10}") ? extension : ".txt";
    }

    private static String stem(String id, String extension) {
        String stem = id.toLowerCase(Locale.ROOT).endsWith(extension.toLowerCase(Locale.ROOT))
                ? id.substring(0, id.length() - extension.length())
                : id;
        stem = stem.replaceAll("[/\\\\:*?\"<>|\\p{Cntrl}\\p{Cf}]+", "-").replaceAll("^\\.+|[. ]+$", "");
        return stem.isEmpty() ? "document" : stem;
    }

    /** The name with what is confirmed replaced; as it was, if there is nothing. */
    private String name(String stem) {
        String words = stem.replace('_', ' ');
        String replaced = replacing.words(words, true);
        return replaced.equals(words) ? stem : replaced;
    }

    private static String free(String wanted, Set<String> taken) {
        String free = wanted;
        for (int n = 2; !taken.add(free.toLowerCase(Locale.ROOT)); n++) {
            free = wanted + " (" + n + ")";
        }
        return free;
    }
}
