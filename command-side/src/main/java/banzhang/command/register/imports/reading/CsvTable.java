package banzhang.command.register.imports.reading;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/// CSV 表 — a text file with values separated by commas, semicolons or tabs, lines ended by CR, LF or both.
final class CsvTable {
    private CsvTable() {}

    static Table read(byte[] bytes) throws UnreadableFile {
        String text = TextBytes.decode(bytes);
        if (text.isBlank()) {
            throw new UnreadableFile(FileProblem.FILE_EMPTY);
        }
        TableBuilder table = new TableBuilder("CSV", new ReadingBudget());
        try (CsvReader<CsvRecord> records = CsvReader.builder()
                .fieldSeparator(separatorOf(text))
                .skipEmptyLines(false)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowExtraCharsAfterClosingQuote(true)
                .ofCsvRecord(text)) {
            int row = 0;
            for (CsvRecord record : records) {
                put(table, row++, record.getFields());
            }
        } catch (CsvParseException beyond) {
            throw new UnreadableFile(problemOf(beyond), beyond);
        } catch (IOException | UncheckedIOException damaged) {
            throw new UnreadableFile(FileProblem.FILE_DAMAGED, damaged);
        }
        return table.build();
    }

    /// Two limits are the reader's own: how many values a line has, and how long one is.
    private static FileProblem problemOf(CsvParseException beyond) {
        String said = String.valueOf(beyond.getMessage());
        return said.contains("limit of") && said.contains(" fields")
                ? FileProblem.TOO_MANY_COLUMNS
                : FileProblem.CELL_TOO_LONG;
    }

    private static void put(TableBuilder table, int row, List<String> fields) throws UnreadableFile {
        for (int column = 0; column < fields.size(); column++) {
            table.put(row, column, Cell.text(fields.get(column)));
        }
    }

    /// The separator seen most often outside quotes in the first line that has one.
    private static char separatorOf(String text) {
        int commas = 0;
        int semicolons = 0;
        int tabs = 0;
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            quoted ^= c == '"';
            boolean ends = !quoted && (c == '\n' || c == '\r');
            if (ends && commas + semicolons + tabs > 0) {
                break;
            }
            if (!quoted) {
                commas += c == ',' ? 1 : 0;
                semicolons += c == ';' ? 1 : 0;
                tabs += c == '\t' ? 1 : 0;
            }
        }
        if (tabs > commas && tabs >= semicolons) {
            return '\t';
        }
        return semicolons > commas ? ';' : ',';
    }
}
