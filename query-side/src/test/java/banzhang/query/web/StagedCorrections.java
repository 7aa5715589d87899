package banzhang.query.web;

import banzhang.events.value.Accessory;
import banzhang.events.value.CardChange;
import banzhang.events.value.CorrectionId;
import banzhang.events.value.ReversalId;
import banzhang.query.ledger.Worth;
import banzhang.query.register.CorrectionState;
import banzhang.query.register.CorrectionView;
import banzhang.query.register.ReversalView;
import banzhang.sample.SampleSchool;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// 更正布景 — made-up corrections, for their own page and for that of the device they are about.
final class StagedCorrections {
    private static final List<CorrectionView> ALL =
            List.of(correction(CorrectionState.OPEN), correction(CorrectionState.REJECTED));

    private static final List<ReversalView> REVERSALS =
            List.of(reversal(CorrectionState.OPEN), reversal(CorrectionState.CONFIRMED));

    private StagedCorrections() {}

    static Map<String, Object> page() {
        return Map.of(
                "corrections",
                ALL,
                "reversals",
                REVERSALS,
                "regroupings",
                StagedRegroupings.ALL,
                "states",
                CorrectionState.values(),
                "state",
                "");
    }

    /// The device's page as somebody sees it who may propose and decide.
    static Map<String, Object> onPageOf(Map<String, Object> device) {
        Map<String, Object> page = new HashMap<>(device);
        page.put("corrections", ALL);
        page.put("fields", CorrectableCard.fieldsOf(SampleSchool.projectorCard()));
        page.put("options", CardForm.blank().options());
        page.put("accessories", List.of(new Accessory("遥控器", 1), new Accessory("电子笔", 12)));
        page.putAll(StagedAcceptances.onPageOfADevice());
        page.putAll(StagedDocuments.onPageOfADevice());
        page.put("reversals", REVERSALS);
        page.put("regroupings", StagedRegroupings.ALL);
        page.put("lineage", StagedRegroupings.LINEAGE);
        page.put("at", "");
        page.put("belowMinimum", true);
        page.put("worth", new Worth(70_000, 350_000, 12, 72));
        page.put("hasTable", true);
        page.put("self", SampleSchool.GAO);
        page.put("mayCorrect", true);
        page.put("mayDecide", true);
        return Map.copyOf(page);
    }

    private static ReversalView reversal(CorrectionState state) {
        boolean open = state == CorrectionState.OPEN;
        return new ReversalView(
                new ReversalId("x-" + state.ordinal()),
                SampleSchool.PROJECTOR,
                SampleSchool.PROJECTOR_CODE,
                StagedViews.LONG_NAME,
                state,
                "同一台设备登记了两次",
                SampleSchool.CHEN,
                "陈主任",
                StagedViews.MORNING,
                open ? null : new CorrectionView.Decision(SampleSchool.GAO, "高老师", StagedViews.MORNING, null),
                93);
    }

    private static CorrectionView correction(CorrectionState state) {
        boolean open = state == CorrectionState.OPEN;
        return new CorrectionView(
                new CorrectionId("k-" + state.ordinal()),
                SampleSchool.PROJECTOR,
                SampleSchool.PROJECTOR_CODE,
                StagedViews.LONG_NAME,
                state,
                List.of(
                        new CardChange("value", "420000", null),
                        new CardChange("accessories", "遥控器", "遥控器\n电源线"),
                        new CardChange("model", "CB-X06", StagedViews.LONG_NAME)),
                "登记时抄错铭牌",
                SampleSchool.CHEN,
                "陈主任",
                StagedViews.MORNING,
                false,
                open ? null : new CorrectionView.Decision(SampleSchool.GAO, "高老师", StagedViews.MORNING, "铭牌无误"),
                90);
    }
}
