package org.themata.analysis.coreq;

/** The three parts of COREQ. */
enum Domain {
    TEAM("Research team and reflexivity"),
    DESIGN("Study design"),
    ANALYSIS("Analysis and findings");

    private final String label;

    Domain(String label) {
        this.label = label;
    }

    /** As it is printed. */
    @Override
    public String toString() {
        return label;
    }
}
