package org.themata.analysis.indicator;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Words that carry grammar and no content: they are no indicators by themselves. English only. */
final class FunctionWords {
    private static final Set<String> ENGLISH =
            Set.copyOf(List.of(("a an the this that these those some any no every each either neither "
                            + "all both half many much more most few fewer less least several such own other another same "
                            + "i me my mine myself we us our ours ourselves you your yours yourself yourselves he him his himself "
                            + "she her hers herself it its itself they them their theirs themselves one ones oneself who whom whose "
                            + "which what whatever whoever someone somebody something anyone anybody anything everyone everybody "
                            + "everything nobody nothing none there here where when why how "
                            + "am is are was were be been being have has had having do does did doing done can could shall should "
                            + "will would may might must ought get gets got getting gotten "
                            + "i'm you're he's she's it's we're they're i've you've we've they've i'd you'd he'd she'd we'd they'd "
                            + "i'll you'll he'll she'll we'll they'll isn't aren't wasn't weren't haven't hasn't hadn't don't "
                            + "doesn't didn't can't couldn't won't wouldn't shouldn't mustn't that's there's what's who's let's "
                            + "and but or nor so yet for if then else than because as since until while though although whether "
                            + "unless once of at by with about against between into through during before after above below to "
                            + "from up down in out on off over under again further across along around among behind beside beyond "
                            + "despite except inside like near onto outside per toward towards upon via within without "
                            + "not only just also too very quite rather really even still already always never ever often "
                            + "sometimes now today well yeah yes no oh ok okay um uh er erm mm hmm ah eh right sure actually "
                            + "basically kind sort bit lot lots thing things go goes going went gone come comes came say says said "
                            + "saying know knows knew think thinks thought mean means meant gonna wanna cause 'cause let make makes "
                            + "made see saw seen look looks want wants wanted way")
                    .split(" +")));

    private FunctionWords() {}

    /** Whether there is a list for the language. */
    static boolean isKnown(String language) {
        return Locale.forLanguageTag(language).getLanguage().equals("en");
    }

    /** Whether a case-folded word is on it. */
    static boolean isOne(String key, String language) {
        return isKnown(language) && ENGLISH.contains(key);
    }
}
