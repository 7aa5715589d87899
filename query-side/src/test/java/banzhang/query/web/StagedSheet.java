package banzhang.query.web;

import banzhang.events.HandoverEvent.Authentication;
import banzhang.events.HandoverEvent.HandoverOpened;
import banzhang.events.HandoverEvent.Item;
import banzhang.events.HandoverEvent.ItemChecked;
import banzhang.events.HandoverEvent.Kind;
import banzhang.events.HandoverEvent.Residue;
import banzhang.events.HandoverEvent.Side;
import banzhang.events.HandoverSheet;
import banzhang.events.ResidueEvent.Outcome;
import banzhang.events.SheetFileEvent.PaperShows;
import banzhang.events.SheetFileEvent.PhotoFiled;
import banzhang.events.value.AssetCode;
import banzhang.events.value.Custodian;
import banzhang.events.value.DeviceId;
import banzhang.events.value.Finding;
import banzhang.query.handover.FiledPaper;
import banzhang.query.handover.HandoverState;
import banzhang.query.handover.HandoverView;
import banzhang.query.handover.Turn;
import banzhang.sample.SampleSchool;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/// 样例交接单 — a sheet as its page shows it, in each of its states.
final class StagedSheet {
    private static final HandoverView.Ending ENDING = new HandoverView.Ending(
            StagedViews.MORNING,
            List.of(),
            List.of(new Residue(new DeviceId("d-3"), Finding.MISSING)),
            null,
            null,
            null);

    private StagedSheet() {}

    static HandoverSheet sheet(int checked) {
        List<Item> items = IntStream.rangeClosed(1, 5)
                .mapToObj(n -> new Item(
                        new DeviceId("d-" + n),
                        new AssetCode("TY-000" + n),
                        n == 3 ? StagedViews.LONG_NAME : "投影仪",
                        1,
                        n % 2 == 0 ? List.of("遥控器", "电源线") : List.of()))
                .toList();
        HandoverSheet sheet = HandoverSheet.of(new HandoverOpened(
                StagedViews.SHEET,
                SampleSchool.SCHOOL,
                Kind.ISSUE,
                Custodian.store(SampleSchool.SCHOOL),
                Custodian.ofClass(SampleSchool.CLASS_1_1, SampleSchool.WANG, SampleSchool.ROOM_A101),
                items,
                SampleSchool.CHEN,
                StagedViews.MORNING));
        for (int n = 1; n <= checked; n++) {
            Finding finding = n == 2 ? Finding.DAMAGED : n == 3 ? Finding.MISSING : Finding.COMPLETE;
            sheet = sheet.with(new ItemChecked(
                    StagedViews.SHEET,
                    SampleSchool.SCHOOL,
                    new DeviceId("d-" + n),
                    finding,
                    n == 2 ? "镜头有划痕，投影右下角发暗" : null,
                    SampleSchool.WANG,
                    StagedViews.MORNING));
        }
        return sheet.with(new PhotoFiled(
                StagedViews.SHEET,
                SampleSchool.SCHOOL,
                new DeviceId("d-2"),
                StagedViews.DIGEST,
                "image/jpeg",
                1_234_567,
                SampleSchool.WANG,
                StagedViews.MORNING));
    }

    static Map<String, Object> handover(HandoverState state) {
        boolean done = state == HandoverState.COMPLETED;
        HandoverView view = view(state, done);
        Turn turn = new Turn(
                done ? Set.of() : Set.of(Turn.Act.CHECK, Turn.Act.DECLINE),
                state == HandoverState.CHECKED ? Side.INCOMING : null,
                done ? "completed" : null);
        return Map.of(
                "view",
                view,
                "known",
                Set.of(SampleSchool.PROJECTOR),
                "turn",
                turn,
                "sides",
                view.sides(),
                "findings",
                Finding.values(),
                "outcomes",
                Outcome.values(),
                "leaders",
                List.of(),
                "signer",
                "王老师",
                "papers",
                List.of(paper()),
                "mayPhotograph",
                !done);
    }

    private static HandoverView view(HandoverState state, boolean done) {
        HandoverView.Signature signature = new HandoverView.Signature(
                Side.INCOMING,
                SampleSchool.WANG,
                "王老师",
                StagedViews.DIGEST,
                StagedViews.DIGEST,
                Authentication.PASSWORD,
                StagedViews.MORNING,
                StagedViews.MORNING,
                80,
                null);
        return new HandoverView(
                StagedViews.SHEET,
                state,
                StagedViews.STORE,
                StagedViews.CLASS,
                sheet(state == HandoverState.OPEN ? 3 : 5),
                StagedViews.DIGEST,
                "{\"checks\":{\"d-1\":{\"finding\":\"COMPLETE\",\"note\":null}},\"from\":{\"holder\":\"qinghe\"}}",
                SampleSchool.CHEN,
                "陈主任",
                StagedViews.MORNING,
                done ? List.of(signature) : List.of(),
                done ? ENDING : null,
                List.of(),
                Map.of(),
                List.of(new HandoverView.DeputisedAct(
                        80, "清点", SampleSchool.ZHOU, SampleSchool.WANG, "周老师 代 王老师", StagedViews.MORNING)),
                80);
    }

    private static FiledPaper paper() {
        return new FiledPaper(
                StagedViews.DIGEST,
                "application/pdf",
                812_345,
                2,
                PaperShows.EARLIER,
                StagedViews.DIGEST,
                77L,
                SampleSchool.CHEN,
                "陈主任",
                StagedViews.MORNING,
                81);
    }
}
