package banzhang.query.web;

import banzhang.events.value.Classification;
import banzhang.events.value.Digest;
import banzhang.events.value.Setting;
import banzhang.query.settings.Adoption;
import banzhang.query.settings.ClassificationHit;
import banzhang.query.settings.ClassificationView;
import banzhang.sample.SampleSchool;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// 参数场景 — settings and classification tables as a page shows them.
final class StagedSettings {
    private static final String EDITION = "GB/T 14885-2022";
    private static final List<ClassificationView> TABLES = List.of(new ClassificationView(
            EDITION,
            1,
            LocalDate.parse("2022-12-30"),
            new Digest("0".repeat(64)),
            4_021,
            SampleSchool.CHEN,
            "陈主任",
            StagedViews.MORNING,
            80));

    private StagedSettings() {}

    static Map<String, Object> settings() {
        Map<Setting, List<Adoption>> history = new EnumMap<>(Setting.class);
        for (Setting setting : Setting.values()) {
            history.put(setting, List.of(adoption(setting)));
        }
        history.put(Setting.SALVAGE_PERMILLE, List.of());
        return Map.of("history", history, "tables", TABLES, "mayAdopt", true);
    }

    static Map<String, Object> classifications() {
        Classification before = new Classification("GB/T 14885-2010", "2020200");
        return Map.of(
                "tables",
                TABLES,
                "history",
                TABLES,
                "q",
                "tyy",
                "edition",
                "",
                "found",
                List.of(
                        new ClassificationHit(EDITION, "A02020200", StagedViews.LONG_NAME, before),
                        new ClassificationHit(EDITION, "A02020700", "电子白板", null)),
                "mayAdopt",
                true);
    }

    private static Adoption adoption(Setting setting) {
        return new Adoption(
                setting,
                setting.isByClass() ? new Classification(EDITION, "A0202") : null,
                setting == Setting.FIXED_ASSET_MINIMUM_FEN ? 100_000 : 72,
                LocalDate.parse("2025-09-01"),
                "事业单位财务规则（财政部令第108号）第四十一条",
                SampleSchool.CHEN,
                "陈主任",
                StagedViews.MORNING,
                true,
                81);
    }
}
