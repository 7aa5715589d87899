package banzhang.command.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import banzhang.access.account.SavedFilter;
import banzhang.access.account.SavedFilter.Audience;
import banzhang.access.account.SavedFilters;
import banzhang.command.Browser;
import banzhang.command.OverHttp;
import banzhang.events.value.PersonId;
import banzhang.events.value.SchoolId;
import banzhang.sample.SampleSchool;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("常用筛选")
@DisplayNameGeneration(ReplaceUnderscores.class)
@SuppressWarnings("NullAway.Init") // fields are set by Spring
class KeepingAFilterIT extends OverHttp {
    private static final String PATH = "/api/ledger/filters";
    private static final String DAMAGED = "{\"condition\":\"DAMAGED\",\"class\":\"c-2026-1\"}";

    @Autowired
    SavedFilters filters;

    @BeforeEach
    void nobody_has_any() {
        List.of(SampleSchool.CHEN, SampleSchool.WANG, SampleSchool.ZHOU, SampleSchool.GAO)
                .forEach(filters::deleteAll);
    }

    private static String body(String name, String audience, String asked) {
        return "{\"name\":\"" + name + "\",\"audience\":\"" + audience + "\",\"asked\":" + asked + "}";
    }

    private static Browser.Reply rename(Browser browser, String id, String name, String audience) {
        return browser.send(browser.request(PATH + "/" + id)
                .header("X-XSRF-TOKEN", browser.token())
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString("{\"name\":\"" + name + "\",\"audience\":\"" + audience + "\"}")));
    }

    private static String keep(Browser browser, String name, String audience) {
        Browser.Reply kept = browser.post(PATH, body(name, audience, DAMAGED));
        assertThat(kept.status()).as(kept.raw().body()).isEqualTo(201);
        return kept.json().path("id").asString();
    }

    private List<SavedFilter> of(PersonId person) {
        return filters.shownTo(person, SampleSchool.SCHOOL);
    }

    @Test
    void a_filter_is_kept_renamed_and_deleted_and_the_journal_knows_nothing_of_it() {
        Browser wang = signedIn("wang");
        int before = journal().size();
        String id = keep(wang, " 坏了的 ", "OWNER");
        SavedFilter kept = new SavedFilter(
                id,
                SampleSchool.WANG,
                SampleSchool.SCHOOL,
                "坏了的",
                Audience.OWNER,
                Map.of("class", "c-2026-1", "condition", "DAMAGED"));
        assertThat(of(SampleSchool.WANG)).containsExactly(kept);
        // as after a restart: nothing of it is in memory
        assertThat(new SavedFilters(database).shownTo(SampleSchool.WANG, SampleSchool.SCHOOL))
                .containsExactly(kept);
        assertThat(rename(wang, id, "待修", "OWNER").status()).isEqualTo(204);
        assertThat(of(SampleSchool.WANG)).extracting(SavedFilter::name).containsExactly("待修");
        assertThat(wang.delete(PATH + "/" + id).status()).isEqualTo(204);
        assertThat(of(SampleSchool.WANG)).isEmpty();
        assertThat(wang.delete(PATH + "/" + id).status()).isEqualTo(404);
        assertThat(journal()).hasSize(before);
    }

    @Test
    void the_same_request_again_keeps_one_and_the_same_key_for_something_else_is_refused() {
        Browser wang = signedIn("wang");
        String asked = body("坏了的", "OWNER", DAMAGED);
        String first = wang.post(PATH, "once", asked).raw().body();
        assertThat(wang.post(PATH, "once", asked).raw().body()).isEqualTo(first);
        assertThat(of(SampleSchool.WANG)).hasSize(1);
        assertThat(wang.post(PATH, "once", body("坏了的", "OWNER", "{\"q\":\"投影\"}"))
                        .code())
                .isEqualTo("IDEMPOTENCY_KEY_REUSED");
        assertThat(wang.post(PATH, null, asked).code()).isEqualTo("IDEMPOTENCY_KEY_MISSING");
    }

    @Test
    void it_is_the_owners_alone_until_it_is_shared_by_somebody_who_may() {
        Browser chen = signedIn("chen");
        Browser wang = signedIn("wang");
        String own = keep(chen, "要修的", "OWNER");
        assertThat(of(SampleSchool.WANG)).isEmpty();
        assertThat(rename(wang, own, "我的", "OWNER").status()).isEqualTo(404);
        assertThat(wang.delete(PATH + "/" + own).status()).isEqualTo(404);
        assertThat(rename(chen, own, "要修的", "SCHOOL").status()).isEqualTo(204);
        assertThat(of(SampleSchool.WANG)).extracting(SavedFilter::id).containsExactly(own);
        assertThat(rename(wang, own, "我的", "OWNER").code()).isEqualTo("NOT_YOUR_FILTER");
        assertThat(wang.delete(PATH + "/" + own).code()).isEqualTo("NOT_YOUR_FILTER");
        assertThat(wang.post(PATH, body("大家的", "SCHOOL", DAMAGED)).code()).isEqualTo("NOT_YOURS_TO_SHARE");
        String mine = keep(wang, "我的", "OWNER");
        assertThat(rename(wang, mine, "我的", "SCHOOL").code()).isEqualTo("NOT_YOURS_TO_SHARE");
        assertThat(of(SampleSchool.WANG)).extracting(SavedFilter::id).containsExactly(mine, own);
        // whoever shared it may have left
        assertThat(signedIn("gao").delete(PATH + "/" + own).status()).isEqualTo(204);
        assertThat(of(SampleSchool.CHEN)).isEmpty();
    }

    @Test
    void another_schools_are_not_there() {
        filters.keep(new SavedFilter(
                "lf-far", new PersonId("p-far"), new SchoolId("other"), "外校", Audience.SCHOOL, Map.of("q", "x")));
        assertThat(of(SampleSchool.CHEN)).isEmpty();
        assertThat(signedIn("gao").delete(PATH + "/lf-far").status()).isEqualTo(404);
        filters.deleteAll(new PersonId("p-far"));
    }

    @Test
    void two_of_one_name_are_refused_also_when_they_only_look_alike_and_when_all_ask_at_once() throws Exception {
        Browser wang = signedIn("wang");
        String first = keep(wang, "A101", "OWNER");
        assertThat(wang.post(PATH, body("Ａ１０１", "OWNER", DAMAGED)).code()).isEqualTo("FILTER_NAME_TAKEN");
        String second = keep(wang, "B101", "OWNER");
        assertThat(rename(wang, second, "a101", "OWNER").code()).isEqualTo("FILTER_NAME_TAKEN");
        assertThat(rename(wang, first, "a101", "OWNER").status()).isEqualTo(204);
        keep(signedIn("zhou"), "A101", "OWNER");
        List<Callable<Browser.Reply>> racing = IntStream.range(0, 20)
                .mapToObj(n -> (Callable<Browser.Reply>) () -> wang.post(PATH, body("同时", "OWNER", DAMAGED)))
                .toList();
        try (ExecutorService together = Executors.newFixedThreadPool(20)) {
            List<Integer> answers = together.invokeAll(racing).stream()
                    .map(Future::resultNow)
                    .map(Browser.Reply::status)
                    .toList();
            assertThat(answers).containsOnly(201, 409).containsOnlyOnce(201);
        }
        assertThat(of(SampleSchool.WANG)).hasSize(3);
    }

    @Test
    void a_name_of_somebody_is_warned_of_before_it_is_kept() {
        Browser chen = signedIn("chen");
        assertThat(chen.post(PATH, body("王老师的班", "SCHOOL", DAMAGED)).code()).isEqualTo("TEXT_NAMES_SOMEBODY");
        assertThat(chen.post(PATH, body("找人", "OWNER", "{\"q\":\"王老师\"}")).code())
                .isEqualTo("TEXT_NAMES_SOMEBODY");
        String id = keep(chen, "一班", "SCHOOL");
        assertThat(rename(chen, id, "王老师的班", "SCHOOL").code()).isEqualTo("TEXT_NAMES_SOMEBODY");
        assertThat(of(SampleSchool.CHEN)).extracting(SavedFilter::name).containsExactly("一班");
    }

    @Test
    void who_is_forgotten_leaves_none_behind() {
        PersonId he = new PersonId("p-he-filters");
        people.enter(he, SampleSchool.SCHOOL, "何老师");
        accounts.open(he, SampleSchool.SCHOOL, "he-filters", PASSWORD);
        keep(signedIn("he-filters"), "我的", "OWNER");
        assertThat(signedIn("gao")
                        .post("/api/people/" + he + "/forget", "{\"password\":\"" + PASSWORD + "\"}")
                        .status())
                .isEqualTo(200);
        assertThat(of(he)).isEmpty();
    }
}
