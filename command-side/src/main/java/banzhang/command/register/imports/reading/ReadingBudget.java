package banzhang.command.register.imports.reading;

/// 读表余量 — what may still be kept of one file, over all its sheets: memory is bounded whatever the file holds.
final class ReadingBudget {
    /// 20 000 rows of 50 columns.
    private static final int CELLS = 1_000_000;

    private static final long CHARACTERS = 32L * 1024 * 1024;

    private int cells = CELLS;
    private long characters = CHARACTERS;

    void takeCell(String text) throws UnreadableFile {
        cells--;
        takeText(text);
    }

    void takeText(CharSequence text) throws UnreadableFile {
        characters -= text.length();
        if (cells < 0 || characters < 0) {
            throw new UnreadableFile(FileProblem.TOO_MUCH_CONTENT);
        }
    }
}
