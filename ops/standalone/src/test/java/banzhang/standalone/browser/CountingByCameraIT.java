package banzhang.standalone.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import banzhang.command.Browser;
import banzhang.sample.SampleSchool;
import banzhang.standalone.Rehearsed;
import banzhang.standalone.RunningBanzhang;
import com.microsoft.playwright.Locator;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// 王老师 holds the phone before the labels instead of tapping, with and without a line.
@DisplayName("扫码清点 · 手机")
@DisplayNameGeneration(ReplaceUnderscores.class)
class CountingByCameraIT {
    private static final String PRINTED_UNDER = "https://old-name.example.cn/q/";
    private static @Nullable RunningBanzhang banzhang;

    @BeforeAll
    static void open() throws Exception {
        banzhang =
                RunningBanzhang.start(List.of("--banzhang.demo=true", "--banzhang.data=" + Rehearsed.sampleSchool()));
    }

    @AfterAll
    static void close() throws Exception {
        if (banzhang != null) {
            banzhang.close();
        }
    }

    @Test
    void a_label_ticks_its_item_without_a_line_and_a_strange_one_is_offered_as_found_beside_the_list()
            throws Exception {
        SheetOnAPhone sheet = SheetOnAPhone.of(running(), "SM-1");
        var film = Film.of(
                new Film.Scene(PRINTED_UNDER + "d/" + sheet.device("SM-1"), 3),
                new Film.Scene(PRINTED_UNDER + "d/" + SampleSchool.PROJECTOR, 20));
        try (Chromium chromium = Chromium.start(Film.before(film));
                Visitor wang = visitor(chromium, "camera")) {
            wang.signIn("wang");
            sheet.openAndKeep(wang);
            wang.page().context().setOffline(true);
            wang.page().reload();
            wang.press("扫码清点");
            assertThat(sheet.said(wang, "SM-1")).containsText("已存手机");
            assertThat(sheet.item(wang, "SM-1")).hasAttribute("data-found", "COMPLETE");
            assertThat(scanned(wang)).containsText("不在这张单上");
            wang.forgive("ERR_INTERNET_DISCONNECTED");
            wang.look().photograph("not-on-the-sheet");

            wang.page().context().setOffline(false);
            assertThat(sheet.said(wang, "SM-1")).containsText("已提交");
            sheet.holds("SM-1", "COMPLETE");
            scanned(wang).getByText("记为额外发现").click();
            assertThat(wang.page().locator("video")).hasCount(0);
            Locator form = wang.page().locator("form[data-extras]");
            form.getByLabel("是什么").fill("移动硬盘");
            form.getByLabel("在哪里发现").fill("讲台抽屉");
            wang.touch(form.locator("button"));
            assertThat(form).containsText("已提交");
            wang.forgive("ERR_INTERNET_DISCONNECTED");
        }
    }

    @Test
    void the_code_at_a_door_opens_the_rooms_sheet_under_way() throws Exception {
        SheetOnAPhone sheet = SheetOnAPhone.of(running(), "SM-2");
        var film = Film.of(new Film.Scene(PRINTED_UNDER + "r/" + SampleSchool.ROOM_A101, 5));
        try (Chromium chromium = Chromium.start(Film.before(film));
                Visitor wang = visitor(chromium, "door")) {
            wang.signIn("wang").open(sheet.path() + "?scan=1");
            wang.press("扫码清点");
            wang.page().waitForURL(Pattern.compile(".*/handovers/h-[^?]*"));
            assertThat(wang.page().locator("[data-act=checks]")).hasCount(1);
        }
    }

    @Test
    void a_door_leads_each_to_what_is_theirs() {
        SheetOnAPhone sheet = SheetOnAPhone.of(running(), "SM-3");
        String door = "/q/r/" + SampleSchool.ROOM_A101;
        Assertions.assertThat(running().browser().get(door).header("Location"))
                .endsWith("/login?to=%2Fq%2Fr%2F" + SampleSchool.ROOM_A101);
        Assertions.assertThat(leads("wang", door)).isEqualTo(sheet.path());
        Assertions.assertThat(leads("chen", door)).isEqualTo("/ledger?room=" + SampleSchool.ROOM_A101);
        Assertions.assertThat(leads("zhou", door)).isEqualTo("/ledger?room=" + SampleSchool.ROOM_A101);
        Assertions.assertThat(leads("gao", door)).isEqualTo("/ledger?room=" + SampleSchool.ROOM_A101);
    }

    private static String leads(String login, String door) {
        Browser.Reply reply = running().signedIn(login).get(door);
        Assertions.assertThat(reply.status()).as(login).isEqualTo(303);
        return reply.header("Location").replaceFirst("^https?://[^/]+", "");
    }

    private static Locator scanned(Visitor visitor) {
        return visitor.page().locator("[data-scanned]").first();
    }

    private static RunningBanzhang running() {
        return Objects.requireNonNull(banzhang);
    }

    private static Visitor visitor(Chromium chromium, String name) {
        return chromium.visitor("http://localhost:" + running().port(), Screen.PHONE, "scan-" + name);
    }
}
