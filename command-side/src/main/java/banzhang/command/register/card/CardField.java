package banzhang.command.register.card;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// 卡片栏目 — every field of an asset card, with the code on its label: what the form and the import fill.
public enum CardField {
    ASSET_CODE("assetCode", "资产编号", Kind.CODE),
    NAME("name", "资产名称", Kind.TEXT),
    QUANTITY("quantity", "数量", Kind.COUNT),
    UNIT("unit", "计量单位", Kind.TEXT),
    BRAND("brand", "品牌", Kind.TEXT),
    MODEL("model", "规格型号", Kind.TEXT),
    SERIAL_NUMBER("serialNumber", "产品序列号", Kind.TEXT),
    CLASSIFICATION("classification", "资产分类代码", Kind.CLASSIFICATION),
    VALUE("value", "价值", Kind.MONEY),
    VALUE_KIND("valueKind", "价值类型", Kind.TEXT),
    ACQUISITION("acquisition", "取得方式", Kind.TEXT),
    ACQUIRED_ON("acquiredOn", "取得日期", Kind.DATE),
    IN_USE_SINCE("inUseSince", "投入使用日期", Kind.DATE),
    BOOKED_ON("bookedOn", "财务入账日期", Kind.DATE),
    USE_STATE("useState", "使用状况", Kind.TEXT),
    USEFUL_LIFE_MONTHS("usefulLifeMonths", "折旧年限(月)", Kind.COUNT),
    MANUFACTURER("manufacturer", "生产厂家", Kind.TEXT),
    SUPPLIER("supplier", "供应商", Kind.TEXT),
    WARRANTY_UNTIL("warrantyUntil", "保修截止日期", Kind.DATE),
    PLACE("place", "存放地点", Kind.TEXT),
    DEPARTMENT("department", "管理部门", Kind.TEXT),
    CONTRACT_NUMBER("contractNumber", "采购合同编号", Kind.TEXT),
    INVOICE_NUMBER("invoiceNumber", "发票号", Kind.TEXT),
    VOUCHER_NUMBER("voucherNumber", "会计凭证号", Kind.TEXT),
    FORMER_CODE("formerCode", "原资产编号", Kind.TEXT),
    ACCESSORIES("accessories", "附件", Kind.LIST),
    REMARKS("remarks", "备注", Kind.REMARKS);

    /// 栏目类别 — how a field is written and read.
    public enum Kind {
        CODE,
        TEXT,
        REMARKS,
        COUNT,
        MONEY,
        DATE,
        CLASSIFICATION,
        LIST
    }

    private static final Map<String, CardField> BY_KEY =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(CardField::key, Function.identity()));

    private final String key;
    private final String term;
    private final Kind kind;

    CardField(String key, String term, Kind kind) {
        this.key = key;
        this.term = term;
        this.kind = kind;
    }

    /// The field named so in JSON.
    public static Optional<CardField> of(String key) {
        return Optional.ofNullable(BY_KEY.get(key));
    }

    /// The name in JSON, as in the event.
    public String key() {
        return key;
    }

    /// The Chinese term, as shown on pages and cards.
    public String term() {
        return term;
    }

    public Kind kind() {
        return kind;
    }
}
