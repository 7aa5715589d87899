package banzhang.query.print;

import java.nio.file.Path;

/// The fonts without an application around them.
public final class PrintFontsForTests {
    private PrintFontsForTests() {}

    public static PrintFonts bundled() {
        return new PrintFonts("");
    }

    /// As where nothing is said of further fonts.
    static PrintFonts installed() {
        return new PrintFonts("installed");
    }

    public static PrintFonts with(Path more) {
        return new PrintFonts(more.toString());
    }
}
