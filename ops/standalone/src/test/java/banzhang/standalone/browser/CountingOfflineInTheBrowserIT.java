package banzhang.standalone.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import banzhang.sample.SampleSchool;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// 王老师 counts in a classroom without reception: nothing is lost, nothing happens twice, nothing is signed by accident.
@DisplayName("离线清点 · 手机")
@DisplayNameGeneration(ReplaceUnderscores.class)
class CountingOfflineInTheBrowserIT {
    private static final String NOTHING = "0 acts, pages: ";
    private static @Nullable House house;

    @BeforeAll
    static void open() throws Exception {
        house = House.open();
    }

    @AfterAll
    static void close() throws Exception {
        if (house != null) {
            house.close();
        }
    }

    @Test
    void what_is_counted_offline_outlives_a_reload_and_is_sent_once_when_the_line_is_back() {
        SheetOnAPhone sheet = SheetOnAPhone.of(theHouse().banzhang(), "LX-1", "LX-2");
        try (Visitor wang = visitor("offline")) {
            wang.signIn("wang");
            sheet.openAndKeep(wang);
            List<String> keys = SheetOnAPhone.keysOf(wang);
            offline(wang, true);
            sheet.tap(wang, "LX-1", "齐全");
            sheet.tap(wang, "LX-2", "损坏");
            sheet.item(wang, "LX-2").getByLabel("情况说明").fill("镜头有划痕");
            sheet.item(wang, "LX-2").getByLabel("情况说明").blur();
            assertThat(sheet.said(wang, "LX-1")).containsText("已存手机");
            assertThat(banner(wang)).containsText("离线");
            assertThat(banner(wang)).containsText("待提交：2");
            wang.look().photograph("offline");

            wang.page().reload();
            assertThat(sheet.item(wang, "LX-1").locator("[aria-pressed=true]")).containsText("齐全");
            assertThat(sheet.item(wang, "LX-2").getByLabel("情况说明")).hasValue("镜头有划痕");
            assertThat(sheet.said(wang, "LX-2")).containsText("已存手机");
            assertThat(wang.page().locator("[data-to-signing]")).isHidden();
            forgiveTheLine(wang);
            wang.look().photograph("reloaded-offline");
            assertThat(keys).isEmpty();
            sheet.holds("LX-1", "");

            offline(wang, false);
            assertThat(sheet.said(wang, "LX-1")).containsText("已提交");
            assertThat(sheet.said(wang, "LX-2")).containsText("已提交");
            assertThat(keys).hasSize(2).doesNotHaveDuplicates();
            sheet.holds("LX-1", "COMPLETE");
            sheet.holds("LX-2", "DAMAGED 镜头有划痕");
            forgiveTheLine(wang);
            wang.look().photograph("sent");
            wang.press("清点完毕");
            assertThat(wang.page().locator("#sign button[type=submit]")).isEnabled();
        }
    }

    @Test
    void nothing_can_be_signed_without_a_line_or_with_something_unsent() {
        SheetOnAPhone sheet = SheetOnAPhone.of(theHouse().banzhang(), "LX-3");
        sheet.checkedElsewhere("wang", "LX-3", "COMPLETE", "");
        sheet.holds("LX-3", "COMPLETE");
        try (Visitor wang = visitor("signing")) {
            wang.signIn("wang");
            sheet.openAndKeep(wang);
            Locator sign = wang.page().locator("#sign button[type=submit]");
            Locator barred = wang.page().locator("[data-barred]");
            assertThat(sign).isEnabled();
            offline(wang, true);
            assertThat(sign).isDisabled();
            assertThat(barred).containsText("没有网络");
            wang.page().reload();
            assertThat(sign).isDisabled();
            forgiveTheLine(wang);
            offline(wang, false);
            assertThat(barred).containsText("存在手机上的页面");
            assertThat(sign).isDisabled();
            wang.look().photograph("barred");
            banner(wang).getByText("刷新页面").click();
            assertThat(sign).isEnabled();
            wang.page().route("**/checks", route -> route.abort());
            sheet.tap(wang, "LX-3", "缺失");
            assertThat(barred).containsText("没有网络");
            assertThat(sign).isDisabled();
            wang.page().unroute("**/checks");
            banner(wang).getByText("现在提交").click();
            assertThat(sheet.said(wang, "LX-3")).containsText("写明情况");
            forgiveTheLine(wang);
        }
    }

    @Test
    void a_check_whose_answer_was_lost_is_not_carried_out_twice() {
        SheetOnAPhone sheet = SheetOnAPhone.of(theHouse().banzhang(), "LX-4");
        try (Visitor wang = visitor("lost-answer")) {
            wang.signIn("wang").open(sheet.path());
            AtomicInteger asked = new AtomicInteger();
            List<String> keys = new ArrayList<>();
            List<String> answers = new ArrayList<>();
            wang.page().route("**/checks", route -> {
                keys.add(route.request().headerValue("Idempotency-Key"));
                loseFirst(route, asked, answers);
            });
            sheet.tap(wang, "LX-4", "齐全");
            assertThat(banner(wang)).containsText("没有收到回答");
            sheet.holds("LX-4", "COMPLETE");
            banner(wang).getByText("现在提交").click();
            assertThat(sheet.said(wang, "LX-4")).containsText("已提交");
            assertThat(keys).hasSize(2).containsOnly(keys.getFirst());
            assertThat(answers).hasSize(2).containsOnly(answers.getFirst());
            forgiveTheLine(wang);
        }
    }

    /// The server does it, the answer never arrives.
    private static void loseFirst(Route route, AtomicInteger asked, List<String> answers) {
        var answer = route.fetch();
        answers.add(answer.text());
        if (asked.getAndIncrement() == 0) {
            route.abort();
        } else {
            route.fulfill(new Route.FulfillOptions().setResponse(answer));
        }
    }

    @Test
    void what_was_found_otherwise_meanwhile_is_shown_beside_it_and_one_of_the_two_is_chosen() {
        SheetOnAPhone sheet = SheetOnAPhone.of(theHouse().banzhang(), "LX-5", "LX-6");
        try (Visitor wang = visitor("conflict")) {
            wang.signIn("wang");
            sheet.openAndKeep(wang);
            offline(wang, true);
            sheet.tap(wang, "LX-5", "齐全");
            sheet.tap(wang, "LX-6", "齐全");
            sheet.checkedElsewhere("wang", "LX-5", "MISSING", "不在箱内");
            sheet.checkedElsewhere("wang", "LX-6", "DAMAGED", "外壳裂");
            offline(wang, false);
            for (String code : List.of("LX-5", "LX-6")) {
                assertThat(sheet.said(wang, code)).containsText("冲突");
                assertThat(sheet.said(wang, code)).containsText("齐全");
            }
            assertThat(sheet.said(wang, "LX-5")).containsText("缺失");
            assertThat(sheet.said(wang, "LX-5")).containsText("不在箱内");
            assertThat(banner(wang)).containsText("待处理：2");
            sheet.holds("LX-5", "MISSING 不在箱内");
            forgiveTheLine(wang);
            wang.look().photograph("conflict");
            wang.page().reload();
            assertThat(sheet.said(wang, "LX-6")).containsText("冲突");

            sheet.said(wang, "LX-5").getByText("用手机上的").click();
            assertThat(sheet.said(wang, "LX-5")).containsText("已提交");
            sheet.said(wang, "LX-6").getByText("用现在的记录").click();
            assertThat(sheet.said(wang, "LX-6")).containsText("已保留");
            assertThat(sheet.item(wang, "LX-6").getByLabel("情况说明")).hasValue("外壳裂");
            sheet.holds("LX-5", "COMPLETE");
            sheet.holds("LX-6", "DAMAGED 外壳裂");
            assertThat(banner(wang)).isHidden();
        }
    }

    @Test
    void whoever_signs_out_is_asked_and_leaves_nothing_for_the_next() {
        SheetOnAPhone sheet = SheetOnAPhone.of(theHouse().banzhang(), "LX-7");
        try (Visitor wang = visitor("sign-out")) {
            wang.signIn("wang");
            sheet.openAndKeep(wang);
            offline(wang, true);
            sheet.tap(wang, "LX-7", "齐全");
            assertThat(sheet.said(wang, "LX-7")).containsText("已存手机");
            wang.page().route("**/checks", route -> route.abort());
            offline(wang, false);
            assertThat(banner(wang)).containsText("没有收到回答");
            wang.press("退出");
            assertThat(wang.page().locator(".who")).containsText("退出会清除");
            wang.press("退出");
            wang.page().waitForURL(Pattern.compile(".*/login.*"));
            assertThat(kept(wang)).isEqualTo(NOTHING);
            forgiveTheLine(wang);
        }
    }

    @Test
    void another_person_on_the_same_phone_sees_nothing_of_it_and_it_is_there_for_who_comes_back() {
        SheetOnAPhone sheet = SheetOnAPhone.of(theHouse().banzhang(), "LX-8");
        try (Visitor phone = visitor("two-people")) {
            phone.signIn("wang");
            sheet.openAndKeep(phone);
            offline(phone, true);
            sheet.tap(phone, "LX-8", "齐全");
            assertThat(sheet.said(phone, "LX-8")).containsText("已存手机");
            forgetSession(phone);
            offline(phone, false);
            assertThat(banner(phone)).containsText("登录已过期");
            forgiveTheLine(phone);
            phone.look().photograph("session-over");

            phone.signIn("chen").open(sheet.path());
            assertThat(banner(phone)).isHidden();
            assertThat(phone.page().locator("#drafts")).isHidden();
            SheetOnAPhone.isKept(phone);
            assertThat(kept(phone))
                    .isEqualTo("1 acts, pages: banzhang-pages-" + SampleSchool.CHEN + " " + sheet.path());
            forgetSession(phone);

            phone.signIn("wang").open(sheet.path());
            assertThat(sheet.said(phone, "LX-8")).containsText("已提交");
            sheet.holds("LX-8", "COMPLETE");
        }
    }

    @Test
    void a_sheet_that_ended_meanwhile_says_so_and_leaves_the_draft_to_be_copied() {
        SheetOnAPhone sheet = SheetOnAPhone.of(theHouse().banzhang(), "LX-9");
        try (Visitor wang = visitor("ended")) {
            wang.signIn("wang");
            sheet.openAndKeep(wang);
            offline(wang, true);
            sheet.tap(wang, "LX-9", "齐全");
            assertThat(sheet.said(wang, "LX-9")).containsText("已存手机");
            sheet.withdrawn();
            offline(wang, false);
            assertThat(banner(wang)).containsText("已经办结");
            banner(wang).getByText("刷新页面").click();
            Locator drafts = wang.page().locator("#drafts");
            assertThat(drafts).containsText("LX-9");
            assertThat(drafts).containsText("齐全");
            forgiveTheLine(wang);
            wang.look().photograph("ended");
            drafts.getByText("复制草稿").click();
            assertThat(drafts.locator("[data-copied] textarea, [data-copied]:not(:empty)")
                            .first())
                    .isVisible();
            drafts.getByText("不要这份草稿").click();
            assertThat(drafts).isHidden();
            assertThat(kept(wang)).isEqualTo(NOTHING);
        }
    }

    private static void offline(Visitor visitor, boolean off) {
        visitor.page().context().setOffline(off);
    }

    /// The session is over, as after eight hours; the phone keeps all the rest.
    private static void forgetSession(Visitor visitor) {
        visitor.page().context().clearCookies();
    }

    private static Locator banner(Visitor visitor) {
        return visitor.page().locator("[data-banner]");
    }

    /// That a request found no line is written to the console, and is what is tested here.
    private static void forgiveTheLine(Visitor visitor) {
        visitor.forgive("ERR_INTERNET_DISCONNECTED");
        visitor.forgive("ERR_FAILED");
        visitor.forgive("status of 401");
    }

    private static String kept(Visitor visitor) {
        return String.valueOf(visitor.page().evaluate(Scripts.named("kept.js")));
    }

    private static House theHouse() {
        return Objects.requireNonNull(house);
    }

    private static Visitor visitor(String name) {
        return theHouse().visitor(Screen.PHONE, "counting-" + name);
    }
}
