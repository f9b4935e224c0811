package org.themata.corpus.read;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.themata.text.InputException;
import org.themata.text.Place;

/** Reads JSON that strangers wrote, piece by piece, within limits of depth and length. */
final class JsonText {
    private static final int DEEPEST = 200;
    private static final int LONGEST = 64 << 20;
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxStringLength(LONGEST)
                    .build())
            .build();

    private JsonText() {}

    /** Works on a parser. */
    @FunctionalInterface
    interface Work<R> {
        R on(JsonParser parser) throws IOException;
    }

    /**
     * Parses a text.
     *
     * @param firstLine the line of the file on which the text begins
     * @throws InputException if it is not valid JSON, with line and column
     */
    static <R> R parse(String text, String file, int firstLine, Work<R> work) {
        try (JsonParser parser = FACTORY.createParser(text)) {
            return work.on(parser);
        } catch (JsonProcessingException wrong) {
            var where = wrong.getLocation();
            int line = where == null ? 0 : Math.max(0, where.getLineNr()) + firstLine - 1;
            int column = where == null || line == 0 ? 0 : Math.max(0, where.getColumnNr());
            throw new InputException(
                    new Place(file, line, column), "not valid JSON", "check that the file is complete");
        } catch (IOException wrong) {
            throw new UncheckedIOException(wrong);
        }
    }

    /** The line on which the parser stands. */
    static int line(JsonParser parser) {
        return parser.currentTokenLocation().getLineNr();
    }
}
