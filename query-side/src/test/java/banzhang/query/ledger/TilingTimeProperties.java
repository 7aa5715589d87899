package banzhang.query.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import banzhang.events.value.Custodian;
import banzhang.events.value.Finding;
import banzhang.query.Story;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// Random custody, seeded: happened in any order, at equal instants, recorded whenever. A failure names its seed.
@DisplayName("保管链 · 时间无缝")
@DisplayNameGeneration(ReplaceUnderscores.class)
class TilingTimeProperties {
    private static final int TRIES = 3_000;
    private static final List<Custodian> HOLDERS =
            List.of(Custodian.store(banzhang.sample.SampleSchool.SCHOOL), Story.wang(), Story.li());

    private static Instant some(Random random) {
        // few instants, so that equal ones and exact edges are common
        return Story.START.plusNanos(random.nextInt(12));
    }

    private static List<CustodyFact> facts(Random random) {
        List<CustodyFact> facts = new ArrayList<>();
        int events = 1 + random.nextInt(8);
        for (int event = 0; event < events; event++) {
            Custodian holder = HOLDERS.get(random.nextInt(HOLDERS.size()));
            facts.add(new CustodyFact(holder, some(random), some(random), event * 3L, null, Finding.COMPLETE));
        }
        return facts;
    }

    /// Who holds it by definition: whoever took over last, in the journal's order, of those who had taken over by
    /// then; and each takes over when it happened, but not before those before, nor before it is in the ledgers.
    private static Optional<Long> holderByDefinition(List<CustodyFact> facts, Instant visibleFrom, Instant moment) {
        Optional<Long> holder = Optional.empty();
        for (int index = 0; index < facts.size(); index++) {
            Instant takesOver = Stream.concat(
                            Stream.of(visibleFrom),
                            facts.subList(0, index + 1).stream().map(CustodyFact::happenedAt))
                    .max(Comparator.naturalOrder())
                    .orElseThrow();
            if (!takesOver.isAfter(moment)) {
                holder = Optional.of(facts.get(index).position());
            }
        }
        return holder;
    }

    @Test
    void at_every_moment_from_the_register_on_exactly_the_right_one_holds_it_and_none_before() {
        for (int seed = 0; seed < TRIES; seed++) {
            Random random = new Random(seed);
            List<CustodyFact> facts = facts(random);
            Instant visibleFrom = some(random);
            CustodyTimeline timeline = CustodyTimeline.of(facts, visibleFrom);
            for (int nanos = -1; nanos < 14; nanos++) {
                Instant moment = Story.START.plusNanos(nanos);
                assertThat(timeline.intervals().stream()
                                .filter(interval -> interval.contains(moment))
                                .map(CustodyInterval::position))
                        .as("seed %d at %s", seed, moment)
                        .containsExactlyElementsOf(holderByDefinition(facts, visibleFrom, moment).stream()
                                .toList());
            }
        }
    }

    @Test
    void each_interval_begins_where_the_one_before_ends_in_the_journals_order() {
        for (int seed = 0; seed < TRIES; seed++) {
            Random random = new Random(seed);
            List<CustodyFact> facts = facts(random);
            List<CustodyInterval> intervals =
                    CustodyTimeline.of(facts, some(random)).intervals();
            assertThat(intervals).as("seed %d", seed).hasSameSizeAs(facts);
            for (int index = 0; index + 1 < intervals.size(); index++) {
                CustodyInterval before = intervals.get(index);
                CustodyInterval after = intervals.get(index + 1);
                assertThat(before.until()).as("seed %d, %d", seed, index).isEqualTo(after.from());
                assertThat(after.from()).as("seed %d, %d", seed, index).isAfterOrEqualTo(before.from());
                assertThat(after.from()).as("seed %d, %d", seed, index).isAfterOrEqualTo(after.happenedAt());
                assertThat(after.position()).isGreaterThan(before.position());
            }
            assertThat(intervals.getLast().until()).as("seed %d", seed).isNull();
        }
    }

    @Test
    void a_window_names_exactly_those_who_held_it_at_one_of_its_moments() {
        for (int seed = 0; seed < TRIES; seed++) {
            Random random = new Random(seed);
            CustodyTimeline timeline = CustodyTimeline.of(facts(random), some(random));
            Instant from = some(random);
            Instant until = from.plusNanos(random.nextInt(6));
            List<CustodyInterval> moments = new ArrayList<>();
            for (Instant moment = from; moment.isBefore(until) || moment.equals(from); moment = moment.plusNanos(1)) {
                timeline.at(moment).filter(held -> !moments.contains(held)).ifPresent(moments::add);
            }
            assertThat(timeline.during(from, until)).as("seed %d", seed).isEqualTo(moments);
        }
    }
}
