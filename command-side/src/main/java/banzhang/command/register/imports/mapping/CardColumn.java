package banzhang.command.register.imports.mapping;

import banzhang.command.register.card.CardField;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// 来源栏目 — what a column of a register file may hold, with the headings it is known by, the better ones first.
///
/// Headings are in normal form: NFKC, lower case, without spaces, stars and `(元)`. Where one card field has several
/// columns, the first heading of the list that the file has wins and the others are reported as not used.
enum CardColumn {
    ASSET_CODE(
            CardField.ASSET_CODE, "资产编号", "资产编码", "固定资产编号", "固定资产编码", "卡片编号", "设备编号", "财产编号", "编号", "资产代码", "assettag"),
    NAME(CardField.NAME, "资产名称", "设备名称", "财产名称", "物品名称", "产品名称", "名称", "itemname", "assetname", "name"),
    QUANTITY(CardField.QUANTITY, "账面数量", "数量", "数量/面积", "quantity", "qty"),
    UNIT(CardField.UNIT, "计量单位", "数量计量单位", "unitofmeasure"),
    BRAND(CardField.BRAND, "品牌", "brand"),
    MODEL(CardField.MODEL, "规格型号", "型号及规格", "型号规格", "型号", "规格", "modelname", "model"),
    MODEL_NUMBER(null, "modelnumber", "modelno.", "modelno"),
    SERIAL_NUMBER(CardField.SERIAL_NUMBER, "产品序列号", "序列号", "出厂编号", "serialnumber", "serial"),
    CLASSIFICATION(CardField.CLASSIFICATION, "资产分类代码", "类别代码", "分类代码", "国标分类代码", "资产分类编码", "资产分类号"),
    CATEGORY(null, "国标分类", "资产分类", "资产类别", "类别", "分类", "category"),
    CATEGORY_GROUP(null, "资产大类", "国标大类", "资产门类"),
    VALUE(CardField.VALUE, "价值", "资产原值", "账面原值", "原值", "总价", "金额", "购买价格", "采购价格", "purchasecost", "acquisitioncost"),
    UNIT_PRICE(null, "单价"),
    VALUE_KIND(CardField.VALUE_KIND, "价值类型"),
    ACQUISITION(CardField.ACQUISITION, "取得方式", "获取方式", "获取(取得)方式"),
    ACQUIRED_ON(CardField.ACQUIRED_ON, "取得日期", "购置日期", "采购日期", "购买日期", "purchasedate"),
    IN_USE_SINCE(CardField.IN_USE_SINCE, "投入使用日期", "启用日期"),
    BOOKED_ON(CardField.BOOKED_ON, "财务入账日期", "入账日期", "记账日期", "资产记账日期"),
    USE_STATE(CardField.USE_STATE, "使用状况", "资产使用状况", "使用状态", "资产状态", "状态", "status"),
    LIFE_IN_MONTHS(CardField.USEFUL_LIFE_MONTHS, "折旧年限(月)", "折旧/摊销年限(月)", "预计使用年限(月)", "使用年限(月)"),
    LIFE_IN_YEARS(null, "折旧年限(年)", "计划使用年限", "计划使用年限(年)", "预计使用年限(年)", "预计使用年限", "使用年限(年)"),
    MANUFACTURER(CardField.MANUFACTURER, "生产厂家", "生产厂商", "制造商", "厂商", "manufacturer"),
    SUPPLIER(CardField.SUPPLIER, "供应商", "销售商", "supplier"),
    WARRANTY_UNTIL(CardField.WARRANTY_UNTIL, "保修截止日期", "保修到期日", "保修到期日期", "warrantyexpirationdate"),
    PLACE(CardField.PLACE, "存放地点", "存放位置", "坐落位置", "位置", "location"),
    DEPARTMENT(CardField.DEPARTMENT, "管理部门", "使用部门", "所属部门"),
    CONTRACT_NUMBER(CardField.CONTRACT_NUMBER, "采购合同编号", "合同编号"),
    INVOICE_NUMBER(CardField.INVOICE_NUMBER, "发票号", "发票号码"),
    VOUCHER_NUMBER(CardField.VOUCHER_NUMBER, "会计凭证号", "记账凭证号", "凭证号"),
    FORMER_CODE(CardField.FORMER_CODE, "原资产编号"),
    ACCESSORIES(CardField.ACCESSORIES, "附件", "配件", "随机附件"),
    REMARKS(CardField.REMARKS, "备注", "资产说明", "说明", "描述", "assetnotes", "notes");

    private final @Nullable CardField field;
    private final List<String> headings;

    CardColumn(@Nullable CardField field, String... headings) {
        this.field = field;
        this.headings = List.of(headings);
    }

    /// The card field it fills as it stands; none when it takes more than one column or another unit to fill it.
    @Nullable
    CardField field() {
        return field;
    }

    /// The name in the API and in events: that of the card's field where it fills one as it stands.
    String code() {
        return switch (this) {
            case MODEL_NUMBER -> "modelNumber";
            case CATEGORY -> "category";
            case CATEGORY_GROUP -> "categoryGroup";
            case UNIT_PRICE -> "unitPrice";
            case LIFE_IN_YEARS -> "usefulLifeYears";
            default -> shownAs().key();
        };
    }

    /// As shown on pages.
    String term() {
        if (this == MODEL_NUMBER) {
            return "型号编号";
        }
        return field == null ? headings.getFirst() : field.term();
    }

    /// The column of this name.
    static Optional<CardColumn> of(String code) {
        return Arrays.stream(values())
                .filter(column -> column.code().equals(code))
                .findFirst();
    }

    List<String> headings() {
        return headings;
    }

    /// The field to name when saying what a column became.
    CardField shownAs() {
        return switch (this) {
            case MODEL_NUMBER -> CardField.MODEL;
            case CATEGORY, CATEGORY_GROUP -> CardField.REMARKS;
            case UNIT_PRICE -> CardField.VALUE;
            case LIFE_IN_YEARS -> CardField.USEFUL_LIFE_MONTHS;
            default -> field == null ? CardField.REMARKS : field;
        };
    }
}
