package banzhang.standalone.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What becomes of a card after it was entered, as people do it with their thumbs: accessories, acceptance, documents,
/// splitting, reversal.
@DisplayNameGeneration(ReplaceUnderscores.class)
class LivingWithACardInTheBrowserIT {
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

    @ParameterizedTest
    @EnumSource
    void an_accessory_is_added_and_removed(Screen screen) {
        onANewCard(screen, "FJ", chen -> {
            Locator adding = unfolded(chen, "增加附件");
            adding.getByLabel("附件名称").fill("电子笔");
            adding.getByLabel("数量").fill("2");
            adding.getByLabel("增减理由").fill("补配");
            chen.press("记到卡片上");
            assertThat(section(chen, "accessories")).containsText("× 2");

            Locator removing = unfolded(chen, "减少附件");
            removing.getByLabel("附件名称").selectOption("电子笔");
            removing.getByLabel("增减理由").fill("丢了一支");
            chen.look().photograph("removing");
            chen.press("从卡片上去掉");
            assertThat(section(chen, "accessories").locator("li")).containsText("× 1");
            assertThat(section(chen, "history")).containsText("电子笔;理由:丢了一支");
        });
    }

    @ParameterizedTest
    @EnumSource
    void an_acceptance_fails_and_then_passes(Screen screen) {
        onANewCard(screen, "YS", chen -> {
            Locator first = acceptance(chen, "2026-09-02", "FAILED");
            first.locator("[name='performance.outcome']").selectOption("FAILED");
            chen.touch(first.locator("button[type=submit]"));
            assertThat(section(chen, "acceptances")
                            .locator(".field-problem, .outcome")
                            .first())
                    .isVisible();
            first.getByLabel("整改内容").fill("更换灯泡");
            chen.look().photograph("failed");
            chen.touch(first.locator("button[type=submit]"));
            assertThat(section(chen, "acceptances")).containsText("更换灯泡");

            chen.touch(acceptance(chen, "2026-09-09", "PASSED").locator("button[type=submit]"));
            assertThat(section(chen, "acceptances")).containsText("第 2 次验收");
            assertThat(chen.page().locator("summary").filter(text("登记验收"))).hasCount(0);
            chen.look().photograph("passed");
        });
    }

    @ParameterizedTest
    @EnumSource
    void a_document_is_filed_with_its_file_which_is_taken_away(Screen screen) {
        onANewCard(screen, "ZL", chen -> {
            byte[] pdf = "%PDF-1.7\n1 0 obj<<>>endobj\n%%EOF\n".getBytes(StandardCharsets.UTF_8);
            Locator filing = unfolded(chen, "资料归档");
            filing.getByLabel("档案号").fill("ZL-" + screen);
            filing.getByLabel("题名").fill("采购发票");
            filing.locator("input[type=file]").setInputFiles(new FilePayload("发票.pdf", "application/pdf", pdf));
            chen.press("归档");
            Locator documents = section(chen, "documents");
            assertThat(documents).containsText("ZL-" + screen);
            assertThat(documents.locator("code.digest")).isVisible();
            assertThat(documents.getByText("核对文件")).hasCount(0);
            chen.look().photograph("filed");

            Download taken = chen.page()
                    .waitForDownload(() -> documents.getByText("取走文件").click());
            try (InputStream file = taken.createReadStream()) {
                org.assertj.core.api.Assertions.assertThat(file.readAllBytes()).isEqualTo(pdf);
            } catch (IOException lost) {
                throw new UncheckedIOException(lost);
            }
            org.assertj.core.api.Assertions.assertThat(taken.suggestedFilename())
                    .endsWith(".pdf");
        });
    }

    @ParameterizedTest
    @EnumSource
    void a_card_is_split_by_two_people(Screen screen) {
        String path = onANewCard(screen, "CK", chen -> {
            chen.follow("拆卡与并卡");
            chen.page().waitForURL("**/regrouping*");
            chen.look().photograph("blank");
            share(chen, 0, "CK-" + screen, "1");
            share(chen, 1, "CK2-" + screen, "1");
            chen.press("再加一张");
            share(chen, 2, "CK3-" + screen, "1");
            Locator form = chen.page().locator("form[data-rows]");
            form.locator("[name=reason]").fill("三台分到三个班");
            form.locator("[name=password]").fill(Visitor.PASSWORD);
            chen.look().photograph("filled");
            chen.press("提出拆卡");
            chen.page().waitForURL("**/devices/d-*position=*");
            assertThat(section(chen, "regroupings")).containsText("CK3-" + screen);
            assertThat(chen.button("确认拆并")).hasCount(0);
            chen.look().photograph("proposed");
        });
        try (Visitor gao = visitor(screen, "gao-splits")) {
            gao.signIn("gao");
            gao.follow("去确认拆并");
            gao.page().waitForURL("**" + path + "*");
            section(gao, "regroupings").getByLabel("再输一次登录密码").fill(Visitor.PASSWORD);
            gao.press("确认拆并");
            assertThat(section(gao, "lineage").locator("li")).hasCount(3);
            gao.look().photograph("split");
            gao.follow("CK3-" + screen);
            gao.page().waitForURL("**/devices/d-g-*");
            assertThat(section(gao, "lineage")).containsText("CK-" + screen);
            gao.look().photograph("successor");
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_card_is_reversed_by_two_people(Screen screen) {
        String path = onANewCard(screen, "CX", chen -> {
            Locator form = unfolded(chen, "红字冲销");
            form.getByLabel("冲销理由").fill("同一台登记了两次");
            form.getByLabel("再输一次登录密码").fill(Visitor.PASSWORD);
            chen.press("提出冲销");
            assertThat(section(chen, "reversals")).containsText("待确认");
            assertThat(chen.button("确认冲销")).hasCount(0);
        });
        try (Visitor gao = visitor(screen, "gao-reverses")) {
            gao.signIn("gao");
            gao.follow("去确认冲销");
            gao.page().waitForURL("**" + path + "*");
            section(gao, "reversals").getByLabel("再输一次登录密码").fill(Visitor.PASSWORD);
            gao.press("确认冲销");
            assertThat(gao.main().locator(".notice")).containsText("红字冲销");
            assertThat(section(gao, "reversals")).containsText("已确认");
            gao.look().photograph("reversed");
        }
    }

    /// @return the path of the card's page
    private static String onANewCard(Screen screen, String prefix, Consumer<Visitor> living) {
        try (Visitor chen = visitor(screen, "chen-" + prefix.toLowerCase(Locale.ROOT))) {
            chen.signIn("chen").open("/devices/new");
            chen.main().locator("[name=assetCode]").fill(prefix + "-" + screen);
            chen.main().locator("[name='card.name']").fill("录播主机");
            chen.main().locator("[name='card.quantity']").fill("3");
            chen.press("登记");
            chen.page().waitForURL("**/devices/d-*");
            String path = chen.page().url().replaceFirst("^.*(/devices/[^?#]+).*$", "$1");
            living.accept(chen);
            return path;
        }
    }

    private static Locator acceptance(Visitor chen, String day, String conclusion) {
        Locator form = unfolded(chen, "登记验收");
        form.getByLabel("验收日期").fill(day);
        form.locator("[name=conclusion]").selectOption(conclusion);
        form.locator("[name=triedBy]").first().check();
        return form;
    }

    private static void share(Visitor chen, int number, String code, String pieces) {
        chen.page().locator("[name='shares." + number + ".assetCode']").fill(code);
        chen.page().locator("[name='shares." + number + ".quantity']").fill(pieces);
    }

    /// Opens what is folded away, and its form.
    private static Locator unfolded(Visitor visitor, String summary) {
        Locator fold = visitor.page()
                .locator("details")
                .filter(new Locator.FilterOptions()
                        .setHas(visitor.page().locator("summary").filter(text(summary))));
        visitor.touch(fold.last().locator("summary"));
        return fold.last();
    }

    private static Locator.FilterOptions text(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }

    private static Locator section(Visitor visitor, String id) {
        return visitor.page().locator("section[aria-labelledby=" + id + "]");
    }

    private static Visitor visitor(Screen screen, String name) {
        return Objects.requireNonNull(house).visitor(screen, name);
    }
}
