package banzhang.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// Several processes at one journal: each one's turn comes, and nobody waits for one who has nothing to write.
@DisplayNameGeneration(ReplaceUnderscores.class)
class TakingTurnsTest {
    private static final double COMMIT = TimeUnit.MILLISECONDS.toNanos(4);
    private static final UUID FIRST = new UUID(1, 0);
    private static final UUID SECOND = new UUID(2, 0);
    private static final UUID THIRD = new UUID(3, 0);

    private long now = TimeUnit.HOURS.toNanos(1);

    private Rivals of(UUID self, UUID... met) {
        Rivals rivals = new Rivals(self, () -> now);
        for (UUID writer : met) {
            rivals.wrote(writer);
        }
        return rivals;
    }

    @Test
    void who_meets_nobody_waits_for_nobody() {
        Rivals alone = of(FIRST, FIRST, FIRST);
        assertThat(alone.areAbout(COMMIT)).isFalse();
        assertThat(alone.untilOwnTurn(COMMIT)).isZero();
    }

    @Test
    void the_next_in_the_ring_goes_at_once_and_the_writer_of_the_last_block_comes_last() {
        assertThat(of(SECOND, THIRD, SECOND, FIRST).untilOwnTurn(COMMIT)).isZero();
        long third = of(THIRD, SECOND, THIRD, FIRST).untilOwnTurn(COMMIT);
        long first = of(FIRST, SECOND, THIRD, FIRST).untilOwnTurn(COMMIT);
        assertThat(third).isPositive();
        assertThat(first).isGreaterThan(third);
    }

    @Test
    void in_a_whole_round_everybody_has_one_turn() {
        List<UUID> all = List.of(FIRST, SECOND, THIRD);
        List<UUID> went = new ArrayList<>();
        UUID last = SECOND;
        for (int turn = 0; turn < 6; turn++) {
            UUID writer = last;
            UUID next = all.stream()
                    .filter(self -> of(self, met(self, all, writer)).untilOwnTurn(COMMIT) == 0)
                    .reduce((one, other) -> {
                        throw new AssertionError("the turn of both " + one + " and " + other);
                    })
                    .orElseThrow();
            went.add(next);
            last = next;
        }
        assertThat(went).containsExactly(THIRD, FIRST, SECOND, THIRD, FIRST, SECOND);
    }

    private static UUID[] met(UUID self, List<UUID> all, UUID last) {
        List<UUID> met = new ArrayList<>(all);
        met.remove(self);
        met.remove(last);
        met.add(last);
        return met.toArray(UUID[]::new);
    }

    @Test
    void who_lets_his_turn_pass_is_left_out() {
        Rivals rivals = of(FIRST, SECOND, FIRST);
        now += rivals.untilOwnTurn(COMMIT);
        assertThat(rivals.untilOwnTurn(COMMIT)).isZero();
        rivals.wrote(FIRST);
        assertThat(rivals.untilOwnTurn(COMMIT)).isZero();
        rivals.wrote(SECOND);
        rivals.wrote(FIRST);
        assertThat(rivals.untilOwnTurn(COMMIT)).isPositive();
    }

    @Test
    void who_was_not_met_for_long_is_forgotten() {
        Rivals rivals = of(FIRST, SECOND);
        assertThat(rivals.areAbout(COMMIT)).isTrue();
        now += TimeUnit.SECONDS.toNanos(10);
        assertThat(rivals.areAbout(COMMIT)).isFalse();
    }
}
