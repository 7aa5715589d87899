package banzhang.standalone;

import static banzhang.standalone.ApiOperations.REGISTER;
import static banzhang.standalone.ApiOperations.line;

import java.util.stream.Stream;

/// 卡片接口 — what the operations are for that make cards of cards, and those about what cards are reckoned by.
final class CardOperations {
    private CardOperations() {}

    static Stream<ApiOperations.Line> lines() {
        return Stream.of(
                line("GET /api/regroupings", REGISTER, 200, "拆并单 · Splittings and mergings of the school, by state"),
                line("GET /api/devices/{id}/regroupings", REGISTER, 200, "拆并单 · Splittings and mergings of a device"),
                line(
                        "GET /api/devices/{id}/lineage",
                        REGISTER,
                        200,
                        "卡片传承 · The cards a card carries on, and those that carry it on"),
                line("POST /api/devices/{id}/splits", REGISTER, 201, "提出拆卡 · Propose to split a card"),
                line("POST /api/devices/{id}/merges", REGISTER, 201, "提出并卡 · Propose to merge cards"),
                line(
                        "POST /api/devices/{id}/regroupings/{regrouping}/confirmation",
                        REGISTER,
                        200,
                        "确认拆并 · Confirm: the new cards take the place of the old"),
                line(
                        "POST /api/devices/{id}/regroupings/{regrouping}/rejection",
                        REGISTER,
                        200,
                        "驳回拆并 · Reject what somebody else proposed, with the reason"),
                line(
                        "POST /api/devices/{id}/regroupings/{regrouping}/withdrawal",
                        REGISTER,
                        200,
                        "撤回拆并 · Take one's own proposal back"),
                line("POST /api/settings", REGISTER, 201, "采用参数 · Adopt a setting from a day on, with its rule"),
                line("GET /api/settings", REGISTER, 200, "参数 · All that was ever adopted, the last first"),
                line(
                        "POST /api/classifications/check",
                        REGISTER,
                        200,
                        "检查代码表 · Have a file of codes checked; nothing is kept"),
                line(
                        "POST /api/classifications",
                        REGISTER,
                        201,
                        "采用代码表 · Adopt the table of an edition from the file that was checked"),
                line("GET /api/classifications", REGISTER, 200, "分类代码表 · The editions the school has"),
                line("GET /api/classifications/entries", REGISTER, 200, "查分类代码 · Codes by code, name or pinyin"),
                line("GET /api/room-templates", REGISTER, 200, "配置模板 · What a classroom is to have"),
                line(
                        "GET /api/room-templates/classes",
                        REGISTER,
                        200,
                        "班级配置 · What each class lacks or has too much of"),
                line("POST /api/room-templates", REGISTER, 201, "采用配置模板 · Say what a classroom is to have"),
                line("POST /api/room-templates/{template}", REGISTER, 200, "改配置模板 · Say it anew"),
                line("POST /api/room-templates/assignments", REGISTER, 200, "指定配置模板 · Hold a class against one"),
                line(
                        "POST /api/room-templates/{template}/devices",
                        REGISTER,
                        201,
                        "成套登记 · Register one card for each thing of it"));
    }
}
