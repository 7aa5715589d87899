package banzhang.query.views;

import static org.assertj.core.api.Assertions.assertThat;

import banzhang.query.Story;
import banzhang.query.ViewsByHand;
import banzhang.query.ledger.LedgerDevice;
import banzhang.query.ledger.LedgerShelf;
import banzhang.sample.SampleSchool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

@DisplayName("账簿 · 一问一读")
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReadingOnceForARequestTest {
    private final ViewsByHand views = new ViewsByHand()
            .with(Story.ofSampleSchool()
                    .registered(SampleSchool.PROJECTOR, "TY-0001", SampleSchool.projectorCard(), Story.START));

    @AfterEach
    void close() {
        RequestContextHolder.resetRequestAttributes();
        views.close();
    }

    private void find() {
        LedgerDevice found = views.get(LedgerShelf.class)
                .find(ViewsByHand.chen(), SampleSchool.PROJECTOR)
                .orElseThrow();
        assertThat(found.id()).isEqualTo(SampleSchool.PROJECTOR);
    }

    private static void aRequestBegins() {
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(new MockHttpServletRequest()));
    }

    private long asked(Runnable work) {
        return views.commandsOf(work).stream()
                .filter("find view_devices"::equals)
                .count();
    }

    @Test
    void a_request_asks_for_a_device_once_however_many_parts_of_its_answer_need_it() {
        aRequestBegins();
        assertThat(asked(() -> {
                    find();
                    find();
                }))
                .isEqualTo(1);
    }

    @Test
    void the_next_request_asks_again() {
        aRequestBegins();
        assertThat(asked(this::find)).isEqualTo(1);
        aRequestBegins();
        assertThat(asked(this::find)).isEqualTo(1);
    }

    @Test
    void what_is_no_request_asks_each_time() {
        assertThat(asked(() -> {
                    find();
                    find();
                }))
                .isEqualTo(2);
    }
}
