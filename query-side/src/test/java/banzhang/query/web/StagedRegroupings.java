package banzhang.query.web;

import banzhang.events.value.AssetCode;
import banzhang.events.value.CardTexts;
import banzhang.events.value.DeviceId;
import banzhang.events.value.RegroupingId;
import banzhang.query.history.DeviceCard;
import banzhang.query.register.CorrectionState;
import banzhang.query.register.CorrectionView;
import banzhang.query.register.Lineage;
import banzhang.query.register.LinkedCard;
import banzhang.query.register.RegroupingView;
import banzhang.query.register.RegroupingView.Outcome;
import banzhang.query.register.RegroupingView.Sort;
import banzhang.sample.SampleSchool;
import java.util.List;
import java.util.Map;

/// 拆并场景 — cards that are split and merged, as a page shows them.
final class StagedRegroupings {
    private static final LinkedCard CARD = new LinkedCard(
            SampleSchool.PROJECTOR, SampleSchool.PROJECTOR_CODE, StagedViews.LONG_NAME, 48, 420_000_000L);

    static final Lineage LINEAGE = new Lineage(List.of(CARD), List.of(CARD, CARD));
    static final List<RegroupingView> ALL =
            List.of(regrouping(Sort.SPLIT, CorrectionState.OPEN), regrouping(Sort.MERGE, CorrectionState.REJECTED));

    private StagedRegroupings() {}

    static Map<String, Object> onPageOf(Map<String, Object> device) {
        DeviceCard known = (DeviceCard) device.get("device");
        if (known == null) {
            throw new IllegalArgumentException("a device's page shows a device");
        }
        DeviceCard several = new DeviceCard(
                known.id(),
                known.assetCode(),
                CardTexts.saying(known.card(), Map.of("quantity", "48")),
                null,
                known.now(),
                null,
                null);
        return Map.of(
                "device",
                several,
                "alike",
                List.of(StagedViews.line(4, StagedViews.CLASS), StagedViews.line(5, StagedViews.CLASS)));
    }

    private static RegroupingView regrouping(Sort sort, CorrectionState state) {
        boolean open = state == CorrectionState.OPEN;
        return new RegroupingView(
                new RegroupingId("g-" + state.ordinal()),
                sort,
                SampleSchool.PROJECTOR,
                List.of(CARD),
                List.of(
                        new Outcome(null, AssetCode.of("TY-0001"), 24, 210_000_000L),
                        new Outcome(new DeviceId("d-2"), AssetCode.of("TY-0002"), 24, null)),
                state,
                "分到两个年级，一物一卡",
                SampleSchool.CHEN,
                "陈主任",
                StagedViews.MORNING,
                open ? null : new CorrectionView.Decision(SampleSchool.GAO, "高老师", StagedViews.MORNING, "先盘点"),
                95);
    }
}
