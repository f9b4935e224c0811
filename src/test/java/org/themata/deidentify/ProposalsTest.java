package org.themata.deidentify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.themata.corpus.Participant;
import org.themata.corpus.ParticipantsFile;
import org.themata.corpus.Transcript;
import org.themata.text.Models;

class ProposalsTest {

    @Test
    void namesThatAreAlsoWordsNeedASign() {
        assertThat(Made.texts("Will you come in May? I hope so. Hope is good, and a mark is a mark. Grace too."))
                .isEmpty();
        assertThat(Made.texts("My son Will said that he will come.")).containsExactly("name: Will");
        assertThat(Made.texts("Mr May came in May 2020, and may come again in May."))
                .containsExactly("name: May", "date: May 2020");
    }

    @Test
    void theirDoubtIsListed() {
        List<ReviewRow> rows = Made.proposed(Made.transcript("one.txt", "My son Will came. Will knew. So said Will."));
        assertThat(rows)
                .extracting(ReviewRow::doubt)
                .containsExactly("also a word", "also a word, and it begins a sentence", "also a word");
        assertThat(rows).allSatisfy(row -> assertThat(row.everywhere()).isFalse());
    }

    @Test
    void aNameOnceKnownIsFoundInEveryTranscript() {
        Transcript first = Made.transcript("one.txt", "My manager is called Ngozi Eze.");
        Transcript second = Made.transcript("two.txt", "NGOZI\u2019s office. Ngozi was out, said Eze.");
        assertThat(Made.proposed(first, second))
                .extracting(row -> row.document() + " " + row.text() + " " + row.suggestion())
                .containsExactlyInAnyOrder(
                        "one Ngozi Eze Alex Adair", "two NGOZI Alex", "two Ngozi Alex", "two Eze Adair");
    }

    @Test
    void labelsThatAreNamesButNoCodes() {
        assertThat(Made.texts("Interviewer: Hello.\n\nOlu: Hello.\n\nInterviewer: Well?\n\nOlu: Well.\n"))
                .containsExactly("name: Olu", "name: Olu");
        assertThat(Made.texts("I: Hello.\n\nP01: Hello.\n\nI: Well?\n\nP01: Well.\n"))
                .isEmpty();
    }

    @Test
    void placesAndOrganisations() {
        assertThat(
                        Made.texts(
                                "I moved from Leeds to St. James Hospital, then the University of Leeds and home. We met at Otley."))
                .containsExactlyInAnyOrder(
                        "place: Leeds",
                        "organisation: St. James Hospital",
                        "organisation: University of Leeds",
                        "place: Otley");
    }

    @Test
    void theParticipantsFile() {
        ParticipantsFile file = new ParticipantsFile(
                "p.csv",
                List.of("employer"),
                List.of(
                        new Participant("Xanthe", Map.of("employer", "Brightfields")),
                        new Participant("P02", Map.of())),
                List.of(
                        new ParticipantsFile.Entry("Xanthe", "one", "", 2),
                        new ParticipantsFile.Entry("P02", "two", "", 3)));
        Proposals proposals = new Proposals("en", Models.builtIn(), false, List.of(), Optional.of(file));
        Transcript transcript = Made.transcript("one.txt", "xanthe worked for Brightfields, and P02 did not.");
        proposals.add(proposals.signs().apply(transcript));
        proposals.take(proposals.find().apply(transcript));
        assertThat(proposals.rows())
                .extracting(row -> row.text() + ", " + row.evidence() + ": " + row.suggestion())
                .containsExactly(
                        "xanthe, participants file: [Name 1]", "Brightfields, participants file: [Organisation 1]");
    }

    @Test
    void theUsersList() {
        ListedWord word = new ListedWord("the lighthouse", IdentifierClass.PLACE, "[workplace]");
        List<ReviewRow> rows = Made.proposed(List.of(word), Made.transcript("one.txt", "We went to The Lighthouse."));
        assertThat(rows)
                .extracting(ReviewRow::text, ReviewRow::suggestion)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("The Lighthouse", "[workplace]"));
    }

    @Test
    void noPseudonymIsAWordOfTheTranscripts() {
        List<ReviewRow> rows = Made.proposed(Made.transcript("one.txt", "Margaret met Alex and Ashley."));
        assertThat(rows)
                .extracting(ReviewRow::suggestion)
                .doesNotContain("Alex", "Ashley")
                .doesNotHaveDuplicates();
    }

    @Test
    void offsetsAreCodePointsAndTheOrderIsStable() {
        Transcript transcript = Made.transcript("one.txt", "\uD83D\uDE00\uD83D\uDE00 said Margaret.\nMargaret!");
        assertThat(Made.proposed(transcript))
                .extracting(ReviewRow::start, ReviewRow::end, ReviewRow::line)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(8, 16, 1), org.assertj.core.groups.Tuple.tuple(18, 26, 2));
    }

    @Test
    void timeLinesOfCuesAreLeftAlone() {
        String vtt = "WEBVTT\n\n12345678\n00:00:01.000 --> 00:00:04.120\n<v Margaret Okoro>Hello.</v>\n";
        assertThat(Made.proposed(Made.transcript("one.vtt", vtt)))
                .extracting(ReviewRow::text)
                .containsExactly("Margaret Okoro");
    }

    @Test
    void aWordThatNothingExplainsIsFoundAtTheBeginningOfASentenceToo() {
        List<ReviewRow> rows = Made.proposed(Made.transcript("one.txt", "We left Saltmere. Saltmere is small."));
        assertThat(rows).extracting(ReviewRow::text).containsExactly("Saltmere", "Saltmere");
        assertThat(rows).allSatisfy(row -> {
            assertThat(row.doubt()).isEqualTo("in no list");
            assertThat(row.everywhere()).isTrue();
        });
    }

    @Test
    void ordinaryWordsWithCapitalLettersAreMeantOnlySo() {
        String text = "I took the Involving People course. We are involving people, and that is Good for people.";
        List<ReviewRow> rows = Made.proposed(Made.transcript("one.txt", text.replace("Good", "good")));
        assertThat(rows).extracting(ReviewRow::text).containsExactly("Involving People");
        assertThat(rows.get(0).everywhere()).isFalse();
    }
}
