package banzhang.command.register.imports.mapping;

import banzhang.command.register.card.DateText;
import java.util.Set;

/// 表式 — the kinds of register file known by name, told by headings only they have.
public enum Layout {
    SCHOOL_TEMPLATE("学校资产导入模板", Set.of("资产编号", "资产大类", "计划使用年限")),
    JIUQI_GAMS("久其资产管理系统", Set.of("资产编号", "国标分类", "教育使用方向")),
    INFO_CARD("资产信息卡", Set.of("资产编号", "业务状态", "卡片类型")),
    PROVINCIAL_CARD("省级资产卡片", Set.of("资产编号", "获取方式", "开箱日期")),
    STOCKTAKE_2016("2016 年资产清查表", Set.of("资产编号", "账面原值", "清查数量")),
    SNIPE_IT("Snipe-IT", Set.of("assettag")),
    OTHER("其他", Set.of());

    private final String term;
    private final Set<String> signature;

    Layout(String term, Set<String> signature) {
        this.term = term;
        this.signature = signature;
    }

    static Layout of(Set<String> normalHeadings) {
        for (Layout layout : values()) {
            if (normalHeadings.containsAll(layout.signature)) {
                return layout;
            }
        }
        return OTHER;
    }

    /// The name, as shown on pages.
    public String term() {
        return term;
    }

    /// How this file writes its dates.
    DateText.Order dates() {
        return this == SNIPE_IT ? DateText.Order.MONTH_DAY_YEAR : DateText.Order.YEAR_FIRST;
    }
}
