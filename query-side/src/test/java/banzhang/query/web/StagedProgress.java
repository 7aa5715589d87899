package banzhang.query.web;

import banzhang.events.HandoverEvent.Kind;
import banzhang.events.HandoverEvent.Side;
import banzhang.events.ResidueEvent.Outcome;
import banzhang.events.value.AssetCode;
import banzhang.events.value.DeviceId;
import banzhang.events.value.Finding;
import banzhang.query.handover.Board;
import banzhang.query.handover.BoardLine;
import banzhang.query.handover.BoardQuestion;
import banzhang.query.handover.DueHandover;
import banzhang.query.handover.HandoverState;
import banzhang.query.handover.OpenResidue;
import banzhang.sample.SampleSchool;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// 布景 — due handovers, the board and what was left open, with a class that has nobody.
final class StagedProgress {
    private static final LocalDate SINCE = LocalDate.parse("2026-08-20");

    private StagedProgress() {}

    private static DueHandover due(Kind kind, boolean taken, boolean underWay) {
        return new DueHandover(
                kind,
                StagedViews.CLASS,
                taken ? kind == Kind.RETURN ? StagedViews.STORE : StagedViews.CLASS : null,
                SampleSchool.CLASS_1_1,
                "一(1)班",
                SINCE,
                13,
                IntStream.rangeClosed(1, 12)
                        .mapToObj(n -> new DueHandover.Device(
                                new DeviceId("d-" + n), new AssetCode("TY-%04d".formatted(n)), "投影仪"))
                        .toList(),
                underWay ? StagedViews.SHEET : null);
    }

    static Map<String, Object> due() {
        return Map.of(
                "due",
                List.of(
                        due(Kind.SUCCESSION, true, false),
                        due(Kind.SUCCESSION, false, false),
                        due(Kind.RETURN, true, true),
                        due(Kind.HOLIDAY_STORAGE, true, false)),
                "today",
                StagedViews.TODAY,
                "mayOpen",
                true,
                "leaders",
                Map.of(SampleSchool.GAO, "高校长"));
    }

    private static BoardLine line(HandoverState state, @Nullable Integer declared, boolean stuck) {
        return new BoardLine(
                StagedViews.SHEET,
                Kind.SUCCESSION,
                state,
                StagedViews.CLASS,
                StagedViews.CLASS,
                StagedViews.MORNING,
                12,
                declared,
                5,
                2,
                1,
                List.of(new BoardLine.Signed(Side.OUTGOING, "王老师")),
                "迪丽热巴·买买提江",
                StagedViews.MORNING,
                stuck ? 9 : 0,
                stuck,
                SINCE.plusDays(30),
                !stuck);
    }

    static Map<String, Object> board() {
        return Map.of(
                "asked",
                new BoardQuestion("", null),
                "board",
                new Board(
                        2,
                        1,
                        1,
                        List.of(line(HandoverState.DISPUTED, 12, true), line(HandoverState.OPEN, null, false))),
                "onlys",
                List.of(BoardQuestion.STUCK, BoardQuestion.MINE),
                "kinds",
                Kind.values());
    }

    private static OpenResidue residue(@Nullable String accessory, @Nullable Finding finding) {
        return new OpenResidue(
                StagedViews.SHEET,
                Kind.SUCCESSION,
                StagedViews.CLASS,
                SampleSchool.PROJECTOR,
                SampleSchool.PROJECTOR_CODE,
                StagedViews.LONG_NAME,
                accessory,
                accessory == null ? null : 1,
                finding,
                SINCE,
                13);
    }

    static Map<String, Object> residues() {
        return Map.of(
                "residues",
                List.of(residue(null, Finding.MISSING), residue("遥控器", null)),
                "maySettle",
                true,
                "outcomes",
                Outcome.values());
    }
}
