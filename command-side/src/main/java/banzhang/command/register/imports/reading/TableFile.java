package banzhang.command.register.imports.reading;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/// 识别文件 — reads the tables of an uploaded file, whatever its name says it is.
public final class TableFile {
    private static final int[] ZIP = {'P', 'K', 3, 4};
    private static final int[] COMPOUND = {0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1};
    private static final int[][] OTHERS = {
        {'%', 'P', 'D', 'F'},
        {0x89, 'P', 'N', 'G'},
        {0xFF, 0xD8, 0xFF},
        {'G', 'I', 'F', '8'},
        {'R', 'a', 'r', '!'},
        {0x1F, 0x8B},
        {'7', 'z', 0xBC, 0xAF},
        {'P', 'K', 5, 6}
    };

    private static final List<String> MARKUP = List.of(
            "<!",
            "<?",
            "<html",
            "<head",
            "<meta",
            "<body",
            "<table",
            "<script",
            "<style",
            "<div",
            "<svg",
            "<workbook",
            "mime-version",
            "content-type:");

    private TableFile() {}

    /// The tables in the order of the file; of a CSV exactly one.
    ///
    /// @throws UnreadableFile when the file is too large, of no kind the register reads, or not to be trusted
    public static List<Table> read(byte[] bytes) throws UnreadableFile {
        if (bytes.length == 0) {
            throw new UnreadableFile(FileProblem.FILE_EMPTY);
        }
        if (bytes.length > ReadingLimits.BYTES) {
            throw new UnreadableFile(FileProblem.FILE_TOO_LARGE);
        }
        if (startsWith(bytes, ZIP)) {
            return XlsxTables.read(bytes);
        }
        if (startsWith(bytes, COMPOUND)) {
            return XlsTables.read(bytes);
        }
        refuseOthers(bytes);
        return List.of(CsvTable.read(bytes));
    }

    private static void refuseOthers(byte[] bytes) throws UnreadableFile {
        for (int[] other : OTHERS) {
            if (startsWith(bytes, other)) {
                throw new UnreadableFile(FileProblem.FILE_KIND_UNKNOWN);
            }
        }
        // Excel 2 to 4 wrote a bare stream that begins with a BOF record
        if (bytes.length > 4 && bytes[0] == 9 && bytes[1] <= 4 && bytes[3] == 0) {
            throw new UnreadableFile(FileProblem.FILE_OLD_EXCEL);
        }
        String start = new String(bytes, 0, Math.min(bytes.length, 512), StandardCharsets.ISO_8859_1)
                .replaceAll("[^\\x21-\\x7e]", "")
                .toLowerCase(Locale.ROOT);
        if (MARKUP.stream().anyMatch(start::startsWith)) {
            throw new UnreadableFile(FileProblem.FILE_IS_HTML);
        }
    }

    private static boolean startsWith(byte[] bytes, int[] magic) {
        if (bytes.length < magic.length) {
            return false;
        }
        for (int i = 0; i < magic.length; i++) {
            if ((bytes[i] & 0xFF) != magic[i]) {
                return false;
            }
        }
        return true;
    }
}
