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
                        "撤回拆并 · Take one's own proposal back"));
    }
}
