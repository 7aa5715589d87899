package banzhang.standalone;

import static banzhang.standalone.ApiOperations.HANDOVER;
import static banzhang.standalone.ApiOperations.line;

import banzhang.standalone.ApiOperations.Line;
import java.util.stream.Stream;

/// 交接接口目录 — what is said and agreed on a sheet before it is signed, and what became of what it left behind.
final class SheetOperations {
    private SheetOperations() {}

    static Stream<Line> lines() {
        return Stream.of(
                line("GET /api/handovers/due", HANDOVER, 200, "应办交接 · What is to be handed over, day after day"),
                line("GET /api/handovers/board", HANDOVER, 200, "进度板 · How far each sheet is, on whom it waits"),
                line("GET /api/handovers/pending", HANDOVER, 200, "待我办理 · What waits for the person who asks"),
                line("POST /api/handovers/batch", HANDOVER, 200, "成批开单 · Draw up many sheets, each by itself"),
                line("GET /api/residues", HANDOVER, 200, "未结清单 · What completed sheets left behind"),
                line("POST /api/handovers/{id}/declarations", HANDOVER, 200, "申报状况 · Say in what condition items pass"),
                line("POST /api/handovers/{id}/contests", HANDOVER, 200, "不认可 · Do not agree to what was found"),
                line("POST /api/handovers/{id}/settlements", HANDOVER, 200, "裁定争议 · Decide which finding counts"),
                line("POST /api/handovers/{id}/accessories", HANDOVER, 200, "清点附件 · Say which accessories are missing"),
                line("POST /api/handovers/{id}/extras", HANDOVER, 200, "单外物品 · Report something beside the list"),
                line("POST /api/handovers/{id}/witness", HANDOVER, 200, "指定监交人 · Name another witness"),
                line("POST /api/handovers/{id}/approval", HANDOVER, 200, "批准交接 · Let the set pass"),
                line("POST /api/handovers/{id}/approval-refusal", HANDOVER, 200, "不予批准 · Do not let the set pass"),
                line("POST /api/handovers/{id}/absence", HANDOVER, 200, "缺席代办 · Order that 总务处 stands in"),
                line("POST /api/handovers/{id}/residue", HANDOVER, 200, "未结了结 · Say what became of it"));
    }
}
