package org.themata.cli;

/** Works that a study cites when it uses the methods of this program. */
enum Citation {
    BOUMA(
            "Bouma",
            "2009",
            "Bouma, G.",
            "Normalized (pointwise) mutual information in collocation extraction",
            "Proceedings of the Biennial GSCL Conference",
            "",
            "31--40",
            ""),
    CHAO(
            "Chao",
            "1987",
            "Chao, A.",
            "Estimating the population size for capture-recapture data with unequal catchability",
            "Biometrics",
            "43(4)",
            "783--791",
            "10.2307/2531532"),
    CHAO_JOST(
            "Chao & Jost",
            "2012",
            "Chao, A. and Jost, L.",
            "Coverage-based rarefaction and extrapolation: standardizing samples by completeness rather than size",
            "Ecology",
            "93(12)",
            "2533--2547",
            "10.1890/11-1952.1"),
    CHAPMAN(
            "Chapman et al.",
            "2001",
            "Chapman, W. W. and Bridewell, W. and Hanbury, P. and Cooper, G. F. and Buchanan, B. G.",
            "A simple algorithm for identifying negated findings and diseases in discharge summaries",
            "Journal of Biomedical Informatics",
            "34(5)",
            "301--310",
            "10.1006/jbin.2001.1029"),
    COLWELL(
            "Colwell et al.",
            "2004",
            "Colwell, R. K. and Mao, C. X. and Chang, J.",
            "Interpolating, extrapolating, and comparing incidence-based species accumulation curves",
            "Ecology",
            "85(10)",
            "2717--2727",
            "10.1890/03-0557"),
    GUEST(
            "Guest et al.",
            "2020",
            "Guest, G. and Namey, E. and Chen, M.",
            "A simple method to assess and report thematic saturation in qualitative research",
            "PLoS ONE",
            "15(5)",
            "e0232076",
            "10.1371/journal.pone.0232076"),
    JACCARD(
            "Jaccard",
            "1912",
            "Jaccard, P.",
            "The distribution of the flora in the alpine zone",
            "New Phytologist",
            "11(2)",
            "37--50",
            "10.1111/j.1469-8137.1912.tb05611.x"),
    MAXWELL(
            "Maxwell",
            "2010",
            "Maxwell, J. A.",
            "Using numbers in qualitative research",
            "Qualitative Inquiry",
            "16(6)",
            "475--482",
            "10.1177/1077800410364740"),
    NEWCOMBE(
            "Newcombe",
            "1998",
            "Newcombe, R. G.",
            "Interval estimation for the difference between independent proportions: comparison of eleven methods",
            "Statistics in Medicine",
            "17(8)",
            "873--890",
            "10.1002/(SICI)1097-0258(19980430)17:8<873::AID-SIM779>3.0.CO;2-I"),
    WILSON(
            "Wilson",
            "1927",
            "Wilson, E. B.",
            "Probable inference, the law of succession, and statistical inference",
            "Journal of the American Statistical Association",
            "22(158)",
            "209--212",
            "10.1080/01621459.1927.10502953");

    private final String shortNames;
    private final String year;
    private final String authors;
    private final String title;
    private final String in;
    private final String volume;
    private final String pages;
    private final String doi;

    /**
     * @param authors as BibTeX has them
     * @param in the journal, or the proceedings if there is no volume
     * @param volume with the issue in brackets; empty = none
     * @param pages as BibTeX has them
     */
    Citation(
            String shortNames,
            String year,
            String authors,
            String title,
            String in,
            String volume,
            String pages,
            String doi) {
        this.shortNames = shortNames;
        this.year = year;
        this.authors = authors;
        this.title = title;
        this.in = in;
        this.volume = volume;
        this.pages = pages;
        this.doi = doi;
    }

    /** In running text, without brackets: {@code Wilson, 1927}. */
    String inText() {
        return shortNames + ", " + year;
    }

    /** In the list of references, after APA 7, without italics. */
    String reference() {
        String[] names = authors.split(" and ");
        StringBuilder text = new StringBuilder(names[0]);
        for (int i = 1; i < names.length; i++) {
            text.append(i == names.length - 1 ? ", & " : ", ").append(names[i]);
        }
        text.append(" (").append(year).append("). ").append(title).append(". ").append(in);
        text.append(volume.isEmpty() ? "" : ", " + volume);
        text.append(", ").append(pages.replace("--", "–")).append('.');
        return doi.isEmpty()
                ? text.toString()
                : text + " https://doi.org/" + doi.replace("<", "%3C").replace(">", "%3E");
    }

    /** The entry of a BibTeX file. */
    String bibtex() {
        boolean article = !volume.isEmpty();
        StringBuilder text = new StringBuilder(article ? "@article{" : "@inproceedings{").append(key());
        field(text, "author", authors);
        field(text, "title", "{" + title + "}");
        field(text, article ? "journal" : "booktitle", in);
        field(text, "year", year);
        if (article) {
            field(text, "volume", volume.substring(0, volume.indexOf('(')));
            field(text, "number", volume.substring(volume.indexOf('(') + 1, volume.length() - 1));
        }
        field(text, "pages", pages);
        if (!doi.isEmpty()) {
            field(text, "doi", doi);
        }
        return text.append("\n}\n").toString();
    }

    /** The first author's name and the year. */
    private String key() {
        return authors.substring(0, authors.indexOf(',')).toLowerCase(java.util.Locale.ROOT) + year;
    }

    private static void field(StringBuilder text, String name, String value) {
        text.append(",\n  ").append(name).append(" = {").append(value).append('}');
    }
}
