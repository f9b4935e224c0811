package org.themata.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TokeniseCommandTest {
    private static final String TEXT =
            "I: How are you?\nP01: \uD83D\uDE00 I don\u2019t know. [laughs] We co-produce it.\nI: OK.\n";

    @TempDir
    Path folder;

    private SmallStudy study;
    private Path text;

    @BeforeEach
    void transcript() {
        study = new SmallStudy(folder);
        text = study.write("P01.txt", TEXT);
    }

    @Test
    void tokensWithOffsets() {
        assertThat(Session.run("tokenise", text).out()).isEqualTo("""
                document,participant,speaker,role,turn,sentence,token,start,end,text,kind
                P01,,I,interviewer,1,1,1,3,6,How,word
                P01,,I,interviewer,1,1,2,7,10,are,word
                P01,,I,interviewer,1,1,3,11,14,you,word
                P01,,I,interviewer,1,1,4,14,15,?,punct
                P01,P01,P01,participant,2,2,5,21,22,\uD83D\uDE00,emoji
                P01,P01,P01,participant,2,2,6,23,24,I,word
                P01,P01,P01,participant,2,2,7,25,30,don\u2019t,word
                P01,P01,P01,participant,2,2,8,31,35,know,word
                P01,P01,P01,participant,2,2,9,35,36,.,punct
                P01,P01,P01,participant,2,3,10,46,48,We,word
                P01,P01,P01,participant,2,3,11,49,59,co-produce,word
                P01,P01,P01,participant,2,3,12,60,62,it,word
                P01,P01,P01,participant,2,3,13,62,63,.,punct
                P01,,I,interviewer,3,4,14,67,69,OK,word
                P01,,I,interviewer,3,4,15,69,70,.,punct
                """);
    }

    @Test
    void bothSpellingsAndAllThreadsGiveTheSame() {
        String once = Session.run("tokenise", "examples/involving-people/transcripts", "--threads", "1")
                .out();
        assertThat(Session.run("tokenize", "examples/involving-people/transcripts", "--threads", "3")
                        .out())
                .isEqualTo(once);
    }

    @Test
    void offsetsPointIntoTheTextAndNumbersRunOn() throws IOException {
        for (String name : new String[] {"P01.txt", "P02.txt", "P03.md"}) {
            Path file = Path.of("examples/involving-people/transcripts").resolve(name);
            int[] points =
                    Files.readString(file).replace("\r\n", "\n").codePoints().toArray();
            int token = 0;
            int sentence = 1;
            for (Map<String, String> row : Session.run("tokenise", file).rows()) {
                int start = Integer.parseInt(row.get("start"));
                int end = Integer.parseInt(row.get("end"));
                assertThat(new String(points, start, end - start)).isEqualTo(row.get("text"));
                assertThat(row).containsEntry("token", Integer.toString(++token));
                int next = Integer.parseInt(row.get("sentence"));
                assertThat(next).isBetween(sentence, sentence + 1);
                sentence = next;
            }
            assertThat(token).isGreaterThan(1000);
        }
    }

    @Test
    void kindsAreFilteredAndKeepTheirNumbers() {
        Session session = Session.run("tokenise", text, "--kinds", "Emoji,punct");
        assertThat(session.column("token")).containsExactly("4", "5", "9", "13", "15");
    }

    @Test
    void sentences() {
        assertThat(Session.run("tokenise", text, "--sentences").out()).isEqualTo("""
                document,participant,speaker,role,turn,sentence,start,end,text
                P01,,I,interviewer,1,1,3,15,How are you?
                P01,P01,P01,participant,2,2,21,36,\uD83D\uDE00 I don\u2019t know.
                P01,P01,P01,participant,2,3,46,63,We co-produce it.
                P01,,I,interviewer,3,4,67,70,OK.
                """);
    }

    @Test
    void stems() {
        Session session = Session.run("tokenise", text, "--stem");
        assertThat(session.out())
                .startsWith("document,participant,speaker,role,turn,sentence,token,start,end,text,kind,stem\n");
        assertThat(session.rows().get(10)).containsEntry("text", "co-produce").containsEntry("stem", "co-produc");
        assertThat(session.rows().get(3)).containsEntry("text", "?").containsEntry("stem", "");
        Session none = Session.run("tokenise", text, "--stem", "--language", "zu");
        assertThat(none.status()).isEqualTo(3);
        assertThat(none.err()).contains("no stemmer for language \"zu\"");
    }

    @Test
    void lemmasAndPartsOfSpeech() {
        Session session = Session.run("tokenise", text, "--lemma", "--pos", "--kinds", "word");
        Assumptions.assumeTrue(session.status() == 0, "needs the lemma models");
        assertThat(session.out())
                .startsWith("document,participant,speaker,role,turn,sentence,token,start,end,text,kind,lemma,pos\n");
        assertThat(session.rows().get(1))
                .containsEntry("text", "are")
                .containsEntry("lemma", "be")
                .containsEntry("pos", "AUX");
        Session none = Session.run("tokenise", text, "--lemma", "--language", "zu");
        assertThat(none.status()).isEqualTo(3);
        assertThat(none.out()).isEmpty();
    }

    @Test
    void wordList() {
        Path other = study.write("P02.txt", "P02: Know, know! I do.\n");
        Session session = Session.run("tokenise", text, other, "--types", "--kinds", "word");
        assertThat(session.out()).isEqualTo("""
                type,kind,count,documents,participants
                know,word,3,2,2
                i,word,2,2,2
                co-produce,word,1,1,1
                do,word,1,1,1
                don't,word,1,1,1
                it,word,1,1,1
                we,word,1,1,1
                """);
        assertThat(Session.run("tokenise", text, "--types", "--include-interviewer")
                        .column("type"))
                .contains("how", "ok");
    }

    @Test
    void oneSentenceALine() {
        assertThat(Session.run("tokenise", text, "-f", "txt").out()).isEqualTo("""
                How are you ?
                \uD83D\uDE00 I don\u2019t know .
                We co-produce it .
                OK .
                """);
        assertThat(Session.run("tokenise", text, "-f", "txt", "--kinds", "word").out())
                .startsWith("How are you\nI don");
    }

    @Test
    void conllu() {
        Path spaced = study.write("Mrs A.txt", "P01: Yes, fine. Bye\n");
        assertThat(Session.run("tokenise", spaced, "-f", "conllu", "--stem").out())
                .isEqualTo("""
                # newdoc id = Mrs A
                # sent_id = Mrs_A-1
                # participant = Mrs A
                # speaker = P01
                # role = participant
                # text = Yes, fine.
                1\tYes\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No|Stem=yes|Start=5|End=8
                2\t,\t_\t_\t_\t_\t_\t_\t_\tStart=8|End=9
                3\tfine\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No|Stem=fine|Start=10|End=14
                4\t.\t_\t_\t_\t_\t_\t_\t_\tStart=14|End=15

                # sent_id = Mrs_A-2
                # participant = Mrs A
                # speaker = P01
                # role = participant
                # text = Bye
                1\tBye\t_\t_\t_\t_\t_\t_\t_\tStem=bye|Start=16|End=19

                """);
    }

    @Test
    void conlluOfTheExampleIsWellFormed() {
        String out = Session.run("tokenise", "examples/involving-people/transcripts", "-f", "conllu")
                .out();
        for (String block : out.split("\n\n")) {
            String sentence = block.lines()
                    .filter(line -> line.startsWith("# text = "))
                    .findFirst()
                    .orElseThrow()
                    .substring("# text = ".length());
            StringBuilder rebuilt = new StringBuilder();
            int id = 0;
            for (String line : block.lines().filter(l -> !l.startsWith("#")).toList()) {
                String[] fields = line.split("\t", -1);
                assertThat(fields).hasSize(10).doesNotContain("");
                assertThat(fields[0]).isEqualTo(Integer.toString(++id));
                rebuilt.append(fields[1]).append(fields[9].contains("SpaceAfter=No") ? "" : " ");
            }
            assertThat(rebuilt.toString().strip()).isEqualTo(sentence);
        }
    }

    @Test
    void theFormatFollowsTheExtension() throws IOException {
        Path out = folder.resolve("tokens.conllu");
        assertThat(Session.run("tokenise", text, "-o", out).status()).isZero();
        assertThat(Files.readString(out)).startsWith("# newdoc id = P01\n");
        Path lines = folder.resolve("tokens.txt");
        assertThat(Session.run("tokenise", text, "-o", lines).status()).isZero();
        assertThat(Files.readString(lines)).startsWith("How are you ?\n");
    }

    @Test
    void jsonLines() {
        Session session = Session.run("tokenise", text, "-f", "jsonl", "--kinds", "emoji");
        assertThat(session.out())
                .isEqualTo("{\"document\":\"P01\",\"participant\":\"P01\",\"speaker\":\"P01\",\"role\":\"participant\","
                        + "\"turn\":2,\"sentence\":2,\"token\":5,\"start\":21,\"end\":22,\"text\":\"\uD83D\uDE00\","
                        + "\"kind\":\"emoji\"}\n");
    }
}
