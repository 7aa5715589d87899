package banzhang.query.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;

@SpringBootTest(classes = Stage.class, webEnvironment = SpringBootTest.WebEnvironment.MOCK)
@DisplayNameGeneration(ReplaceUnderscores.class)
class RenderingPagesTest {
    @Autowired
    private WebApplicationContext application;

    private MockMvcTester web;

    @BeforeEach
    void open() {
        web = MockMvcTester.from(application);
    }

    static Stream<String> scenes() {
        return Stream.concat(
                Stage.Scenes.VIEWS.keySet().stream(),
                Stream.of(
                        "handover/OPEN",
                        "handover/CHECKED",
                        "handover/COMPLETED",
                        "door/login",
                        "door/welcome",
                        "door/invitation",
                        "door/error"));
    }

    @ParameterizedTest
    @MethodSource("scenes")
    void has_what_a_screen_reader_steers_by(String scene) {
        String page = page(scene);
        assertThat(page).contains("<html lang=\"zh-Hans-CN\">", "href=\"#main\"", "lang=\"en\"");
        assertThat(tags(page, "main")).hasSize(1);
        assertThat(tags(page, "h1")).hasSize(1);
        assertThat(tags(page, "img")).allMatch(tag -> tag.contains("alt=\"") && !tag.contains("alt=\"\""));
        assertThat(tags(page, "table"))
                .hasSameSizeAs(tags(page, "caption"))
                .allMatch(tag -> tag.contains("role=\"table\""));
        assertThat(tags(page, "th")).allMatch(tag -> tag.contains("scope="));
    }

    /// The content security policy forbids it, so it would silently not work.
    @ParameterizedTest
    @MethodSource("scenes")
    void has_nothing_inline(String scene) {
        String page = page(scene);
        assertThat(page).doesNotContainPattern("<[^>]+\\s(style|on[a-z]+)=").doesNotContain("<style");
        assertThat(tags(page, "script")).isNotEmpty().allMatch(tag -> tag.contains("src=\"/assets/"));
        assertThat(page).doesNotContainPattern("(src|href)=\"(https?:)?//");
    }

    @ParameterizedTest
    @MethodSource("scenes")
    void labels_every_field(String scene) {
        String page = page(scene);
        String labels = String.join("", found(page, "(?s)<label.*?</label>"));
        for (String kind : List.of("input", "select", "textarea")) {
            assertThat(tags(page, kind).stream().filter(tag -> !tag.contains("type=\"hidden\"")))
                    .allMatch(labels::contains);
        }
    }

    @ParameterizedTest
    @MethodSource("scenes")
    void resolves_every_expression(String scene) {
        assertThat(page(scene)).doesNotContain("th:", "bz:", "${", "??");
    }

    @Test
    void a_ledger_shows_all_that_a_line_holds() {
        assertThat(page("ledger"))
                .contains("TY-0002", "爱普生 CB-X06", "48 台", "8,400.00", "齐全", "一(1)班", "王老师", "A101", "3 台未填价值");
    }

    @Test
    void a_ledger_marks_late_entries_says_what_was_known_and_can_be_taken_along() {
        assertThat(page("ledger"))
                .containsPattern("(?s)TY-0002.{0,300}补登")
                .contains("按账簿第 1234 号记录时所知", "/api/ledger/export.xlsx?class=c-2026-1", "/ledger/comparison");
    }

    @Test
    void a_ledger_offers_saved_filters_and_to_save_what_is_asked() {
        assertThat(page("ledger"))
                .contains("待修的投影仪", "href=\"/ledger?q=x&amp;condition=DAMAGED\"", "POST /api/ledger/filters")
                .contains("name=\"asked.class\" value=\"c-2026-1\"", "value=\"SCHOOL\"", "name=\"building\"");
    }

    @Test
    void saved_filters_say_what_they_ask_and_are_changed_by_their_owner_alone() {
        assertThat(page("filters"))
                .contains("PUT /api/ledger/filters/lf-1", "DELETE /api/ledger/filters/lf-1", "损坏", "全校", "高老师")
                .doesNotContain("/api/ledger/filters/lf-2");
    }

    @Test
    void labels_and_comparisons_are_chosen_by_campus_and_building() {
        assertThat(page("labels")).contains("name=\"campus\"", "东校区", "name=\"building\"", "教学楼");
        assertThat(page("comparison")).contains("name=\"campus\"", "东校区", "name=\"building\"", "教学楼");
    }

    @Test
    void what_was_left_and_settled_says_so() {
        assertThat(page("ledger")).containsPattern("(?s)缺失.{0,200}转损失处理");
    }

    @Test
    void a_comparison_shows_both_sums_and_each_kind_of_change() {
        assertThat(page("comparison"))
                .contains("前期", "后期", "新增", "减少", "变动", "保管人", "地点", "612,345.00", "每张表只列前 200 行");
    }

    @Test
    void a_year_is_reviewed_class_by_class_with_what_is_still_to_be_returned() {
        assertThat(page("year"))
                .contains("2027—2028学年", "name=\"classes.c-2021-1.outcome\"", "A601\n-", "已开 2 个班")
                .containsPattern("(?s)六\\(1\\)班.*9.{0,120}待归还")
                .doesNotContain("classes." + StagedViews.SECOND.id(), "name=\"opened.7\"");
    }

    @Test
    void rooms_and_classes_show_their_campus() {
        assertThat(page("organisation")).contains("A101 教学楼 东校区").containsPattern("(?s)一\\(1\\)班.{0,400}东校区");
    }

    @Test
    void who_is_locked_or_has_left_is_shown_with_what_is_still_in_their_name() {
        assertThat(page("people")).contains("已锁定", "2027-01-22 起离校");
        assertThat(page("person"))
                .contains("已锁定", "2027-01-22 起离校", "TY-0001", "请总务处尽快安排交接", "POST /api/people/p-wang/unlock")
                .doesNotContain("POST /api/people/p-wang/lock\"");
    }

    @Test
    void a_change_of_year_that_is_to_be_taken_back_waits_for_another() {
        assertThat(page("year"))
                .contains("撤销本次升级", "误点了升级", "高老师", "POST /api/school-years/2027/reversal/confirmation")
                .contains("value=\"" + StagedViews.SECOND.id() + "\"")
                .doesNotContain("reversal/withdrawal");
    }

    @Test
    void who_stands_in_for_whom_is_listed_and_told_on_top_while_acting() {
        assertThat(page("deputies"))
                .contains("您正在代理李老师", "DELETE /api/deputies/acting", "POST /api/deputies/y-1/acting")
                .contains("代理中", "未开始", "由高老师提前终止")
                .doesNotContain("value=\"p-wang\"");
        assertThat(page("person")).contains("王老师 代 李老师");
    }

    @Test
    void what_a_deputy_did_says_both_names() {
        assertThat(page("device")).contains("陈主任 代 高老师");
        assertThat(page("handover/OPEN")).contains("代理办理", "周老师 代 王老师");
    }

    @Test
    void a_term_is_shown_in_all_three_notations() {
        assertThat(page("organisation")).contains("2026—2027学年第一学期", "2026-2027-1", "2026 上学期", "2026 1", "2020级(1)班");
    }

    @Test
    void what_is_found_says_what_it_is_where_it_is_and_why_it_was_found() {
        assertThat(page("search"))
                .contains("/classes/c-2026-1", "/ledger?room=r-1", "/devices/d-1", "共 53 条", "资产编号", "王老师")
                .contains("value=\"A101\"", "q=A101&amp;page=2");
    }

    @Test
    void a_chart_is_a_table_whose_bars_are_for_the_eye_alone() {
        assertThat(page("charts"))
                .contains("按教室", "A101", "不在教室", "84,000.00", "3–5 年", "/ledger?class=c-2026-1")
                .containsPattern("<svg [^>]*aria-hidden=\"true\"[^>]*><rect [^>]*width=\"25\"");
    }

    @Test
    void serves_scripts_and_the_signature_pad_itself() {
        assertThat(web.get().uri("/assets/send.js")).hasStatusOk();
        assertThat(web.get().uri("/assets/webjars/signature_pad/dist/signature_pad.min.js"))
                .hasStatusOk()
                .bodyText()
                .contains("export");
    }

    private String page(String scene) {
        MvcTestResult result = web.get().uri("/scene/" + scene).exchange();
        assertThat(result).hasStatusOk();
        return new String(result.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }

    private static List<String> tags(String page, String name) {
        return found(page, "<" + name + "(\\s[^>]*)?>");
    }

    private static List<String> found(String page, String pattern) {
        return Pattern.compile(pattern)
                .matcher(page)
                .results()
                .map(MatchResult::group)
                .toList();
    }
}
