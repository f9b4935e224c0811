package org.themata.analysis.coreq;

import static org.themata.analysis.coreq.Domain.ANALYSIS;
import static org.themata.analysis.coreq.Domain.DESIGN;
import static org.themata.analysis.coreq.Domain.TEAM;

import java.util.List;

/**
 * An item of the checklist. {@code author} is what only the authors can tell; empty if the data can tell all.
 *
 * @param number 1 to 32
 * @param topic what it is about, in a few words
 * @param question what readers want to know
 */
record Item(int number, Domain domain, String topic, String question, String author) {

    /** All 32. */
    static final List<Item> ALL = List.of(
            new Item(1, TEAM, "Interviewer", "Who led the interviews or focus groups?", "names or initials"),
            new Item(2, TEAM, "Credentials", "Which degrees and titles do the researchers have?", "degrees"),
            new Item(3, TEAM, "Occupation", "What was their work when the study was done?", "posts held"),
            new Item(4, TEAM, "Gender", "What is the researchers' gender?", "gender of each"),
            new Item(5, TEAM, "Experience and training", "What prepared them for such a study?", "training"),
            new Item(6, TEAM, "Relationship", "Did they know the participants before?", "yes or no, and how"),
            new Item(
                    7,
                    TEAM,
                    "What participants knew",
                    "What had the participants been told of the researcher and the reasons for the study?",
                    "what was told"),
            new Item(
                    8,
                    TEAM,
                    "Standpoint",
                    "Which interests and assumptions of the interviewer should a reader know of?",
                    "reflexive statement"),
            new Item(
                    9,
                    DESIGN,
                    "Orientation",
                    "Which methodology is the study built on?",
                    "the orientation, with source"),
            new Item(10, DESIGN, "Sampling", "How were participants chosen?", "the strategy: purposive, snowball, …"),
            new Item(11, DESIGN, "Approach", "How were they asked to take part?", "in person, by letter, e-mail, …"),
            new Item(12, DESIGN, "Sample size", "How many took part?", ""),
            new Item(13, DESIGN, "Non-participation", "How many declined or dropped out, and why?", "the reasons"),
            new Item(14, DESIGN, "Setting", "Where were the data collected?", "home, clinic, workplace, online, …"),
            new Item(15, DESIGN, "Others present", "Was anyone else there?", "who else was in the room"),
            new Item(16, DESIGN, "Description of the sample", "What describes the participants?", ""),
            new Item(
                    17, DESIGN, "Interview guide", "Which questions were asked, and were they tried out?", "the guide"),
            new Item(18, DESIGN, "Repeat interviews", "Was anyone interviewed more than once?", ""),
            new Item(19, DESIGN, "Recording", "Was sound or picture recorded?", "what was recorded, and with what"),
            new Item(20, DESIGN, "Field notes", "Were notes made during or after the interviews?", "when, by whom"),
            new Item(21, DESIGN, "Duration", "How long were the interviews?", "of those without times"),
            new Item(22, DESIGN, "Data saturation", "Was it discussed, and what does it rest on?", ""),
            new Item(23, DESIGN, "Transcripts returned", "Could participants correct them?", "yes or no"),
            new Item(24, ANALYSIS, "Coders", "How many people coded?", ""),
            new Item(25, ANALYSIS, "Coding tree", "Is the coding tree described?", ""),
            new Item(
                    26,
                    ANALYSIS,
                    "Derivation of themes",
                    "Set beforehand, or drawn from the data?",
                    "which, code by code"),
            new Item(27, ANALYSIS, "Software", "Which program was used, and how?", ""),
            new Item(
                    28,
                    ANALYSIS,
                    "Participant checking",
                    "Did participants comment on the findings?",
                    "yes or no, and how"),
            new Item(29, ANALYSIS, "Quotations", "Do quotations show the themes, and is each attributed?", ""),
            new Item(
                    30,
                    ANALYSIS,
                    "Data and findings",
                    "Do the findings follow from the data?",
                    "where each claim is supported"),
            new Item(31, ANALYSIS, "Major themes", "Are they set out clearly?", ""),
            new Item(32, ANALYSIS, "Minor themes", "Are diverse cases and minor themes described?", ""));
}
