package banzhang.command.register.imports.reading;

/// 读表限度 — how much of a file is read before it is refused.
final class ReadingLimits {
    static final int BYTES = 20 * 1024 * 1024;
    static final int ROWS = 20_000;
    static final int COLUMNS = 200;
    /// What a spreadsheet's cell can hold.
    static final int CELL_CHARACTERS = 32_767;
    /// Of all parts of an .xlsx together, unpacked. 20 000 rows of 40 columns are about 60 MB.
    static final long UNPACKED_BYTES = 160L * 1024 * 1024;
    /// Of the parts POI itself reads as a whole, together: content types, relationships, properties, the workbook's
    /// list of sheets.
    static final long UNPACKED_BYTES_OF_SMALL_PARTS = 2L * 1024 * 1024;

    /// Title rows above the headings and the headings themselves come on top of the rows of data.
    private static final int ROWS_ABOVE = 20;

    private static final int SHEETS = 200;
    private static final int TEXTS = 1_000_000;

    private ReadingLimits() {}

    static void requireSheet(int sheetsRead) throws UnreadableFile {
        if (sheetsRead >= SHEETS) {
            throw new UnreadableFile(FileProblem.TOO_MUCH_CONTENT);
        }
    }

    static void requireTexts(int sharedTexts) throws UnreadableFile {
        if (sharedTexts < 0 || sharedTexts > TEXTS) {
            throw new UnreadableFile(FileProblem.TOO_MUCH_CONTENT);
        }
    }

    static void requireRow(int filledRows) throws UnreadableFile {
        if (filledRows > ROWS + ROWS_ABOVE) {
            throw new UnreadableFile(FileProblem.TOO_MANY_ROWS);
        }
    }

    static void requireColumn(int column) throws UnreadableFile {
        if (column >= COLUMNS) {
            throw new UnreadableFile(FileProblem.TOO_MANY_COLUMNS);
        }
    }

    static void requireShort(CharSequence text) throws UnreadableFile {
        if (text.length() > CELL_CHARACTERS) {
            throw new UnreadableFile(FileProblem.CELL_TOO_LONG);
        }
    }
}
