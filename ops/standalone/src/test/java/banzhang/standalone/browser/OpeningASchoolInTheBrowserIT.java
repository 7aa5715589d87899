package banzhang.standalone.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import banzhang.sample.SampleSchool;
import com.microsoft.playwright.Locator;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// From the link on the console to a class with its 班主任, by the forms alone.
@DisplayNameGeneration(ReplaceUnderscores.class)
class OpeningASchoolInTheBrowserIT {
    private static final Pattern LINK = Pattern.compile("/welcome\\?token=[\\w-]+");

    @ParameterizedTest
    @EnumSource
    void a_new_school_gets_a_term_a_campus_a_room_classes_a_person_and_a_head_teacher(Screen screen) throws Exception {
        try (House house = House.openEmpty();
                Visitor gao = house.visitor(screen, "opens-gao")) {
            Matcher link = await().until(() -> LINK.matcher(house.banzhang().said()), Matcher::find);
            firstAccount(gao, link.group());
            gao.signIn("gao").photograph("home");
            dateTerm(gao);
            openCampus(gao);
            openRoom(gao);
            changeYear(gao);
            openClass(gao);
            String given = enterPerson(gao);
            appoint(gao);
            gao.photograph("organisation");
            try (Visitor wang = house.visitor(screen, "opens-wang")) {
                wang.signIn("wang", given).follow("我的班级");
                assertThat(wang.main()).containsText("一(1)班");
                wang.look().photograph("own-class");
            }
            gao.open(link.group());
            fill(gao, "gao2");
            gao.touch(gao.main().locator("button[type=submit]"));
            assertThat(gao.main()).containsText("链接已失效");
        }
    }

    private static void firstAccount(Visitor gao, String link) {
        gao.open(link).photograph("welcome");
        fill(gao, "gao");
        gao.touch(gao.main().locator("button[type=submit]"));
        gao.page().waitForURL(Pattern.compile(".*/login.*"));
    }

    private static void fill(Visitor gao, String login) {
        type(gao.main(), "schoolCode", SampleSchool.SCHOOL_CODE);
        type(gao.main(), "schoolName", SampleSchool.SCHOOL_NAME);
        type(gao.main(), "displayName", "高老师");
        type(gao.main(), "login", login);
        type(gao.main(), "password", Visitor.PASSWORD);
        type(gao.main(), "repeat", Visitor.PASSWORD);
    }

    /// In another notation than the one it is kept in.
    private static void dateTerm(Visitor gao) {
        Locator form = form(gao, "/organisation", "/api/terms");
        form.locator("[name=term]").fill("2026 上学期");
        form.locator("[name=firstDay]").fill("2026-08-28");
        form.locator("[name=lastDay]").fill("2027-01-22");
        send(gao, form);
        assertThat(gao.page().locator("section[aria-labelledby=terms]")).containsText("2026-2027-1");
    }

    /// A school that has no classes yet opens those of the first grade with the year.
    private static void changeYear(Visitor gao) {
        gao.open("/organisation/year").photograph("year");
        Locator form = gao.page().locator("form[data-send^='POST /api/school-years/']");
        form.locator("[name='opened.1']").fill("A101");
        send(gao, form);
        assertThat(gao.page().locator("section[aria-labelledby=classes]")).containsText("A101");
        gao.open("/organisation/year");
        assertThat(gao.main()).containsText("本学年的升级已经办理");
    }

    private static void openCampus(Visitor gao) {
        Locator form = form(gao, "/organisation", "/api/campuses");
        type(form, "name", "东校区");
        send(gao, form);
        assertThat(gao.page().locator("form[data-send='POST /api/campuses/assignments']"))
                .containsText("东校区");
    }

    private static void openRoom(Visitor gao) {
        Locator form = form(gao, "/organisation", "/api/rooms");
        type(form, "number", "A101");
        type(form, "building", "东楼");
        type(form, "floor", "1");
        form.locator("[name=campus]").selectOption("东校区");
        send(gao, form);
        assertThat(gao.page().locator(".chips")).containsText("A101 东楼 东校区");
    }

    private static void openClass(Visitor gao) {
        Locator form = form(gao, "/organisation", "/api/classes");
        type(form, "grade", "1");
        type(form, "number", "2");
        type(form, "entryYear", "2026");
        send(gao, form);
        assertThat(gao.main()).containsText("一(2)班");
    }

    /// The password that is shown once.
    private static String enterPerson(Visitor gao) {
        Locator form = form(gao, "/people", "/api/people");
        type(form, "displayName", "王老师");
        type(form, "login", "wang");
        gao.touch(form.locator("button[type=submit]"));
        String given = form.locator(".secret").textContent();
        gao.look().photograph("given");
        return given;
    }

    private static void appoint(Visitor gao) {
        Locator form = form(gao, "/organisation", "/api/appointments");
        form.locator("[name=person]").selectOption("王老师");
        form.locator("[name=office]").selectOption("HEAD_TEACHER");
        form.locator("[name=schoolClass]").selectOption("一(1)班");
        send(gao, form);
        assertThat(gao.page().locator("section[aria-labelledby=classes]")).containsText("王老师");
    }

    /// The office of who has just signed in for the first time takes a moment to be known at the door.
    private static Locator form(Visitor gao, String page, String posted) {
        Locator form = gao.page().locator("form[data-send='POST " + posted + "']");
        await().atMost(Duration.ofSeconds(20)).until(() -> {
            gao.page().navigate(page);
            return form.count() == 1;
        });
        gao.look();
        return form;
    }

    private static void type(Locator form, String field, String text) {
        form.locator("[name=" + field + "]").fill(text);
    }

    private static void send(Visitor gao, Locator form) {
        gao.touch(form.locator("button[type=submit]"));
        gao.page().waitForURL(Pattern.compile(".*position=.*"));
        gao.look();
    }
}
