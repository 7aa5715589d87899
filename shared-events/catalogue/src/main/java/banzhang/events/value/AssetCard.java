package banzhang.events.value;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// 资产卡片 — what the register says of a device (R4), free of names: no 使用人, no contact.
///
/// Everything but name and quantity may be unknown. Texts are at most 200 characters, remarks 1000.
///
/// @param name 资产名称
/// @param quantity 数量, 1 to 100 000
/// @param unit 计量单位
/// @param brand 品牌
/// @param model 规格型号
/// @param serialNumber 产品序列号
/// @param classification 资产分类, with its edition
/// @param value 价值, in fen, of the whole quantity
/// @param valueKind 价值类型: 原值, 暂估值, 重置值, 评估值, 名义金额
/// @param acquisition 取得方式
/// @param acquiredOn 取得日期
/// @param inUseSince 投入使用日期
/// @param bookedOn 财务入账日期
/// @param useState 使用状况
/// @param usefulLifeMonths 折旧年限, in months
/// @param manufacturer 生产厂家
/// @param supplier 供应商
/// @param warrantyUntil 保修截止日期
/// @param place 存放地点, as written on the card
/// @param department 管理部门 or 使用部门
/// @param contractNumber 采购合同编号
/// @param invoiceNumber 发票号
/// @param voucherNumber 会计凭证号
/// @param formerCode 原资产编号
/// @param accessories 附件: 遥控器, 笔, 钥匙 …
/// @param remarks 备注
public record AssetCard(
        String name,
        int quantity,
        @Nullable String unit,
        @Nullable String brand,
        @Nullable String model,
        @Nullable String serialNumber,
        @Nullable Classification classification,
        @Nullable Fen value,
        @Nullable String valueKind,
        @Nullable String acquisition,
        @Nullable LocalDate acquiredOn,
        @Nullable LocalDate inUseSince,
        @Nullable LocalDate bookedOn,
        @Nullable String useState,
        @Nullable Integer usefulLifeMonths,
        @Nullable String manufacturer,
        @Nullable String supplier,
        @Nullable LocalDate warrantyUntil,
        @Nullable String place,
        @Nullable String department,
        @Nullable String contractNumber,
        @Nullable String invoiceNumber,
        @Nullable String voucherNumber,
        @Nullable String formerCode,
        List<String> accessories,
        @Nullable String remarks) {
    private static final int LONGEST_TEXT = 200;
    private static final int LONGEST_REMARKS = 1000;
    private static final int MOST_PIECES = 100_000;

    public AssetCard {
        accessories = List.copyOf(accessories);
        if (name.isBlank()) {
            throw new IllegalArgumentException("name: a device has a name");
        }
        if (quantity < 1 || quantity > MOST_PIECES) {
            throw new IllegalArgumentException("quantity: between 1 and " + MOST_PIECES);
        }
        if (usefulLifeMonths != null && (usefulLifeMonths < 1 || usefulLifeMonths > 1200)) {
            throw new IllegalArgumentException("usefulLifeMonths: between 1 and 1200");
        }
        requireShort("name", name, LONGEST_TEXT);
        requireShort("unit", unit, LONGEST_TEXT);
        requireShort("brand", brand, LONGEST_TEXT);
        requireShort("model", model, LONGEST_TEXT);
        requireShort("serialNumber", serialNumber, LONGEST_TEXT);
        requireShort("valueKind", valueKind, LONGEST_TEXT);
        requireShort("acquisition", acquisition, LONGEST_TEXT);
        requireShort("useState", useState, LONGEST_TEXT);
        requireShort("manufacturer", manufacturer, LONGEST_TEXT);
        requireShort("supplier", supplier, LONGEST_TEXT);
        requireShort("place", place, LONGEST_TEXT);
        requireShort("department", department, LONGEST_TEXT);
        requireShort("contractNumber", contractNumber, LONGEST_TEXT);
        requireShort("invoiceNumber", invoiceNumber, LONGEST_TEXT);
        requireShort("voucherNumber", voucherNumber, LONGEST_TEXT);
        requireShort("formerCode", formerCode, LONGEST_TEXT);
        requireShort("remarks", remarks, LONGEST_REMARKS);
        accessories.forEach(accessory -> requireShort("accessories", accessory, LONGEST_TEXT));
    }

    /// A card that knows no more than the name of one piece; the start for tests and forms.
    public static AssetCard named(String name) {
        return new AssetCard(
                name, 1, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
                null, null, null, null, null, null, List.of(), null);
    }

    private static void requireShort(String field, @Nullable String text, int longest) {
        if (text != null && text.codePointCount(0, text.length()) > longest) {
            throw new IllegalArgumentException(field + ": at most " + longest + " characters");
        }
    }
}
