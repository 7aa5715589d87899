package banzhang.query.web;

import banzhang.events.value.ClassId;
import banzhang.events.value.Classification;
import banzhang.events.value.RoomTemplateId;
import banzhang.events.value.TemplateItem;
import banzhang.query.register.ClassSet;
import banzhang.query.register.RoomSet;
import banzhang.query.register.SetComparison;
import banzhang.query.settings.RoomTemplate;
import banzhang.query.web.TemplatePages.Usual;
import banzhang.sample.SampleSchool;
import java.util.List;
import java.util.Map;

/// 教室配置场景 — templates and how classes stand against them, as a page shows it.
final class StagedTemplates {
    private static final RoomTemplateId ID = new RoomTemplateId("rt-1");
    private static final RoomTemplate TEMPLATE = new RoomTemplate(
            ID,
            "投影机+计算机",
            List.of(
                    new TemplateItem("投影机", new Classification("GB/T 14885-2010", "2020200"), 1, List.of("遥控器", "电源线")),
                    new TemplateItem(StagedViews.LONG_NAME, null, 12, List.of())),
            SampleSchool.CHEN,
            "陈主任",
            StagedViews.MORNING,
            70);

    private StagedTemplates() {}

    static Map<String, Object> page() {
        return Map.of(
                "templates",
                List.of(TEMPLATE),
                "rooms",
                List.of(new RoomSet(
                        SampleSchool.ROOM_A101,
                        StagedViews.LONG_NAME,
                        "王老师",
                        ID,
                        TEMPLATE.name(),
                        List.of(new SetComparison.Missing(StagedViews.LONG_NAME, 12, 3)),
                        List.of())),
                "sets",
                List.of(
                        new ClassSet(
                                SampleSchool.CLASS_1_1,
                                "一(1)班",
                                ID,
                                TEMPLATE.name(),
                                List.of(new SetComparison.Missing(StagedViews.LONG_NAME, 12, 3)),
                                List.of(new SetComparison.Extra(StagedViews.line(4, StagedViews.CLASS), 48))),
                        new ClassSet(SampleSchool.CLASS_1_2, "一(2)班", ID, TEMPLATE.name(), List.of(), List.of()),
                        new ClassSet(new ClassId("c-3"), "一(3)班", null, null, List.of(), List.of())),
                "usual",
                List.of(Usual.of("投影机", "计算机"), Usual.of("电视机", "计算机")),
                "mayAdopt",
                true,
                "mayRegister",
                true);
    }
}
