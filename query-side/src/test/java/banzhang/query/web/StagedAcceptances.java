package banzhang.query.web;

import banzhang.events.AcceptanceEvent.Outcome;
import banzhang.events.AcceptanceEvent.Trial;
import banzhang.query.register.AcceptanceView;
import banzhang.sample.SampleSchool;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/// 验收布景 — made-up acceptances, for their own page and for that of the device they are about.
final class StagedAcceptances {
    private static final AcceptanceView FAILED = new AcceptanceView(
            SampleSchool.PROJECTOR,
            SampleSchool.PROJECTOR_CODE,
            StagedViews.LONG_NAME,
            1,
            Outcome.FAILED,
            LocalDate.parse("2026-09-01"),
            new Trial(Outcome.FAILED, "亮度不足，色彩偏黄"),
            new Trial(Outcome.PASSED, null),
            List.of(SampleSchool.CHEN, SampleSchool.GAO),
            List.of("陈主任", "高老师"),
            "抽测两台",
            "更换灯泡后重新验收",
            LocalDate.parse("2026-09-10"),
            SampleSchool.CHEN,
            "陈主任",
            StagedViews.MORNING,
            true,
            91);

    private StagedAcceptances() {}

    static Map<String, Object> page() {
        return Map.of("acceptances", List.of(FAILED), "outcomes", Outcome.values(), "conclusion", "");
    }

    static Map<String, Object> onPageOfADevice() {
        return Map.of(
                "acceptances",
                List.of(FAILED),
                "outcomes",
                Outcome.values(),
                "people",
                List.of(Map.entry(SampleSchool.CHEN, "陈主任"), Map.entry(SampleSchool.GAO, "高老师")));
    }
}
