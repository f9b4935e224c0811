package org.themata.codebook.format;

import java.util.ArrayList;
import java.util.List;
import org.themata.codebook.Indicator;
import org.themata.text.Blanks;
import org.themata.text.Place;

/** A code while its file is being read: mutable, its id not yet settled. */
final class Draft {
    final String name;
    Place place;
    Place idPlace;
    /** As given; empty = to be made from the name. */
    String id = "";

    String definition = "";
    String include = "";
    String exclude = "";
    String example = "";
    String color = "";
    final List<Indicator> indicators = new ArrayList<>();
    final List<Draft> below = new ArrayList<>();

    Draft(String name, Place place) {
        this.name = Blanks.squeezed(name.strip());
        this.place = place;
        this.idPlace = place;
    }
}
