package banzhang.command.settings;

import banzhang.access.Refusal;

/// 参数拒绝 — why a setting is not adopted, in order of precedence.
public enum SettingRefusal implements Refusal {
    NOT_YOURS_TO_SET(403, "参数由总务处或分管领导设定。", "General affairs or the supervising leader adopts settings."),
    RULE_MISSING(422, "请写明依据的规定（文号和条文）。", "State the rule it follows, by number and text."),
    RULE_TOO_LONG(422, "依据最多 500 个字，请缩短。", "The rule has at most 500 characters: shorten it."),
    SETTING_OUT_OF_RANGE(
            422,
            "数值超出范围：折旧年限 1 到 1200 个月，净残值率 0 到 1000‰，单价下限 0 到一亿元。",
            "Out of range: a life is 1 to 1200 months, salvage 0 to 1000 per mille, a minimum up to 100 million yuan."),
    CLASS_NOT_CALLED_FOR(422, "这项参数不分类别，请去掉分类代码。", "This setting is not by class: leave the class out."),
    FROM_OUT_OF_RANGE(422, "生效日期应在 1949 年到 2100 年之间，请核对。", "It holds from a day between 1949 and 2100."),
    TOO_MANY_SETTINGS(409, "本校参数已有 5000 条，不能再加。", "The school has 5000 adopted settings: no more are taken.");

    private final Wording wording;

    SettingRefusal(int status, String zh, String en) {
        this.wording = new Wording(status, zh, en);
    }

    @Override
    public Wording wording() {
        return wording;
    }
}
