package banzhang.query.web;

import banzhang.events.value.CampusId;
import banzhang.events.value.ClassId;
import banzhang.events.value.SchoolYear;
import banzhang.events.value.Term;
import banzhang.query.organisation.Campus;
import banzhang.query.organisation.SchoolClass;
import banzhang.query.organisation.TermDays;
import banzhang.query.organisation.Terms;
import banzhang.query.organisation.YearPreview;
import banzhang.query.organisation.YearPreview.FirstGrade;
import banzhang.query.organisation.YearPreview.Outcome;
import banzhang.query.organisation.YearPreview.Row;
import banzhang.query.organisation.YearReversalView;
import banzhang.sample.SampleSchool;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// 学年布景 — terms, campuses, graduates and a school year to be reviewed.
final class StagedYear {
    static final Campus EAST = new Campus(new CampusId("k-east"), "东校区");
    private static final Term AUTUMN = Term.of(new SchoolYear(2026), 1);

    private StagedYear() {}

    static Map<String, Object> onPageOf(Map<String, Object> organisation) {
        TermDays days = new TermDays(
                AUTUMN,
                AUTUMN.inWords(),
                AUTUMN.notations(),
                LocalDate.parse("2026-09-01"),
                LocalDate.parse("2027-01-22"),
                true);
        SchoolClass left = new SchoolClass(
                new ClassId("c-2020-1"), "2020级(1)班", 6, 1, 2020, 2025, 2026, null, null, null, null, null);
        Map<String, Object> page = new HashMap<>(organisation);
        page.put("terms", new Terms(days, List.of(days)));
        page.put("graduates", List.of(left));
        page.put("campuses", List.of(EAST));
        return page;
    }

    static Map<String, Object> page() {
        List<Row> classes = List.of(
                new Row(StagedViews.FIRST.id(), "一(1)班", 1, Outcome.PROMOTE, false, "二(1)班", "A101", "王老师"),
                new Row(StagedViews.SECOND.id(), "一(2)班", 1, Outcome.STAY, true, "一(2)班", null, null),
                new Row(new ClassId("c-2021-1"), "六(1)班", 6, Outcome.GRADUATE, false, null, "A601", "李老师"));
        YearPreview year = new YearPreview(
                2027,
                "2027—2028学年",
                false,
                classes,
                List.of(new FirstGrade(1, "一年级", 0, List.of("A601", "-")), new FirstGrade(7, "七年级", 2, List.of())));
        YearReversalView back = new YearReversalView(
                2027,
                List.of(new YearReversalView.Row(StagedViews.SECOND.id(), "一(2)班")),
                new YearReversalView.Proposed("误点了升级", SampleSchool.GAO, "高老师", StagedViews.MORNING));
        return Map.of(
                "year",
                year,
                "kept",
                Map.of("c-2021-1", 9L),
                "outcomes",
                Outcome.values(),
                "mayChange",
                true,
                "back",
                back,
                "decides",
                true,
                "oneHand",
                false,
                "self",
                SampleSchool.CHEN);
    }
}
