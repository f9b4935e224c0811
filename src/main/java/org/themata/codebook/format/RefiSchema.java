package org.themata.codebook.format;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/**
 * A schema of the REFI-QDA standard, which comes with the program; nothing is fetched.
 *
 * @param beside a class in whose package the file is
 * @param file its name
 */
public record RefiSchema(Class<?> beside, String file) {
    /** That of codebooks. */
    static final RefiSchema CODEBOOK = new RefiSchema(RefiSchema.class, "Codebook-mrt2019.xsd");

    private static final int MOST = 1000;

    /** What is not as the schema wants it, at most {@value #MOST} times; empty = valid. */
    public List<String> violations(byte[] xml) {
        List<String> violations = new ArrayList<>();
        try (InputStream schema = beside.getResourceAsStream(file)) {
            if (schema == null) {
                throw new IllegalStateException("the program's archive lacks " + file);
            }
            SchemaFactory factory = SchemaFactory.newDefaultInstance();
            factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            Validator validator = factory.newSchema(new StreamSource(schema)).newValidator();
            validator.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            validator.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            validator.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            validator.setErrorHandler(new Collector(violations));
            validator.validate(new StreamSource(new ByteArrayInputStream(xml)));
        } catch (SAXException e) {
            violations.add(String.valueOf(e.getMessage()));
        } catch (IOException e) {
            violations.add("it is not in the encoding that it names");
        }
        return violations;
    }

    private record Collector(List<String> violations) implements ErrorHandler {
        @Override
        public void warning(SAXParseException e) {}

        @Override
        public void error(SAXParseException e) {
            if (violations.size() < MOST) {
                violations.add("line " + e.getLineNumber() + ": " + e.getMessage());
            }
        }

        @Override
        public void fatalError(SAXParseException e) throws SAXException {
            throw e;
        }
    }
}
