package org.themata.corpus.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.themata.corpus.Source;
import org.themata.corpus.Transcript;
import org.themata.text.InputException;
import org.themata.text.Place;
import org.themata.text.Problem;

/**
 * ELAN annotations. Tiers without a parent are speakers (by their participant, else their name), and their annotations
 * are turns in the order of time; tiers that depend on another (translations, glosses) are not speech.
 */
final class ElanReader implements TranscriptReader {

    @Override
    public List<Transcript> read(Source source, byte[] bytes, ReadOptions options) {
        return List.of(new Document(source.name()).read(bytes, source, options));
    }

    private static final class Document {
        private final String file;
        private final Map<String, Long> slots = new HashMap<>();
        private final Map<String, Long> places = new HashMap<>();
        private final List<String> waiting = new ArrayList<>();
        private final SpokenText spoken = new SpokenText();
        private final Set<String> dependent = new TreeSet<>();
        private final Set<String> speakers = new HashSet<>();
        private final List<Problem> doubts = new ArrayList<>();
        private long latest = SpokenText.UNKNOWN;
        private boolean root;
        private boolean independent;
        private String speaker = "";
        private long last = SpokenText.UNKNOWN;
        private long start = SpokenText.UNKNOWN;
        private boolean alignable;
        private int line;
        private int untimed;

        Document(String file) {
            this.file = file;
        }

        Transcript read(byte[] bytes, Source source, ReadOptions options) {
            SafeXml.read(bytes, file, "the ELAN file", this::take);
            if (!root) {
                throw new InputException(
                        Place.of(file),
                        "not an ELAN file: its root is not ANNOTATION_DOCUMENT",
                        "name its format with --input-format");
            }
            if (spoken.isEmpty() && !dependent.isEmpty()) {
                throw new InputException(
                        Place.of(file),
                        "all annotations are on tiers that depend on another",
                        "export the tier that holds the words from ELAN as a tab-delimited text");
            }
            if (!dependent.isEmpty()) {
                doubts.add(Problem.warning(
                        Place.of(file),
                        dependent.size() + " tiers that depend on another are not read: "
                                + String.join(", ", dependent),
                        "export them from ELAN if they hold what was said"));
            }
            if (untimed > 0) {
                doubts.add(Problem.warning(
                        Place.of(file),
                        untimed + " annotations without a time are placed between those around them",
                        ""));
            }
            spoken.sort();
            return spoken.transcript(source, options, Map.of(), doubts);
        }

        private void take(int event, XMLStreamReader reader) throws XMLStreamException {
            if (event != XMLStreamConstants.START_ELEMENT) {
                return;
            }
            switch (reader.getLocalName()) {
                case "ANNOTATION_DOCUMENT" -> root = true;
                case "TIME_SLOT" -> slot(reader);
                case "TIER" -> tier(reader);
                case "ALIGNABLE_ANNOTATION" -> annotation(reader);
                case "REF_ANNOTATION" -> alignable = false;
                case "ANNOTATION_VALUE" -> {
                    String words = reader.getElementText();
                    if (independent && alignable) {
                        spoken.say(speaker, start, line, words);
                    }
                }
                default -> {}
            }
        }

        private void slot(XMLStreamReader reader) {
            String value = SafeXml.attribute(reader, "TIME_VALUE");
            if (value.matches("\\d{1,12}")) {
                long time = Long.parseLong(value);
                slots.put(SafeXml.attribute(reader, "TIME_SLOT_ID"), time);
                between(time);
                latest = time;
            } else {
                waiting.add(SafeXml.attribute(reader, "TIME_SLOT_ID"));
            }
        }

        /** Slots without a time lie evenly between their neighbours, as ELAN shows them. */
        private void between(long next) {
            if (latest != SpokenText.UNKNOWN && latest <= next) {
                for (int i = 0; i < waiting.size(); i++) {
                    places.put(waiting.get(i), latest + (next - latest) * (i + 1) / (waiting.size() + 1));
                }
            }
            waiting.clear();
        }

        private void tier(XMLStreamReader reader) {
            String name = SafeXml.attribute(reader, "TIER_ID");
            String participant = SafeXml.attribute(reader, "PARTICIPANT").strip();
            independent = SafeXml.attribute(reader, "PARENT_REF").isEmpty();
            speaker = participant.isEmpty() ? name : participant;
            last = SpokenText.UNKNOWN;
            if (!independent) {
                dependent.add(name);
            } else if (!speakers.add(speaker)) {
                doubts.add(Problem.warning(
                        new Place(file, reader.getLocation().getLineNumber(), 0),
                        "another tier without a parent has the participant \"" + speaker + "\": both are read",
                        "if one repeats the words of the other, remove it or give it a parent"));
            }
        }

        private void annotation(XMLStreamReader reader) {
            alignable = true;
            line = reader.getLocation().getLineNumber();
            String slot = SafeXml.attribute(reader, "TIME_SLOT_REF1");
            Long time = slots.get(slot);
            untimed += time == null && independent ? 1 : 0;
            Long end = slots.get(SafeXml.attribute(reader, "TIME_SLOT_REF2"));
            long place = Math.max(last, places.getOrDefault(slot, SpokenText.UNKNOWN));
            start = time != null ? time : end == null ? place : Math.min(place, end);
            last = end == null ? start : Math.max(start, end);
        }
    }
}
