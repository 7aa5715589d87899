package banzhang.query.views;

import static org.assertj.core.api.Assertions.assertThat;

import banzhang.events.value.DeviceId;
import banzhang.journal.Beat;
import banzhang.query.Story;
import banzhang.sample.SampleSchool;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("账簿 · 读己所写")
@DisplayNameGeneration(ReplaceUnderscores.class)
@SuppressWarnings("NullAway.Init") // fields are set by Spring
class ReadingOnesOwnWriteIT extends Reading {
    @Autowired
    ViewProgress progress;

    @Autowired
    Beat beat;

    private long register(String id) {
        Story story = new Story(SampleSchool.SCHOOL);
        return append(story.registered(new DeviceId(id), id, SampleSchool.projectorCard(), Story.START));
    }

    @Test
    void a_reader_who_sends_the_position_back_sees_what_was_written_each_time() {
        for (int write = 0; write < 20; write++) {
            String device = "own-" + write;
            long position = register(device);
            Reply reply = get(SampleSchool.CHEN, "/api/devices/" + device, position);
            assertThat(reply.status()).as(device).isEqualTo(200);
            assertThat(Long.parseLong(reply.position())).isGreaterThanOrEqualTo(position);
        }
    }

    @Test
    void the_position_may_come_as_a_parameter() {
        long position = register("own-parameter");
        assertThat(get(SampleSchool.CHEN, "/api/devices/own-parameter?position=" + position)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void a_position_nobody_has_reached_is_answered_with_ask_again() {
        Reply reply = get(SampleSchool.CHEN, "/api/ledger", positions.head() + 1_000);
        assertThat(reply.status()).isEqualTo(503);
        assertThat(reply.code()).isEqualTo("VIEW_BEHIND");
        assertThat(reply.retryAfter()).isEqualTo("1");
    }

    @Test
    void what_is_no_position_is_refused() {
        for (String wrong : new String[] {"-1", "x", "1.5", "99999999999999999999", "１"}) {
            String encoded = java.net.URLEncoder.encode(wrong, java.nio.charset.StandardCharsets.UTF_8);
            Reply reply = get(SampleSchool.CHEN, "/api/ledger?position=" + encoded);
            assertThat(reply.code()).as(wrong).isEqualTo("POSITION_INVALID");
            assertThat(reply.status()).isEqualTo(400);
        }
    }

    @Test
    void a_process_that_does_not_follow_the_journal_itself_sees_the_others_progress() throws InterruptedException {
        long position = register("own-elsewhere");
        ViewProgress elsewhere =
                new ViewProgress(new ProgressBoard(database), new Generations(new GenerationBook(database), 30), beat);
        assertThat(elsewhere.await(java.util.EnumSet.allOf(View.class), position, Duration.ofSeconds(20)))
                .isTrue();
    }
}
