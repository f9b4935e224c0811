package org.themata.codebook.format;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.themata.codebook.Code;
import org.themata.codebook.Codebook;
import org.themata.text.InputException;
import org.themata.text.Place;

/**
 * Writes a REFI-QDA codebook ({@code .qdc}), valid against the schema of the standard, which comes with the program.
 * What a code has besides name, colour and codes stands in its description. The same codebook gives the same bytes:
 * GUIDs are UUIDs of version 5, made from the codebook's name and the code's path.
 */
final class QdcCodebookWriter {
    static final Holding HOLDING =
            Holding.codes().naming(name -> Terms.oneLine(Xml.held(name))).losing(CodeMemo::lost);

    private final Codebook codebook;
    private final XmlOut xml = new XmlOut();
    private final boolean ids;

    private QdcCodebookWriter(Codebook codebook) {
        this.codebook = codebook;
        this.ids = CodeMemo.needsIds(codebook.themes());
    }

    static void write(Codebook codebook, Appendable out) throws IOException {
        if (codebook.themes().isEmpty()) {
            throw new InputException(
                    Place.of(codebook.file()), "a codebook without codes cannot be written as qdc", "add a code");
        }
        QdcCodebookWriter writer = new QdcCodebookWriter(codebook);
        writer.xml.start("CodeBook", "xmlns", QdcCodebook.NAMESPACE, "origin", "themata");
        writer.xml.start("Codes");
        codebook.themes().forEach(writer::code);
        String written = writer.xml.end().end().toString();
        List<String> violations = RefiSchema.CODEBOOK.violations(written.getBytes(StandardCharsets.UTF_8));
        if (!violations.isEmpty()) {
            throw new IllegalStateException("the codebook is not valid REFI-QDA: " + violations.get(0));
        }
        out.append(written);
    }

    private void code(Code code) {
        String[] attributes = {
            "guid", Guid.of(codebook.name(), "code", code.path()),
            "name", HOLDING.name().apply(code.name()),
            "isCodable", String.valueOf(!code.isTheme() || !code.indicators().isEmpty()),
            "color", code.color()
        };
        String memo = CodeMemo.of(code, ids);
        if (memo.isEmpty() && !code.isTheme()) {
            xml.empty("Code", attributes);
            return;
        }
        xml.start("Code", attributes).text("Description", memo);
        code.codes().forEach(this::code);
        xml.end();
    }
}
