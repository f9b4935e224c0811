package org.themata.cli;

import java.util.ArrayList;
import java.util.List;
import org.themata.analysis.Unit;
import org.themata.analysis.agreement.Bootstrap;
import org.themata.analysis.agreement.CodedMaterial;

/** What was compared and how, in sentences. */
record AgreementNotes(
        CoderFiles coders, CodedMaterial material, boolean transcripts, Unit unit, int resamples, long seed) {

    List<String> all() {
        List<String> notes = new ArrayList<>();
        notes.add("Coders: " + String.join(", ", material.coders()) + "; "
                + material.units().size() + " units.");
        if (coders.rows().isPresent()) {
            notes.add("Units are those of the files; a coder without a row for a unit did not code it.");
        } else if (transcripts) {
            notes.add("Units are " + unit + "s of the transcripts; a unit that nobody coded is absent for all coders."
                    + " A coder without any coding in a document is taken not to have coded it.");
        } else {
            notes.add("Without transcripts only units that someone coded are known, so agreement on absence is"
                    + " understated; name them with --transcripts.");
        }
        if (material.outside() > 0) {
            notes.add(material.outside() + " codings touch no unit (the interviewers' words) and are left out.");
        }
        notes.add("κ is Cohen's for two coders and Conger's for more; α is Krippendorff's, nominal.");
        if (resamples > 0) {
            notes.add("Intervals of α are 95 %, from " + resamples + " resamples of participants (of units within"
                    + " participants, where there are fewer than " + Bootstrap.LEAST_CLUSTERS + "), seed " + seed
                    + ".");
        }
        return notes;
    }
}
