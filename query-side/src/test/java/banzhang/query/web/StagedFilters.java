package banzhang.query.web;

import banzhang.access.account.SavedFilter;
import banzhang.access.account.SavedFilter.Audience;
import banzhang.query.ledger.LedgerSort;
import banzhang.sample.SampleSchool;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Made-up saved filters.
final class StagedFilters {
    private static final SavedFilter OWN = new SavedFilter(
            "lf-1",
            SampleSchool.CHEN,
            SampleSchool.SCHOOL,
            "待修的投影仪",
            Audience.OWNER,
            Map.of("q", "投影", "condition", "DAMAGED"));
    private static final SavedFilter SHARED = new SavedFilter(
            "lf-2",
            SampleSchool.GAO,
            SampleSchool.SCHOOL,
            "库房 9 月底",
            Audience.SCHOOL,
            Map.of("at", "2026-09-30", "custodian", "store"));

    private StagedFilters() {}

    static Map<String, Object> page() {
        return Map.of(
                "filters",
                List.of(
                        new FilterPages.Row(
                                OWN, "/ledger?q=x&condition=DAMAGED", true, Map.of("q", "投影", "condition", "损坏")),
                        new FilterPages.Row(
                                SHARED,
                                "/ledger?at=2026-09-30&custodian=store",
                                false,
                                Map.of("at", "2026-09-30", "custodian", "库房"))),
                "people",
                Map.of(SampleSchool.GAO, "高老师"),
                "mayShare",
                true,
                "mayClear",
                false);
    }

    static Map<String, Object> onPageOf(Map<String, Object> ledger) {
        Map<String, Object> model = new LinkedHashMap<>(ledger);
        model.put("filters", List.of(new FilterPages.Link("待修的投影仪", "/ledger?q=x&condition=DAMAGED")));
        model.put("sorts", LedgerSort.words());
        model.put("mayShare", true);
        return model;
    }
}
