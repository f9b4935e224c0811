package org.themata.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.themata.corpus.ParticipantsFile.Entry;
import org.themata.text.Problem;
import org.themata.text.Span;

class RosterTest {

    @Test
    void withoutAFile() {
        Roster roster = new Roster(Optional.empty(), CorpusOptions.of());
        assertThat(take(roster, "d1", "I", "P1", "P1")).containsExactly("", "d1", "d1");
        assertThat(take(roster, "d2", "I", "P1", "P2")).containsExactly("", "d2/P1", "d2/P2");
        assertThat(take(roster, "d3", "-")).containsExactly("d3");
        assertThat(take(roster, "d4")).isEmpty();
        assertThat(ids(roster)).containsExactly("d1", "d2/P1", "d2/P2", "d3", "d4");
        assertThat(roster.doubts()).isEmpty();
    }

    @Test
    void valuesOfAnAttributeThatDifferInCaseAlone() {
        List<Participant> people = List.of(
                new Participant("Ann", Map.of("sector", "Charity", "town", "Bath")),
                new Participant("Bob", Map.of("sector", "charity", "town", "Bath")));
        ParticipantsFile file = new ParticipantsFile(
                "people.csv",
                List.of("sector", "town"),
                people,
                List.of(new Entry("Ann", "d1", "", 2), new Entry("Bob", "d2", "", 3)));
        Roster roster = new Roster(Optional.of(file), CorpusOptions.of());
        take(roster, "d1", "-");
        take(roster, "d2", "-");
        assertThat(roster.doubts())
                .extracting(Problem::message)
                .containsExactly(
                        "attribute \"sector\": \"Charity\" and \"charity\" are two groups and differ in case alone");
    }

    @Test
    void sharedSpeakers() {
        CorpusOptions options = new CorpusOptions(
                List.of(),
                Optional.empty(),
                CorpusOptions.INTERVIEWERS,
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Columns.UNNAMED,
                true,
                false);
        Roster roster = new Roster(Optional.empty(), options);
        assertThat(take(roster, "d1", "I", "Ann")).containsExactly("", "Ann");
        assertThat(take(roster, "d2", "Bob", "Ann")).containsExactly("Bob", "Ann");
        assertThat(ids(roster)).containsExactly("Ann", "Bob");
    }

    @Test
    void documentAndSpeakerThenDocumentThenSpeaker() {
        Roster roster = roster(
                new Entry("Zoe", "", "", 2),
                new Entry("Ann", "d1", "P1", 3),
                new Entry("Bob", "d1.txt", "P2", 4),
                new Entry("Cy", "d2", "", 5),
                new Entry("Ann", "d3", "", 6),
                new Entry("Ed", "", "Eddy", 7),
                new Entry("Interviewed", "d5", "I", 8));
        assertThat(take(roster, "d1", "I", "P1", "P2", "P3", "eddy")).containsExactly("", "Ann", "Bob", "d1/P3", "Ed");
        assertThat(take(roster, "d2", "I", "P1", "Typo", "Eddy")).containsExactly("", "Cy", "Cy", "Cy");
        assertThat(take(roster, "d3", "-")).containsExactly("Ann");
        assertThat(take(roster, "d4", "I", "P1")).containsExactly("", "d4");
        assertThat(take(roster, "d5", "I", "P1")).containsExactly("Interviewed", "d5");
        assertThat(ids(roster)).containsExactly("Zoe", "Ann", "Bob", "Cy", "Ed", "Interviewed", "d1/P3", "d4", "d5");
        assertThat(roster.doubts())
                .extracting(Problem::message)
                .containsExactly(
                        "speaker \"P3\" is not in the participants file: counted as participant \"d1/P3\", without attributes",
                        "speaker \"P1\" is not in the participants file: counted as participant \"d4\", without attributes",
                        "speaker \"P1\" is not in the participants file: counted as participant \"d5\", without attributes",
                        "participant \"Zoe\" has no words: counted with zeros");
    }

    @Test
    void aListWithoutDocumentsAndSpeakersGoesByName() {
        Roster roster = roster(new Entry("d1", "", "", 2), new Entry("Ann", "", "", 3), new Entry("d3/P2", "", "", 4));
        assertThat(take(roster, "d1", "I", "P1", "P2")).containsExactly("", "d1", "d1");
        assertThat(take(roster, "d2", "Ann", "Bob")).containsExactly("Ann", "d2/Bob");
        assertThat(take(roster, "d3", "P1", "P2")).containsExactly("d3/P1", "d3/P2");
    }

    @Test
    void aDocumentOfAGroupGoesByLabels() {
        Roster roster = roster(new Entry("Ann", "fg", "", 2), new Entry("Bob", "fg", "", 3));
        assertThat(take(roster, "fg", "I", "Ann", "Bob", "Cy")).containsExactly("", "Ann", "Bob", "fg/Cy");
    }

    @Test
    void documentsThatAreMissingNameTheNearest() {
        Roster roster = roster(new Entry("A", "inteview1", "", 2));
        take(roster, "interview1", "P1");
        assertThat(roster.doubts()).last().satisfies(doubt -> {
            assertThat(doubt.toString()).isEqualTo("p.csv:2: document \"inteview1\" is not among the transcripts");
            assertThat(doubt.remedy()).isEqualTo("did you mean \"interview1\"?");
        });
    }

    private static Roster roster(Entry... entries) {
        Map<String, Participant> people = new LinkedHashMap<>();
        for (Entry entry : entries) {
            people.putIfAbsent(entry.participant(), new Participant(entry.participant(), Map.of("a", "b")));
        }
        ParticipantsFile file =
                new ParticipantsFile("p.csv", List.of("a"), List.copyOf(people.values()), List.of(entries));
        return new Roster(Optional.of(file), CorpusOptions.of());
    }

    /** Participants of the turns of a transcript with these speakers; {@code -} = text without labels. */
    private static List<String> take(Roster roster, String document, String... speakers) {
        List<Turn> turns = new ArrayList<>();
        for (int i = 0; i < speakers.length; i++) {
            Role role = speakers[i].equals("I") ? Role.INTERVIEWER : Role.PARTICIPANT;
            Span span = new Span(i, i + 1);
            String label = speakers[i].equals("-") ? "" : speakers[i];
            turns.add(new Turn(i + 1, label, role, "", "", i + 1, span, List.of(span)));
        }
        Transcript transcript = roster.assign(
                new Transcript(document, document + ".txt", "x".repeat(speakers.length), turns, Map.of(), List.of()));
        roster.add(transcript);
        return transcript.turns().stream().map(Turn::participant).toList();
    }

    private static List<String> ids(Roster roster) {
        return roster.participants().stream().map(Participant::id).toList();
    }
}
