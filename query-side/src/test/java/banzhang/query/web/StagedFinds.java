package banzhang.query.web;

import banzhang.events.value.AssetCode;
import banzhang.query.labels.LabelLayout;
import banzhang.query.labels.LabelQuestion;
import banzhang.query.ledger.ChartSubject;
import banzhang.query.search.SearchHit;
import banzhang.query.search.SearchHit.Kind;
import banzhang.query.search.SearchPage;
import java.util.List;
import java.util.Map;

/// 检索布景 — one thing of each kind found.
final class StagedFinds {
    private StagedFinds() {}

    static Map<String, Object> charts() {
        List<ShownChart.Row> rooms = List.of(
                new ShownChart.Row("A101", true, 12, 8_400_000, 100), new ShownChart.Row("NO_ROOM", false, 3, 0, 25));
        List<ShownChart.Row> ages = List.of(new ShownChart.Row("Y3", false, 15, 8_400_000, 100));
        return Map.of(
                "charts",
                List.of(new ShownChart(ChartSubject.ROOM, rooms), new ShownChart(ChartSubject.AGE, ages)),
                "sums",
                StagedViews.SUMS,
                "today",
                StagedViews.TODAY,
                "back",
                "/ledger?class=c-2026-1");
    }

    static Map<String, Object> labels() {
        return Map.of(
                "layouts",
                LabelLayout.values(),
                "asked",
                LabelQuestion.of(Map.of("class", new String[] {"c-2026-1"}, "layout", new String[] {"4x10"})),
                "kept",
                Map.of("class", "c-2026-1"),
                "devices",
                12,
                "rooms",
                3,
                "campuses",
                List.of(StagedYear.EAST),
                "buildings",
                List.of("教学楼"));
    }

    static Map<String, Object> search() {
        List<SearchHit> hits = List.of(
                new SearchHit(Kind.CLASS, "c-2026-1", null, "一(1)班", "王老师", null, "A101", List.of("class")),
                new SearchHit(Kind.ROOM, "r-1", null, "A101", "教学楼", null, null, List.of("room")),
                new SearchHit(
                        Kind.DEVICE,
                        "d-1",
                        new AssetCode("TY-0001"),
                        StagedViews.LONG_NAME,
                        "爱普生 CB-X06",
                        StagedViews.CLASS,
                        "A101",
                        List.of("assetCode", "name")));
        return Map.of(
                "sought",
                "A101",
                "found",
                new SearchPage(List.of("a101"), 53, hits, 1, 50, 2),
                "paging",
                Paging.of("/search", Map.of("q", "A101"), 1, 2));
    }
}
