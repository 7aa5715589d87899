package banzhang.command;

import static org.assertj.core.api.Assertions.assertThat;

import banzhang.command.LossyEngine.Mishap;
import banzhang.journal.JournalPositions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

@DisplayName("受理 · 同一请求, on the journal")
@DisplayNameGeneration(ReplaceUnderscores.class)
@SpringBootTest(classes = CommandSideOnTheJournal.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@SuppressWarnings("NullAway.Init") // fields are set by Spring
class AskingTwiceOnTheJournalIT extends AskingTwiceIT {
    @Autowired
    LossyEngine engine;

    @Autowired
    JournalPositions positions;

    @Test
    void an_answer_lost_after_the_append_is_found_again() {
        Browser gao = signedIn("gao");
        engine.next.set(Mishap.ANSWER_LOST);
        Browser.Reply reply = gao.post("/api/rooms", "key-11", room("T11"));
        assertThat(reply.status()).isEqualTo(201);
        assertThat(gao.post("/api/rooms", "key-11", room("T11")).raw().body())
                .isEqualTo(reply.raw().body());
        assertThat(opened("T11")).hasSize(1);
    }

    @Test
    void an_append_nobody_knows_about_is_not_claimed_and_may_be_repeated() {
        Browser gao = signedIn("gao");
        engine.next.set(Mishap.LOST_BEFORE);
        Browser.Reply unknown = gao.post("/api/rooms", "key-12", room("T12"));
        assertThat(unknown.status()).isEqualTo(503);
        assertThat(unknown.code()).isEqualTo("OUTCOME_UNKNOWN");
        assertThat(unknown.header("Retry-After")).isNotEmpty();
        assertThat(opened("T12")).isEmpty();
        assertThat(gao.post("/api/rooms", "key-12", room("T12")).status()).isEqualTo(201);
        assertThat(opened("T12")).hasSize(1);
    }

    @Test
    void a_full_journal_asks_to_come_back() {
        Browser gao = signedIn("gao");
        engine.next.set(Mishap.BUSY);
        Browser.Reply busy = gao.post("/api/rooms", "key-13", room("T13"));
        assertThat(busy.status()).isEqualTo(503);
        assertThat(busy.code()).isEqualTo("TRY_AGAIN_LATER");
        assertThat(gao.post("/api/rooms", "key-13", room("T13")).status()).isEqualTo(201);
    }

    @Test
    void events_say_who_asked_and_nothing_else_about_the_request() {
        Browser.Reply reply = signedIn("gao").post("/api/rooms", room("T14"));
        long position = reply.json().path("position").asLong();
        assertThat(positions.head()).isGreaterThanOrEqualTo(position);
        var event = events.readEvents(reply.json().path("id").asString()).next();
        assertThat(event.getMetaData()).containsExactly(java.util.Map.entry("actor", "p-gao"));
    }
}
