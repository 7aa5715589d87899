package banzhang.query.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// 登记表 — the fields of the registration form, grouped as on the asset card.
public record CardForm(List<Group> groups, List<Suggestions> options) {
    private static final int LONGEST_TEXT = 200;

    /// 字段组 — fields under one heading.
    public record Group(String name, List<Field> fields) {}

    /// 字段 — one input; `kind` is line, date, text or list, `type` what the script makes of it.
    public record Field(
            String key,
            String name,
            String kind,
            @Nullable String type,
            @Nullable String inputmode,
            @Nullable String options,
            boolean required,
            @Nullable String value,
            int longest) {
        static Field line(String key) {
            return new Field(key, "card." + key, "line", null, null, null, false, null, LONGEST_TEXT);
        }

        static Field date(String key) {
            return new Field(key, "card." + key, "date", null, null, null, false, null, 10);
        }

        static Field whole(String key) {
            return new Field(key, "card." + key, "line", "int", "numeric", null, false, null, 20);
        }

        Field named(String path) {
            return new Field(key, path, kind, type, inputmode, options, required, value, longest);
        }

        Field needed(@Nullable String preset) {
            return new Field(key, name, kind, type, inputmode, options, true, preset, longest);
        }

        Field suggesting(String list) {
            return new Field(key, name, kind, type, inputmode, list, required, value, longest);
        }
    }

    /// 常用值 — values offered while typing; anything else may be entered.
    public record Suggestions(String name, List<String> values) {}

    /// The form as it is; the values offered are those of common asset cards.
    public static CardForm blank() {
        return new CardForm(
                List.of(identity(), money(), use(), papers()),
                List.of(
                        new Suggestions("units", List.of("台", "套", "个", "块", "件")),
                        new Suggestions("value-kinds", List.of("原值", "暂估值", "重置值", "评估值", "名义金额")),
                        new Suggestions("acquisitions", List.of("新购", "采购", "调拨", "接受捐赠", "自建", "置换", "盘盈")),
                        new Suggestions("use-states", List.of("在用", "出租出借", "闲置", "待处置")),
                        new Suggestions("editions", List.of("GB/T 14885-2010", "GB/T 14885-2022"))));
    }

    private static Group identity() {
        return new Group(
                "identity",
                List.of(
                        Field.line("assetCode").named("assetCode").needed(null),
                        Field.line("name").needed(null),
                        Field.whole("quantity").needed("1"),
                        Field.line("unit").suggesting("units"),
                        Field.line("brand"),
                        Field.line("model"),
                        Field.line("serialNumber"),
                        Field.line("classificationEdition")
                                .named("card.classification.edition")
                                .suggesting("editions"),
                        Field.line("classificationCode").named("card.classification.code"),
                        new Field("accessories", "card.accessories", "list", "list", null, null, false, null, 2000)));
    }

    private static Group money() {
        return new Group(
                "money",
                List.of(
                        new Field("value", "card.valueYuan", "line", null, "decimal", null, false, null, 20),
                        Field.line("valueKind").suggesting("value-kinds"),
                        Field.line("acquisition").suggesting("acquisitions"),
                        Field.date("acquiredOn"),
                        Field.date("bookedOn"),
                        Field.line("supplier"),
                        Field.line("manufacturer")));
    }

    private static Group use() {
        return new Group(
                "use",
                List.of(
                        Field.line("useState").suggesting("use-states"),
                        Field.date("inUseSince"),
                        Field.whole("usefulLifeMonths"),
                        Field.date("warrantyUntil"),
                        Field.line("place"),
                        Field.line("department")));
    }

    private static Group papers() {
        return new Group(
                "papers",
                List.of(
                        Field.line("contractNumber"),
                        Field.line("invoiceNumber"),
                        Field.line("voucherNumber"),
                        Field.line("formerCode"),
                        new Field("remarks", "card.remarks", "text", null, null, null, false, null, 1000)));
    }
}
