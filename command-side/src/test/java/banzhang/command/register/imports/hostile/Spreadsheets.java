package banzhang.command.register.imports.hostile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/// 带公式的表 — sound workbooks in which one cell is calculated, or would be.
public final class Spreadsheets {
    /// 公式 — a file, and what it is said to list.
    public record Formula(String kind, byte[] content) {}

    private Spreadsheets() {}

    /// In every format, in every column that is read.
    public static List<Formula> formulas() throws IOException {
        List<Formula> all = new ArrayList<>();
        for (String formula :
                List.of("1+1", "\"TY-\"&9001", "HYPERLINK(\"http://127.0.0.1/x\",\"x\")", "NOW()", "1/0")) {
            for (int column = 0; column < 3; column++) {
                List<String> headings = List.of("资产编号", "资产名称", "备注");
                all.add(new Formula("devices", with(new XSSFWorkbook(), headings, column, formula)));
                all.add(new Formula("devices", with(new HSSFWorkbook(), headings, column, formula)));
            }
            List<String> room = List.of("教室编号", "楼栋", "楼层");
            all.add(new Formula("rooms", with(new XSSFWorkbook(), room, 1, formula)));
            all.add(new Formula("rooms", with(new XSSFWorkbook(), room, 2, formula)));
        }
        return all;
    }

    private static byte[] with(Workbook workbook, List<String> headings, int column, String formula)
            throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (workbook) {
            Row first = workbook.createSheet("表").createRow(0);
            Row row = workbook.getSheetAt(0).createRow(1);
            for (int i = 0; i < headings.size(); i++) {
                first.createCell(i).setCellValue(headings.get(i));
                row.createCell(i).setCellValue("Z90" + i);
            }
            row.createCell(column).setCellFormula(formula);
            workbook.write(bytes);
        }
        return bytes.toByteArray();
    }

    public static byte[] joined(byte[]... pieces) {
        return Packages.joined(pieces);
    }
}
