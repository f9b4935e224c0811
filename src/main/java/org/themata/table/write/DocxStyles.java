package org.themata.table.write;

import java.io.IOException;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.xmlbeans.XmlException;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;

/**
 * The styles of a document with a table. Everything looks as it does by a style, so that an author changes all tables
 * of a paper at once.
 */
final class DocxStyles {
    static final String CAPTION = "Caption";
    static final String TITLE = "TableTitle";
    static final String NOTE = "TableNote";
    static final String TEXT = "TableText";
    static final String NUMBER = "TableNumber";
    static final String HEADING = "TableHeading";
    static final String NUMBER_HEADING = "TableNumberHeading";
    static final String TABLE = "TableRules";
    static final String ITALIC = "Emphasis";

    /** Levels of indented names; deeper ones stand as far in as the last. */
    static final int DEEPEST = 5;

    private static final int INDENT = 240;

    private static final String HEAD = """
            <w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
            <w:docDefaults><w:rPrDefault><w:rPr>
            <w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman" w:eastAsia="Times New Roman"/>
            <w:sz w:val="24"/><w:szCs w:val="24"/><w:lang w:val="%s"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>
            <w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>
            <w:style w:type="character" w:styleId="Emphasis"><w:name w:val="Emphasis"/><w:qFormat/>
            <w:rPr><w:i/><w:iCs/></w:rPr></w:style>
            <w:style w:type="paragraph" w:styleId="Caption"><w:name w:val="caption"/><w:basedOn w:val="Normal"/>
            <w:next w:val="Normal"/><w:qFormat/><w:pPr><w:keepNext/><w:spacing w:before="240" w:after="120"/></w:pPr>
            <w:rPr><w:b/><w:bCs/></w:rPr></w:style>
            <w:style w:type="paragraph" w:customStyle="1" w:styleId="TableTitle"><w:name w:val="Table Title"/>
            <w:basedOn w:val="Normal"/><w:qFormat/><w:pPr><w:keepNext/><w:spacing w:after="120"/></w:pPr>
            <w:rPr><w:i/><w:iCs/></w:rPr></w:style>
            <w:style w:type="paragraph" w:customStyle="1" w:styleId="TableNote"><w:name w:val="Table Note"/>
            <w:basedOn w:val="Normal"/><w:qFormat/><w:pPr><w:spacing w:before="120"/></w:pPr>
            <w:rPr><w:sz w:val="20"/><w:szCs w:val="20"/></w:rPr></w:style>
            <w:style w:type="paragraph" w:customStyle="1" w:styleId="TableText"><w:name w:val="Table Text"/>
            <w:basedOn w:val="Normal"/><w:qFormat/><w:pPr><w:spacing w:before="20" w:after="20"/></w:pPr>
            <w:rPr><w:sz w:val="20"/><w:szCs w:val="20"/></w:rPr></w:style>
            <w:style w:type="paragraph" w:customStyle="1" w:styleId="TableNumber"><w:name w:val="Table Number"/>
            <w:basedOn w:val="TableText"/><w:qFormat/><w:pPr><w:jc w:val="right"/></w:pPr></w:style>
            <w:style w:type="paragraph" w:customStyle="1" w:styleId="TableHeading"><w:name w:val="Table Heading"/>
            <w:basedOn w:val="TableText"/><w:qFormat/><w:pPr><w:keepNext/></w:pPr></w:style>
            <w:style w:type="paragraph" w:customStyle="1" w:styleId="TableNumberHeading"><w:name w:val="Table Number Heading"/>
            <w:basedOn w:val="TableHeading"/><w:qFormat/><w:pPr><w:jc w:val="right"/></w:pPr></w:style>
            """;

    private static final String LEVEL = """
            <w:style w:type="paragraph" w:customStyle="1" w:styleId="TableText%d"><w:name w:val="Table Text %d"/>
            <w:basedOn w:val="TableText"/><w:qFormat/><w:pPr><w:ind w:left="%d"/></w:pPr></w:style>
            """;

    private static final String RULES = """
            <w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>
            <w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/>
            <w:left w:w="80" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="80" w:type="dxa"/>
            </w:tblCellMar></w:tblPr></w:style>
            <w:style w:type="table" w:customStyle="1" w:styleId="TableRules"><w:name w:val="Table Rules"/>
            <w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders>
            <w:top w:val="single" w:sz="8" w:space="0" w:color="auto"/>
            <w:bottom w:val="single" w:sz="8" w:space="0" w:color="auto"/></w:tblBorders></w:tblPr>
            <w:tblStylePr w:type="firstRow"><w:tcPr><w:tcBorders>
            <w:top w:val="single" w:sz="8" w:space="0" w:color="auto"/>
            <w:bottom w:val="single" w:sz="4" w:space="0" w:color="auto"/></w:tcBorders></w:tcPr></w:tblStylePr></w:style>
            </w:styles>
            """;

    private DocxStyles() {}

    /** The style of a cell whose text is so many levels in; 0 = none. */
    static String text(int level) {
        return level == 0 ? TEXT : TEXT + (Math.min(level, DEEPEST) + 1);
    }

    /** @param language as a BCP 47 tag */
    static void addTo(XWPFDocument document, String language) throws IOException {
        StringBuilder xml = new StringBuilder(String.format(java.util.Locale.ROOT, HEAD, language));
        for (int level = 1; level <= DEEPEST; level++) {
            xml.append(String.format(java.util.Locale.ROOT, LEVEL, level + 1, level + 1, level * INDENT));
        }
        try {
            document.createStyles()
                    .setStyles(StylesDocument.Factory.parse(xml.append(RULES).toString())
                            .getStyles());
        } catch (XmlException e) {
            throw new IllegalStateException(e);
        }
    }
}
