package banzhang.query.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import banzhang.events.value.Custodian;
import banzhang.events.value.Finding;
import banzhang.events.value.HandoverId;
import banzhang.events.value.PersonId;
import banzhang.query.Story;
import banzhang.sample.SampleSchool;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// Who had it then, at every edge where other systems answer wrongly.
@DisplayName("保管链 · 当时在谁手里")
@DisplayNameGeneration(ReplaceUnderscores.class)
class AskingWhoHadItTest {
    private static final Instant SEPTEMBER = Instant.parse("2026-09-02T01:00:00Z");
    private static final Instant OCTOBER = Instant.parse("2026-10-12T01:00:00Z");
    private static final Instant JANUARY = Instant.parse("2027-01-22T01:00:00Z");
    private static final Instant FEBRUARY = Instant.parse("2027-02-22T01:00:00Z");
    private static final Instant JULY = Instant.parse("2027-07-08T01:00:00Z");
    private static final Custodian STORE = Custodian.store(SampleSchool.SCHOOL);
    private static final Custodian WANG = Story.wang();
    /// 一(1)班 after its change of 班主任.
    private static final Custodian NEXT =
            Custodian.ofClass(SampleSchool.CLASS_1_1, new PersonId("p-next"), SampleSchool.ROOM_A101);
    private static final Custodian LOCKED = Custodian.holidayStore(SampleSchool.SCHOOL);

    @Test
    void who_took_over_before_the_window_and_kept_it_is_in_it() {
        CustodyTimeline year = year();
        assertThat(year.during(OCTOBER, OCTOBER.plusSeconds(60)))
                .extracting(CustodyInterval::custodian)
                .containsExactly(WANG);
    }

    @Test
    void handed_on_directly_it_is_the_former_holders_no_longer() {
        CustodyTimeline year = year();
        assertThat(year.at(JULY.minusSeconds(1)).orElseThrow().custodian()).isEqualTo(WANG);
        assertThat(year.at(JULY.minusSeconds(1)).orElseThrow().until()).isEqualTo(JULY);
        assertThat(year.during(JULY.plusSeconds(1), JULY.plusSeconds(2)))
                .extracting(CustodyInterval::custodian)
                .containsExactly(NEXT);
    }

    @Test
    void at_the_very_instant_it_is_the_next_holders() {
        CustodyTimeline year = year();
        for (Instant moment : List.of(SEPTEMBER, JANUARY, FEBRUARY, JULY)) {
            assertThat(year.at(moment).orElseThrow().from()).isEqualTo(moment);
            assertThat(year.during(moment, moment)).hasSize(1);
        }
    }

    @Test
    void over_the_holidays_it_is_with_the_locked_store() {
        assertThat(year().at(JANUARY.plus(Duration.ofDays(10))).orElseThrow().custodian())
                .isEqualTo(LOCKED);
        assertThat(year().during(SEPTEMBER, JULY.plusSeconds(1)))
                .extracting(CustodyInterval::custodian)
                .containsExactly(WANG, LOCKED, WANG, NEXT);
    }

    @Test
    void a_late_entry_counts_from_when_it_happened_and_never_before_what_was_entered_earlier() {
        CustodyFact late = new CustodyFact(
                NEXT, OCTOBER, JANUARY.plus(Duration.ofDays(3)), 3, new HandoverId("h-late"), Finding.COMPLETE);
        CustodyTimeline told = CustodyTimeline.of(
                List.of(fact(STORE, SampleSchool.TERM_START, 1), fact(WANG, SEPTEMBER, 2), late),
                SampleSchool.TERM_START);
        assertThat(told.at(OCTOBER).orElseThrow().custodian()).isEqualTo(NEXT);
        assertThat(told.at(OCTOBER).orElseThrow().late()).isTrue();
        CustodyFact tooEarly =
                new CustodyFact(NEXT, SampleSchool.TERM_START, JANUARY, 3, new HandoverId("h-late"), Finding.COMPLETE);
        CustodyTimeline behind = CustodyTimeline.of(
                List.of(fact(STORE, SampleSchool.TERM_START, 1), fact(WANG, SEPTEMBER, 2), tooEarly),
                SampleSchool.TERM_START);
        assertThat(behind.at(SEPTEMBER.minusSeconds(1)).orElseThrow().custodian())
                .isEqualTo(STORE);
        assertThat(behind.at(SEPTEMBER).orElseThrow().custodian()).isEqualTo(NEXT);
    }

    @Test
    void every_instant_has_exactly_one_holder() {
        List<CustodyInterval> intervals = year().intervals();
        for (int index = 1; index < intervals.size(); index++) {
            assertThat(intervals.get(index).from())
                    .isEqualTo(intervals.get(index - 1).until());
        }
        assertThat(intervals.getLast().until()).isNull();
    }

    private static CustodyTimeline year() {
        return CustodyTimeline.of(
                List.of(
                        fact(STORE, SampleSchool.TERM_START, 1),
                        fact(WANG, SEPTEMBER, 2),
                        fact(LOCKED, JANUARY, 3),
                        fact(WANG, FEBRUARY, 4),
                        fact(NEXT, JULY, 5)),
                SampleSchool.TERM_START);
    }

    private static CustodyFact fact(Custodian to, Instant at, long position) {
        return new CustodyFact(to, at, at, position, new HandoverId("h-" + position), Finding.COMPLETE);
    }
}
