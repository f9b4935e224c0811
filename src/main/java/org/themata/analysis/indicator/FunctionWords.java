package org.themata.analysis.indicator;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Words that carry grammar and no content: they are no indicators by themselves. English, French, German and Spanish.
 */
final class FunctionWords {
    private static final Map<String, Set<String>> LISTS =
            Map.of("en", english(), "de", german(), "es", spanish(), "fr", french());

    private FunctionWords() {}

    /** Whether there is a list for the language. */
    static boolean isKnown(String language) {
        return LISTS.containsKey(base(language));
    }

    /** Whether a case-folded word is on it. */
    static boolean isOne(String key, String language) {
        return LISTS.getOrDefault(base(language), Set.of()).contains(key);
    }

    private static String base(String language) {
        return Locale.forLanguageTag(language).getLanguage();
    }

    private static Set<String> words(String list) {
        return Set.of(list.split(" "));
    }

    private static Set<String> english() {
        return words("a an the this that these those some any no every each either neither all both half many "
                + "much more most few fewer less least several such own other another same i me my mine "
                + "myself we us our ours ourselves you your yours yourself yourselves he him his himself "
                + "she her hers herself it its itself they them their theirs themselves one ones oneself "
                + "who whom whose which what whatever whoever someone somebody something anyone anybody "
                + "anything everyone everybody everything nobody nothing none there here where when why how "
                + "am is are was were be been being have has had having do does did doing done can could "
                + "shall should will would may might must ought get gets got getting gotten i'm you're he's "
                + "she's it's we're they're i've you've we've they've i'd you'd he'd she'd we'd they'd i'll "
                + "you'll he'll she'll we'll they'll isn't aren't wasn't weren't haven't hasn't hadn't "
                + "don't doesn't didn't can't couldn't won't wouldn't shouldn't mustn't that's there's "
                + "what's who's let's and but or nor so yet for if then else than because as since until "
                + "while though although whether unless once of at by with about against between into "
                + "through during before after above below to from up down in out on off over under again "
                + "further across along around among behind beside beyond despite except inside like near "
                + "onto outside per toward towards upon via within without not only just also too very "
                + "quite rather really even still already always never ever often sometimes now today well "
                + "yeah yes oh ok okay um uh er erm mm hmm ah eh right sure actually basically kind sort "
                + "bit lot lots thing things go goes going went gone come comes came say says said saying "
                + "know knows knew think thinks thought mean means meant gonna wanna cause 'cause let make "
                + "makes made see saw seen look looks want wants wanted way");
    }

    private static Set<String> german() {
        return words("der die das den dem des ein eine einen einem einer eines kein keine keinen keinem keiner "
                + "keines dieser diese dieses diesen diesem jener jene jenes jeder jede jedes jeden jedem "
                + "alle alles allen aller manche mancher viel viele vielen mehr wenig wenige etwas nichts "
                + "ich mich mir mein meine meinen meinem meiner du dich dir dein deine er ihn ihm sein "
                + "seine seinen seinem seiner sie ihr ihre ihren ihrem ihrer ihnen es wir uns unser unsere "
                + "unseren unserem unserer euch euer eure man sich selbst selber wer wen wem was welche "
                + "welcher welches welchen wo wohin woher wann warum wieso wie bin bist ist sind seid war "
                + "warst waren wart gewesen habe hast hat haben habt hatte hatten gehabt werde wirst wird "
                + "werden wurde wurden worden würde würden kann kannst können könnt konnte konnten könnte "
                + "könnten muss müssen musste mussten müsste soll sollen sollte sollten will wollen wollte "
                + "wollten darf dürfen durfte mag mögen möchte möchten und oder aber denn sondern doch weil "
                + "dass ob wenn als damit obwohl während bevor nachdem bis seit sowie sowohl weder noch "
                + "entweder in im an am auf aus bei beim mit nach von vom vor zu zum zur über unter "
                + "zwischen neben hinter durch für gegen ohne um wegen trotz statt ins ans aufs nicht nur "
                + "auch schon immer nie wieder sehr ganz so dann da hier dort jetzt heute eben halt mal ja "
                + "nein also eigentlich einfach vielleicht irgendwie irgendwann irgendwo ziemlich genau "
                + "natürlich gut okay ok äh ähm hm na tja dabei dazu davon daran darauf daraus dafür "
                + "dagegen darüber darum damals danach dadurch deshalb deswegen trotzdem jedoch allerdings "
                + "sonst ausserdem zwar gibt geht gehen ging gemacht macht machen sagen sagt sagte gesagt "
                + "weiss finde glaube denke kommt kommen");
    }

    private static Set<String> spanish() {
        return words("el la los las lo un una unos unas este esta esto estos estas ese esa eso esos esas aquel "
                + "aquella aquello aquellos aquellas cada todo toda todos todas otro otra otros otras mismo "
                + "misma mismos mismas algún alguno alguna algunos algunas ningún ninguno ninguna mucho "
                + "mucha muchos muchas más menos poco poca pocos pocas tanto tanta tantos tantas algo nada "
                + "alguien nadie yo me mí mi mis mío mía tú te ti tu tus usted ustedes él ella ello ellos "
                + "ellas se sí su sus suyo suya le les nosotros nosotras nos nuestro nuestra nuestros "
                + "nuestras vosotros os vuestro vuestra que qué quien quién quienes cual cuál cuales cuáles "
                + "donde dónde cuando cuándo como cómo cuanto cuánto porque por soy eres es somos sois son "
                + "era eras éramos eran fui fue fuimos fueron sea sean ser sido siendo estoy estás está "
                + "estamos están estaba estaban estar estado he has ha hemos han había habían haber hay "
                + "hubo tengo tienes tiene tenemos tienen tenía tenían tener puedo puede podemos pueden "
                + "podía poder debe deben deber quiero quiere quieren hacer hace hacen hacía hecho voy va "
                + "vamos van iba ir decir dice dicen dijo digo creo sé y e o u ni pero sino si aunque pues "
                + "mientras entonces así luego a al ante bajo con contra de del desde durante en entre "
                + "hacia hasta para según sin sobre tras no también tampoco ya aún todavía siempre nunca "
                + "muy bien mal solo sólo casi ahora antes después aquí ahí allí hoy bueno claro vale eh mm "
                + "ah");
    }

    private static Set<String> french() {
        return words("le la les l' un une des du de d' ce cet cette ces cela ça c'est chaque tout toute tous "
                + "toutes autre autres même mêmes quelque quelques aucun aucune plusieurs certain certains "
                + "certaine certaines beaucoup plus moins peu trop assez rien quelqu'un personne je j' j'ai "
                + "me m' moi mon ma mes tu te t' toi ton ta tes il elle on lui son sa ses se s' soi nous "
                + "notre nos vous votre vos ils elles eux leur leurs y en qui que qu' quoi dont où quand "
                + "comment pourquoi combien quel quelle quels quelles lequel laquelle suis es est sommes "
                + "êtes sont étais était étions étaient été être étant sera seront serait soit ai as a "
                + "avons avez ont avais avait avions avaient eu avoir ayant aura aurait peux peut pouvons "
                + "peuvent pouvait pouvoir dois doit doivent devoir veux veut veulent vouloir fais fait "
                + "font faire vais va vont aller dit disent dire sais sait savoir faut et ou mais "
                + "donc or ni car si comme parce puisque lorsque tandis alors ainsi puis ensuite à au aux "
                + "avec sans sous sur dans par pour contre entre vers chez avant après pendant depuis "
                + "jusque jusqu'à dès ne n' pas non oui jamais toujours encore déjà très bien mal aussi "
                + "seulement peut-être presque ici là maintenant aujourd'hui vraiment voilà enfin "
                + "bon ben euh hein ah c' qu'il qu'elle qu'on d'un d'une n'est n'a l'on");
    }
}
