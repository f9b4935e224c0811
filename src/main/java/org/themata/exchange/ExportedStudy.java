package org.themata.exchange;

import java.util.List;
import org.themata.codebook.Code;
import org.themata.coding.Coding;
import org.themata.corpus.Participant;
import org.themata.corpus.Transcript;
import org.themata.exchange.ImportedStudy.Memo;

/**
 * A study on its way to another program.
 *
 * @param name its title
 * @param themes the top level of the codebook, in order
 * @param codebookHash tells codebooks apart; empty if there is none
 * @param transcripts with the participants of their turns
 * @param participants with their attributes
 * @param codings those that count; each of a code below {@code themes} and a document among {@code transcripts}
 * @param leftOut codings that do not count (suppressed, rejected) and stay at home
 * @param memos what was written about the study, its documents, places in them, and codes
 */
public record ExportedStudy(
        String name,
        List<Code> themes,
        String codebookHash,
        List<Transcript> transcripts,
        List<Participant> participants,
        List<Coding> codings,
        int leftOut,
        List<Memo> memos) {

    /** Copies the lists. */
    public ExportedStudy {
        themes = List.copyOf(themes);
        transcripts = List.copyOf(transcripts);
        participants = List.copyOf(participants);
        codings = List.copyOf(codings);
        memos = List.copyOf(memos);
    }

    /** The same with these memos. */
    public ExportedStudy with(List<Memo> others) {
        return new ExportedStudy(name, themes, codebookHash, transcripts, participants, codings, leftOut, others);
    }
}
