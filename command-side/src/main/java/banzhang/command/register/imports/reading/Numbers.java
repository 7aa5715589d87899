package banzhang.command.register.imports.reading;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import org.apache.poi.ss.usermodel.DateUtil;
import org.jspecify.annotations.Nullable;

/// 数值单元格 — a spreadsheet's floating-point number as the exact digits or the date it stands for.
final class Numbers {
    private Numbers() {}

    /// @param formatIndex and `format` are the number format's; a date format makes the number a date
    static Cell cell(double value, int formatIndex, @Nullable String format, boolean from1904) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            return new Cell(Cell.Kind.ERROR, "");
        }
        if (format != null && DateUtil.isADateFormat(formatIndex, format) && DateUtil.isValidExcelDate(value)) {
            LocalDateTime date = DateUtil.getLocalDateTime(value, from1904);
            if (date != null && value >= 1) {
                return new Cell(Cell.Kind.DATE, date.toLocalDate().toString());
            }
        }
        return new Cell(Cell.Kind.NUMBER, digits(value));
    }

    private static String digits(double value) {
        BigDecimal exact = new BigDecimal(Double.toString(value));
        return exact.signum() == 0 ? "0" : exact.stripTrailingZeros().toPlainString();
    }
}
