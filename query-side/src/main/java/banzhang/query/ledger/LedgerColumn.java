package banzhang.query.ledger;

import banzhang.query.AsOf;
import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// 导出列 — the columns of an exported ledger in their order, each either text or a number.
enum LedgerColumn {
    CODE("资产编号", 16, line -> text(line.assetCode().value())),
    NAME("名称", 24, line -> text(line.name())),
    BRAND("品牌", 14, line -> text(line.brand())),
    MODEL("型号", 18, line -> text(line.model())),
    SERIAL("序列号", 20, line -> text(line.serialNumber())),
    CATEGORY(
            "资产分类代码",
            14,
            line -> text(
                    line.classification() == null ? null : line.classification().code())),
    QUANTITY("数量", 8, line -> new Cell.Amount(BigDecimal.valueOf(line.quantity()), 0)),
    UNIT("单位", 8, line -> text(line.unit())),
    VALUE("价值（元）", 14, line -> yuan(line.valueFen())),
    ACCUMULATED(
            "累计折旧（元）",
            14,
            line -> yuan(line.worth() == null ? null : line.worth().accumulatedFen())),
    NET("账面净值（元）", 14, line -> yuan(line.worth() == null ? null : line.worth().netFen())),
    USE_STATE("使用状况", 12, line -> text(line.useState())),
    CONDITION("清点状况", 12, line -> text(line.conditionInWords())),
    HOLDER("保管方", 14, line -> text(line.custodian().name())),
    PERSON("保管人", 14, line -> text(line.custodian().personName())),
    PLACE("存放地点", 16, line -> text(line.place())),
    SINCE("保管起始", 18, line -> text(minute().format(line.since().atZone(AsOf.SHANGHAI)))),
    LATE("补登", 8, line -> text(line.late() ? "补登" : null));

    private final String heading;
    private final int width;
    private final Function<LedgerLine, Cell> cell;

    LedgerColumn(String heading, int width, Function<LedgerLine, Cell> cell) {
        this.heading = heading;
        this.width = width;
        this.cell = cell;
    }

    /// 单元格 — what stands in one field.
    sealed interface Cell {
        /// 文字 — text, whatever it looks like; none is empty.
        record Text(@Nullable String text) implements Cell {}

        /// 数值 — a number to reckon with, shown with so many decimals.
        record Amount(BigDecimal number, int decimals) implements Cell {}
    }

    String heading() {
        return heading;
    }

    /// In characters of a column.
    int width() {
        return width;
    }

    Cell of(LedgerLine line) {
        return cell.apply(line);
    }

    private static Cell text(@Nullable String text) {
        return new Cell.Text(text);
    }

    private static Cell yuan(@Nullable Long fen) {
        return fen == null ? text(null) : new Cell.Amount(BigDecimal.valueOf(fen, 2), 2);
    }

    private static DateTimeFormatter minute() {
        return DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);
    }
}
