package org.themata.corpus.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.themata.corpus.Participant;
import org.themata.corpus.ParticipantsFile;
import org.themata.text.InputException;

class ParticipantsReaderTest {
    @TempDir
    private Path folder;

    @Test
    void rowsOfOneParticipantWithAttributesInOrder() throws IOException {
        ParticipantsFile file =
                read("Participant,sector,Document,speaker,years\nAnn,x,d1,P1,3\nAnn,x,d2,P1,3\n\nBob,y,d1,P2,\n");
        assertThat(file.attributes()).containsExactly("sector", "years");
        assertThat(file.participants()).extracting(Participant::id).containsExactly("Ann", "Bob");
        assertThat(file.participants().get(1).attributes())
                .containsEntry("sector", "y")
                .containsEntry("years", "");
        assertThat(file.entries()).hasSize(3);
        assertThat(file.entries().get(2).line()).isEqualTo(5);
    }

    @Test
    void allProblemsAtOnce() {
        assertThatThrownBy(() ->
                        read("participant,document,speaker,age\nA,d1,P1,30\nA,d1,P1,30\nB,d1,p1,\nA,d2,,31\n,d3,,\n"))
                .isInstanceOf(InputException.class)
                .message()
                .contains(
                        ":6: the participant column is empty",
                        ":5: participant \"A\" has another value of \"age\"",
                        ":3: participant \"A\" stands here again: the same as line 2",
                        ":4: speaker \"p1\" is given to \"B\", but in line 2 to \"A\"");
    }

    @Test
    void aMissingColumnNamesTheNearest() {
        assertThatThrownBy(() -> read("particpant,age\nA,3\n")).isInstanceOfSatisfying(InputException.class, wrong -> {
            assertThat(wrong.problems().get(0).message()).isEqualTo("no column \"participant\"");
            assertThat(wrong.problems().get(0).remedy()).isEqualTo("did you mean \"particpant\"?");
        });
        assertThatThrownBy(() -> ParticipantsReader.read(folder.resolve("no.csv")))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("not found");
    }

    @Test
    void workbooks() {
        Path book = ReadOptionsFixture.shared("data/transcripts/zoom-vtt/zoomGroupStats/myMeetingsBatch.xlsx");
        assertThatThrownBy(() -> ParticipantsReader.read(book))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("no column \"participant\"");
    }

    private ParticipantsFile read(String text) throws IOException {
        Path file = folder.resolve("participants.csv");
        Files.writeString(file, text);
        return ParticipantsReader.read(file);
    }
}
