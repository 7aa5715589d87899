package banzhang.command.register.imports.hostile;

import banzhang.command.register.imports.hostile.Packages.Part;
import banzhang.command.register.imports.reading.FileProblem;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;

/// 太宽的文件 — more columns than any register has, up to a million.
final class WideFiles {
    private static final int MILLION = 1_000_000;

    private WideFiles() {}

    static List<HostileFile> all() {
        List<HostileFile> all = new ArrayList<>();
        for (char separator : new char[] {',', ';', '\t'}) {
            String name = "separated by 0x" + Integer.toHexString(separator);
            all.add(csv("a million values " + name, ("a" + separator).repeat(MILLION)));
            all.add(csv("a million blanks " + name, String.valueOf(separator).repeat(MILLION) + "\na"));
            all.add(csv("300 values " + name, ("a" + separator).repeat(300) + "\n"));
            all.add(csv("quoted " + name, ("\"a\"" + separator).repeat(20_000) + "\r\n"));
            all.add(csv(
                    "in the second row " + name, "资产编号" + separator + "资产名称\r" + ("a" + separator).repeat(MILLION)));
        }
        all.add(HostileFile.of(
                "a million in UTF-16",
                () -> ("资产编号," + "a,".repeat(MILLION)).getBytes(Charset.forName("UTF-16LE")),
                FileProblem.TOO_MANY_COLUMNS));
        for (String column : List.of("GS1", "XFD1", "ZZZ1", "CRXP1", "ZZZZZZZZZZ1", "gs1")) {
            all.add(cell(column));
        }
        String blank = "<c t='str'><v>a</v></c>";
        all.add(xlsx("16 385 cells without a place", "<row>" + blank.repeat(16_385) + "</row>"));
        all.add(xlsx("a million cells without a place", "<row>" + blank.repeat(MILLION) + "</row>"));
        return all;
    }

    private static HostileFile csv(String what, String text) {
        return HostileFile.of(what, () -> text.getBytes("UTF-8"), FileProblem.TOO_MANY_COLUMNS);
    }

    private static HostileFile cell(String at) {
        return xlsx("a cell at " + at, "<row r='1'><c r='" + at + "' t='str'><v>a</v></c></row>");
    }

    private static HostileFile xlsx(String what, String rows) {
        return HostileFile.of(
                what,
                () -> Packages.with(Packages.SHEET, Part.of(Packages.sheet(rows))),
                FileProblem.TOO_MANY_COLUMNS,
                FileProblem.FILE_SUSPICIOUS);
    }
}
