package org.themata.codebook.format;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;
import java.util.UUID;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.themata.codebook.Code;
import org.themata.codebook.Codebook;
import org.themata.text.InputException;
import org.themata.text.Place;
import org.xml.sax.SAXException;

/**
 * Writes a REFI-QDA codebook ({@code .qdc}), valid against the schema of the standard, which comes with the program.
 * What a code has besides name, colour and codes stands in its description. The same codebook gives the same bytes:
 * GUIDs are UUIDs of version 5, made from the codebook's name and the code's path.
 */
final class QdcCodebookWriter {
    static final Holding HOLDING =
            Holding.codes().naming(name -> Terms.oneLine(Xml.held(name))).losing(Memo::lost);

    /** The name space of our GUIDs: that of URLs (RFC 4122). */
    private static final UUID NAMES = UUID.fromString("6ba7b811-9dad-11d1-80b4-00c04fd430c8");

    private final Codebook codebook;
    private final StringBuilder xml = new StringBuilder();
    private final boolean ids;

    private QdcCodebookWriter(Codebook codebook) {
        this.codebook = codebook;
        this.ids = Memo.needsIds(codebook.themes());
    }

    static void write(Codebook codebook, Appendable out) throws IOException {
        if (codebook.themes().isEmpty()) {
            throw new InputException(
                    Place.of(codebook.file()), "a codebook without codes cannot be written as qdc", "add a code");
        }
        QdcCodebookWriter writer = new QdcCodebookWriter(codebook);
        writer.xml.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        writer.xml.append("<CodeBook xmlns=\"").append(QdcCodebook.NAMESPACE).append("\" origin=\"themata\">\n");
        writer.xml.append("  <Codes>\n");
        codebook.themes().forEach(theme -> writer.code(theme, "    "));
        writer.xml.append("  </Codes>\n</CodeBook>\n");
        validate(writer.xml.toString());
        out.append(writer.xml);
    }

    private void code(Code code, String indent) {
        xml.append(indent).append("<Code guid=\"").append(guid(code)).append('"');
        xml.append(" name=\"")
                .append(Xml.escaped(HOLDING.name().apply(code.name()), true))
                .append('"');
        xml.append(" isCodable=\"")
                .append(!code.isTheme() || !code.indicators().isEmpty())
                .append('"');
        if (!code.color().isEmpty()) {
            xml.append(" color=\"").append(code.color()).append('"');
        }
        String memo = Memo.of(code, ids);
        if (memo.isEmpty() && !code.isTheme()) {
            xml.append("/>\n");
            return;
        }
        xml.append(">\n");
        if (!memo.isEmpty()) {
            xml.append(indent)
                    .append("  <Description>")
                    .append(Xml.escaped(memo, false))
                    .append("</Description>\n");
        }
        code.codes().forEach(below -> code(below, indent + "  "));
        xml.append(indent).append("</Code>\n");
    }

    /** UUID version 5 (RFC 4122, SHA-1) in capitals. */
    private String guid(Code code) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-1");
            for (long half : new long[] {NAMES.getMostSignificantBits(), NAMES.getLeastSignificantBits()}) {
                for (int shift = 56; shift >= 0; shift -= 8) {
                    sha.update((byte) (half >>> shift));
                }
            }
            byte[] hash = sha.digest(
                    ("themata/" + codebook.name() + "/code/" + code.path()).getBytes(StandardCharsets.UTF_8));
            long most = 0;
            long least = 0;
            for (int i = 0; i < 8; i++) {
                most = most << 8 | hash[i] & 0xFF;
                least = least << 8 | hash[i + 8] & 0xFF;
            }
            most = most & ~0xF000L | 0x5000L;
            least = least & ~(3L << 62) | 1L << 63;
            return new UUID(most, least).toString().toUpperCase(Locale.ROOT);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @throws IllegalStateException if the text is not valid, which is a bug of ours */
    static void validate(String xml) throws IOException {
        try (InputStream schema = QdcCodebookWriter.class.getResourceAsStream("Codebook-mrt2019.xsd")) {
            if (schema == null) {
                throw new IllegalStateException("the program's archive lacks Codebook-mrt2019.xsd");
            }
            SchemaFactory factory = SchemaFactory.newDefaultInstance();
            factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            Schema compiled = factory.newSchema(new StreamSource(schema));
            Validator validator = compiled.newValidator();
            validator.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            validator.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            validator.validate(new StreamSource(new StringReader(xml)));
        } catch (SAXException e) {
            throw new IllegalStateException("the codebook is not valid REFI-QDA: " + e.getMessage(), e);
        }
    }
}
