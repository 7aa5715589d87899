package banzhang.command;

import static org.assertj.core.api.Assertions.assertThat;

import banzhang.events.CommandEvent.CommandAccepted;
import banzhang.events.OrganisationEvent.RoomOpened;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayName("受理 · 同一请求")
@DisplayNameGeneration(ReplaceUnderscores.class)
class AskingTwiceIT extends OverHttp {
    static String room(String number) {
        return "{\"number\":\"" + number + "\"}";
    }

    List<RoomOpened> opened(String number) {
        return journal().stream()
                .filter(RoomOpened.class::isInstance)
                .map(RoomOpened.class::cast)
                .filter(event -> event.number().equals(number))
                .toList();
    }

    @Test
    void the_same_key_and_body_get_the_same_answer_and_one_event() {
        Browser gao = signedIn("gao");
        Browser.Reply first = gao.post("/api/rooms", "key-1", room("T1"));
        Browser.Reply second = gao.post("/api/rooms", "key-1", "{ \"number\" : \"T1\" }");
        assertThat(first.status()).isEqualTo(201);
        assertThat(second.raw().body()).isEqualTo(first.raw().body());
        assertThat(second.header("Journal-Position")).isEqualTo(first.header("Journal-Position"));
        assertThat(opened("T1")).hasSize(1);
    }

    @Test
    void the_position_is_that_of_the_acceptance_right_after_the_effect() {
        Browser.Reply reply = signedIn("gao").post("/api/rooms", room("T2"));
        int position = Integer.parseInt(reply.header("Journal-Position"));
        assertThat(reply.json().path("position").asInt()).isEqualTo(position);
        List<Object> journal = journal();
        assertThat(journal.get(position)).isInstanceOf(CommandAccepted.class);
        assertThat(journal.get(position - 1)).isEqualTo(opened("T2").getFirst());
    }

    @Test
    void another_body_or_another_address_under_the_same_key_is_refused() {
        Browser gao = signedIn("gao");
        gao.post("/api/rooms", "key-3", room("T3"));
        Browser.Reply other = gao.post("/api/rooms", "key-3", room("T4"));
        assertThat(other.status()).isEqualTo(409);
        assertThat(other.code()).isEqualTo("IDEMPOTENCY_KEY_REUSED");
        assertThat(opened("T4")).isEmpty();
        assertThat(gao.post("/api/classes", "key-3", "{\"grade\":1,\"number\":9,\"entryYear\":2026}")
                        .code())
                .isEqualTo("IDEMPOTENCY_KEY_REUSED");
    }

    @Test
    void keys_are_each_persons_own() {
        assertThat(signedIn("gao").post("/api/rooms", "key-5", room("T5")).status())
                .isEqualTo(201);
        assertThat(signedIn("chen").post("/api/rooms", "key-5", room("T6")).status())
                .isEqualTo(201);
    }

    @Test
    void a_refused_request_leaves_nothing_and_its_key_may_be_used_again() {
        Browser gao = signedIn("gao");
        gao.post("/api/rooms", room("T7"));
        int before = journal().size();
        assertThat(gao.post("/api/rooms", "key-7", room("ｔ 7")).code()).isEqualTo("ROOM_NUMBER_TAKEN");
        assertThat(journal()).hasSize(before);
        assertThat(gao.post("/api/rooms", "key-7", room("T8")).status()).isEqualTo(201);
    }

    @Test
    void ten_at_once_under_one_key_have_one_effect_and_one_answer() {
        Browser gao = signedIn("gao");
        String token = gao.cookie("banzhang_session");
        List<String> answers = Collections.synchronizedList(new ArrayList<>());
        try (ExecutorService crowd = Executors.newFixedThreadPool(10)) {
            IntStream.range(0, 10)
                    .forEach(asked -> crowd.submit(() -> {
                        Browser twin = stranger();
                        twin.cookie("banzhang_session", token);
                        answers.add(twin.post("/api/rooms", "key-9", room("T9"))
                                .raw()
                                .body());
                    }));
        }
        assertThat(answers).hasSize(10);
        assertThat(answers).containsOnly(answers.getFirst());
        assertThat(answers.getFirst()).contains("\"position\"");
        assertThat(opened("T9")).hasSize(1);
    }

    @Test
    void ten_at_once_under_ten_keys_open_one_room() {
        List<Integer> answers = Collections.synchronizedList(new ArrayList<>());
        Browser gao = signedIn("gao");
        String token = gao.cookie("banzhang_session");
        try (ExecutorService crowd = Executors.newFixedThreadPool(10)) {
            IntStream.range(0, 10)
                    .forEach(asked -> crowd.submit(() -> {
                        Browser other = stranger();
                        other.cookie("banzhang_session", token);
                        answers.add(other.post("/api/rooms", room("T10")).status());
                    }));
        }
        assertThat(answers).containsOnlyOnce(201);
        assertThat(answers).containsOnly(201, 409);
        assertThat(opened("T10")).hasSize(1);
    }
}
