package banzhang.command.handover;

import static banzhang.sample.SampleSchool.CHEN;
import static banzhang.sample.SampleSchool.CLASS_1_1;
import static banzhang.sample.SampleSchool.CLASS_1_2;
import static banzhang.sample.SampleSchool.GAO;
import static banzhang.sample.SampleSchool.LI;
import static banzhang.sample.SampleSchool.SCHOOL;
import static banzhang.sample.SampleSchool.TERM_START;
import static banzhang.sample.SampleSchool.WANG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import banzhang.access.account.Deputies;
import banzhang.command.Browser;
import banzhang.command.Browser.Reply;
import banzhang.command.OverHttp;
import banzhang.command.organisation.OpenClass;
import banzhang.events.HandoverEvent;
import banzhang.events.HandoverEvent.HandoverSigned;
import banzhang.events.RegisterEvent.CustodyMoved;
import banzhang.events.value.DaySpan;
import banzhang.events.value.DeputyId;
import banzhang.events.value.Office;
import banzhang.events.value.PersonId;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.eventhandling.EventMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// 李老师, 班主任 of 一(2)班, stands in for 王老师, 班主任 of 一(1)班: over HTTP, to the signature on a sheet.
@DisplayName("代理 · 全程")
@DisplayNameGeneration(ReplaceUnderscores.class)
@SuppressWarnings("NullAway.Init") // fields are set by Spring
class ActingForSomebodyIT extends OverHttp {
    private static final PersonId SUN = new PersonId("p-sun-leads");

    private static int days;

    @Autowired
    Deputies deputies;

    private final List<String> made = new ArrayList<>();
    private Browser chen = stranger();
    private Browser li = stranger();

    @BeforeEach
    void meet() {
        if (accounts.ofPerson(LI).isEmpty()) {
            commands.sendAndWait(new OpenClass(SCHOOL, 1, 2, 2026, null, TERM_START));
            engage(LI, "li", "李老师", Office.HEAD_TEACHER, CLASS_1_2);
        }
        if (accounts.ofPerson(SUN).isEmpty()) {
            engage(SUN, "sun-leads", "孙副校长", Office.SUPERVISING_LEADER, null);
        }
        clock.advance(Duration.ofDays(++days)); // who was somebody's deputy yesterday is free today
        chen = signedIn("chen");
        li = signedIn("li");
    }

    /// Other tests meet nobody's deputy.
    @AfterEach
    void part() {
        Browser gao = signedIn("gao");
        made.forEach(id -> gao.post("/api/deputies/" + id + "/end", until(today())));
        clock.advance(Duration.ofDays(-days));
    }

    @Test
    void a_deputy_signs_under_his_own_name_for_the_other_and_custody_is_the_others() {
        String deputyship = appointed("a-wang", LI);
        acts(li, deputyship);
        List<String> devices = device();
        String sheet = open(CLASS_1_1.value(), devices);
        assertThat(check(li, sheet, devices).status()).isEqualTo(200);
        assertThat(sign(li, sheet, "INCOMING").status()).isEqualTo(200);
        assertThat(sign(chen, sheet, "OUTGOING").status()).isEqualTo(200);

        assertThat(eventsOf(sheet))
                .filteredOn(HandoverSigned.class::isInstance)
                .extracting(event -> ((HandoverSigned) event).signer())
                .containsExactly(LI, CHEN);
        assertThat(journal())
                .filteredOn(event -> event instanceof CustodyMoved moved
                        && devices.contains(moved.device().value()))
                .singleElement()
                .satisfies(event ->
                        assertThat(((CustodyMoved) event).to().person()).isEqualTo(WANG));
        List<Map<String, ?>> said = saidOf(sheet);
        assertThat(said).contains(Map.of("actor", "p-li", "onBehalfOf", "p-wang"), Map.of("actor", "p-chen"));
        assertThat(said.getFirst()).isEqualTo(Map.of("actor", "p-chen"));
    }

    @Test
    void a_deputy_has_that_one_office_and_while_acting_none_of_the_own() {
        List<String> devices = device();
        String own = open(CLASS_1_2.value(), devices);
        acts(li, appointed("a-wang", LI));
        assertThat(check(li, own, devices).code()).isEqualTo("HANDOVER_NOT_FOUND");
        assertThat(li.post("/api/devices", "{\"assetCode\":\"AC-1\",\"card\":{\"name\":\"投影仪\"}}")
                        .code())
                .isEqualTo("NOT_ALLOWED");
        assertThat(li.delete("/api/deputies/acting").status()).isEqualTo(204);
        assertThat(check(li, own, devices).status()).isEqualTo(200);
    }

    @Test
    void who_stands_in_and_who_is_stood_in_for_are_one_pair_of_eyes() {
        appointed("a-wang", CHEN, "sun-leads");
        List<String> devices = device();
        String sheet = open(CLASS_1_1.value(), devices);
        Browser wang = signedIn("wang");
        check(wang, sheet, devices);
        assertThat(sign(wang, sheet, "INCOMING").status()).isEqualTo(200);
        // in the own name, for the store: he stands in for the other side
        assertThat(sign(chen, sheet, "OUTGOING").code()).isEqualTo("SIGNED_FOR_THE_OTHER_SIDE");
    }

    @Test
    void nobody_signs_one_side_as_deputy_and_the_other_in_his_own_name() {
        String deputyship = appointed("a-wang", CHEN, "sun-leads");
        List<String> devices = device();
        String sheet = open(CLASS_1_1.value(), devices);
        acts(chen, deputyship);
        check(chen, sheet, devices);
        assertThat(sign(chen, sheet, "INCOMING").status()).isEqualTo(200);
        assertThat(chen.delete("/api/deputies/acting").status()).isEqualTo(204);
        assertThat(sign(chen, sheet, "OUTGOING").code()).isEqualTo("SIGNED_FOR_THE_OTHER_SIDE");
    }

    @Test
    void a_correction_is_not_confirmed_by_the_proposers_deputy_nor_by_whom_the_deputy_stood_in_for() {
        String ofChen = appointed("a-chen", LI, "gao");
        String device = device().getFirst();
        String first = propose(chen, device);
        acts(li, ofChen);
        assertThat(confirm(li, first).code()).isEqualTo("PROPOSED_BY_YOU");
        String second = propose(li, device);
        assertThat(confirm(chen, second).code()).isEqualTo("PROPOSED_BY_YOU");
        assertThat(signedIn("gao")
                        .post("/api/deputies/" + ofChen + "/end", until(today()))
                        .status())
                .isEqualTo(200);
        // also when it is over: what was done under it stays done in that name
        assertThat(confirm(chen, second).code()).isEqualTo("PROPOSED_BY_YOU");
        assertThat(confirm(signedIn("gao"), second).status()).isEqualTo(200);
    }

    @Test
    void an_ended_deputy_does_nothing_more_in_that_session_until_he_says_so() {
        String deputyship = appointed("a-wang", LI);
        List<String> devices = device();
        String sheet = open(CLASS_1_1.value(), devices);
        acts(li, deputyship);
        assertThat(signedIn("wang")
                        .post("/api/deputies/" + deputyship + "/end", until(today()))
                        .status())
                .isEqualTo(200);
        await().atMost(Duration.ofSeconds(20)).until(() -> deputies.heldBy(LI).isEmpty());
        assertThat(check(li, sheet, devices).code()).isEqualTo("DEPUTYSHIP_OVER");
        assertThat(sign(li, sheet, "INCOMING").code()).isEqualTo("DEPUTYSHIP_OVER");
        assertThat(li.post("/api/deputies/" + deputyship + "/acting", "").code())
                .isEqualTo("DEPUTYSHIP_OVER");
        assertThat(li.delete("/api/deputies/acting").status()).isEqualTo(204);
        assertThat(check(li, sheet, devices).code()).isEqualTo("HANDOVER_NOT_FOUND");
        assertThat(li.post("/api/deputies/" + deputyship + "/acting", "").code())
                .isEqualTo("DEPUTYSHIP_OVER");
        assertThat(eventsOf(sheet)).hasSize(1);
    }

    @Test
    void nobody_acts_under_what_names_another_and_no_body_or_header_says_for_whom() {
        String deputyship = appointed("a-wang", LI);
        for (String login : List.of("zhou", "wang", "gao", "chen")) {
            assertThat(signedIn(login)
                            .post("/api/deputies/" + deputyship + "/acting", "")
                            .status())
                    .as(login)
                    .isEqualTo(404);
        }
        List<String> devices = device();
        String sheet = open(CLASS_1_1.value(), devices);
        String body =
                "{\"device\":\"%s\",\"finding\":\"COMPLETE\",\"onBehalfOf\":\"p-wang\"}".formatted(devices.getFirst());
        assertThat(signedIn("wang")
                        .post("/api/handovers/" + sheet + "/checks", body)
                        .code())
                .isEqualTo("FIELD_UNKNOWN");
        Reply forged = li.send(li.request("/api/handovers/" + sheet + "/checks")
                .header("On-Behalf-Of", "p-wang")
                .header("X-XSRF-TOKEN", li.token())
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body.replace(",\"onBehalfOf\":\"p-wang\"", ""))));
        assertThat(forged.code()).isEqualTo("HANDOVER_NOT_FOUND");
    }

    @Test
    void a_deputy_neither_names_deputies_nor_resets_the_password_of_whom_he_stands_in_for() {
        String ofGao = appointed("a-gao", LI, "sun-leads");
        acts(li, ofGao);
        assertThat(li.post("/api/deputies", deputy("a-wang", CHEN)).code()).isEqualTo("DEPUTIES_NAME_NOBODY");
        assertThat(li.post("/api/people/" + GAO + "/password", "").code()).isEqualTo("OWN_PASSWORD");
        assertThat(li.post("/api/people/" + LI + "/password", "").code()).isEqualTo("OWN_PASSWORD");
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), DaySpan.SCHOOL_ZONE);
    }

    private static String until(LocalDate day) {
        return "{\"until\":\"" + day + "\"}";
    }

    private String deputy(String appointment, PersonId deputy) {
        return "{\"appointment\":\"%s\",\"deputy\":\"%s\",\"from\":\"%s\",\"until\":\"%s\",\"reason\":\"外出培训\"}"
                .formatted(appointment, deputy, today(), today().plusDays(14));
    }

    private String appointed(String appointment, PersonId deputy) {
        return appointed(appointment, deputy, "gao");
    }

    private String appointed(String appointment, PersonId deputy, String by) {
        Reply reply = signedIn(by).post("/api/deputies", deputy(appointment, deputy));
        assertThat(reply.status()).as(reply.raw().body()).isEqualTo(201);
        String id = reply.json().path("id").asString();
        made.add(id);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> deputies.find(new DeputyId(id)).isPresent());
        return id;
    }

    private static void acts(Browser browser, String deputyship) {
        assertThat(browser.post("/api/deputies/" + deputyship + "/acting", "").status())
                .isEqualTo(204);
    }

    private List<String> device() {
        String code = "AC-" + UUID.randomUUID().toString().substring(0, 12);
        Reply device =
                signedIn("chen").post("/api/devices", "{\"assetCode\":\"" + code + "\",\"card\":{\"name\":\"投影仪\"}}");
        return List.of(device.json().path("id").asString());
    }

    private String open(String schoolClass, List<String> devices) {
        Reply opened = signedIn("chen")
                .post(
                        "/api/handovers",
                        "{\"kind\":\"ISSUE\",\"schoolClass\":\"" + schoolClass + "\",\"devices\":[\""
                                + String.join("\",\"", devices) + "\"]}");
        assertThat(opened.status()).as(opened.raw().body()).isEqualTo(201);
        return opened.json().path("id").asString();
    }

    private static Reply check(Browser by, String sheet, List<String> devices) {
        return by.post(
                "/api/handovers/" + sheet + "/checks",
                "{\"device\":\"" + devices.getFirst() + "\",\"finding\":\"COMPLETE\"}");
    }

    private Reply sign(Browser signer, String sheet, String side) {
        String content =
                Cast.contentOf(eventsOf(sheet).toArray(HandoverEvent[]::new)).hex();
        return signer.post(
                "/api/handovers/" + sheet + "/signatures",
                SheetsAndPasskeys.body(side, content, ",\"password\":\"" + PASSWORD + "\""));
    }

    private static String propose(Browser by, String device) {
        Reply reply = by.post(
                "/api/devices/" + device + "/corrections",
                "{\"changes\":{\"brand\":\"" + UUID.randomUUID() + "\"},\"reason\":\"抄错\",\"password\":\"" + PASSWORD
                        + "\"}");
        assertThat(reply.status()).as(reply.raw().body()).isEqualTo(201);
        return "/api/devices/" + device + "/corrections/"
                + reply.json().path("id").asString();
    }

    private static Reply confirm(Browser by, String correction) {
        return by.post(correction + "/confirmation", "{\"password\":\"" + PASSWORD + "\"}");
    }

    private List<HandoverEvent> eventsOf(String sheet) {
        return journal().stream()
                .filter(HandoverEvent.class::isInstance)
                .map(HandoverEvent.class::cast)
                .filter(event -> event.handover().value().equals(sheet))
                .toList();
    }

    /// Who each event of the sheet says it was.
    private List<Map<String, ?>> saidOf(String sheet) {
        return events.readEvents(sheet)
                .asStream()
                .map(EventMessage::getMetaData)
                .<Map<String, ?>>map(Map::copyOf)
                .toList();
    }
}
