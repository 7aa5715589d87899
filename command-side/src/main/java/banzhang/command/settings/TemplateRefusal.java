package banzhang.command.settings;

import banzhang.access.Refusal;

/// 配置模板拒绝 — why a template is not adopted, assigned or registered from, in order of precedence.
public enum TemplateRefusal implements Refusal {
    NOT_YOURS_TO_EQUIP_ROOMS(403, "教室配置由总务处或系统管理员设定。", "General affairs or the administrator says what a room has."),
    TEMPLATE_NOT_FOUND(404, "本校没有这个配置模板。", "The school has no such template."),
    CLASS_NOT_FOUND(404, "本校没有这个班级。", "The school has no such class."),
    ROOM_NOT_FOUND(404, "本校没有这间教室。", "The school has no such room."),
    PLACE_MISSING(422, "请选择一个班级或一间教室。", "Choose one class or one room."),
    TEMPLATE_NAME_INVALID(422, "请写模板名称，最多 60 个字。", "A template has a name of at most 60 characters."),
    TEMPLATE_ITEMS_INVALID(
            422,
            "请列出 1 到 50 项，每项写名称（最多 100 字）和数量（1 到 999）；分类须写版本和代码。",
            "List 1 to 50 things, each with a name and a number from 1 to 999; a class by edition and code."),
    CODES_DO_NOT_FIT(422, "每一项写一个资产编号，各不相同。", "Give one asset code for each thing, all different."),
    TOO_MANY_TEMPLATES(409, "本校已有 100 个配置模板，不能再加。", "The school has 100 templates: no more are taken.");

    private final Wording wording;

    TemplateRefusal(int status, String zh, String en) {
        this.wording = new Wording(status, zh, en);
    }

    @Override
    public Wording wording() {
        return wording;
    }
}
