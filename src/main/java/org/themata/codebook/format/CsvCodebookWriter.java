package org.themata.codebook.format;

import java.io.IOException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.themata.codebook.Code;
import org.themata.codebook.Codebook;
import org.themata.table.Spreadsheet;

/**
 * Writes the codes as a table, one a row. Reading it again gives the same codes, but for line numbers; a table has no
 * place for the codebook's name, version, language and negation.
 */
final class CsvCodebookWriter {

    private CsvCodebookWriter() {}

    static void write(Codebook codebook, char delimiter, Appendable out) throws IOException {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(delimiter)
                .setRecordSeparator('\n')
                .get();
        CSVPrinter printer = new CSVPrinter(out, format);
        printer.printRecord(CsvCodebook.COLUMNS);
        for (Code code : codebook.codes().toList()) {
            printer.printRecord(Stream.of(
                            code.path(),
                            code.id(),
                            code.definition(),
                            code.include(),
                            code.exclude(),
                            code.example(),
                            code.color(),
                            code.indicators().stream().map(IndicatorCell::of).collect(Collectors.joining(" | ")))
                    .map(Spreadsheet::guard));
        }
        printer.flush();
    }
}
