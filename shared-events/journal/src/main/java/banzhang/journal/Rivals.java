package banzhang.journal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/// 同行 — the other processes whose blocks were met lately, and whose turn it is. Belongs to the writer's thread.
///
/// Positions are taken by whoever inserts first, and who has just won knows the end of the journal first: without
/// manners he would win again and again. An insert that collides is dear, too: its answer waits for a majority. So the
/// writers stand in a ring, in the order of their ids: after a block the next in the ring goes at once, and the others
/// look until his block is there. Who lets his turn pass is left out until he writes again. Who goes out of turn does
/// no harm: the insert decides.
final class Rivals {
    private static final long FORGET_AT_LEAST = TimeUnit.MILLISECONDS.toNanos(200);
    private static final int FORGET_AFTER = 40;
    /// So much of a commit's usual time a turn takes at most.
    private static final double TURN = 3;
    private final UUID self;
    private final LongSupplier clock;
    private final Map<UUID, Long> lastSeen = new HashMap<>();
    private UUID last;
    private long since;

    /// @param clock nanoseconds that only go forward
    Rivals(UUID self, LongSupplier clock) {
        this.self = self;
        this.clock = clock;
        this.last = self;
    }

    /// The journal now ends with a block of this writer.
    void wrote(UUID writer) {
        last = writer;
        since = clock.getAsLong();
        if (!writer.equals(self)) {
            lastSeen.put(writer, since);
        }
    }

    /// @param usualLatency of a commit, ns
    boolean areAbout(double usualLatency) {
        if (!lastSeen.isEmpty()) {
            long oldest = clock.getAsLong() - Math.max(FORGET_AT_LEAST, (long) (FORGET_AFTER * usualLatency));
            lastSeen.values().removeIf(seen -> seen - oldest < 0);
        }
        return !lastSeen.isEmpty();
    }

    /// How long those whose turn comes first may still take, ns; 0 when it is one's own.
    long untilOwnTurn(double usualLatency) {
        List<UUID> ahead = ahead();
        long turn = (long) (usualLatency * TURN);
        long passed = clock.getAsLong() - since;
        if (turn <= 0) {
            return 0;
        }
        ahead.subList(0, (int) Math.min(ahead.size(), passed / turn)).forEach(lastSeen::remove);
        return Math.max(0, turn * ahead.size() - passed);
    }

    /// Who stands between the last block's writer and this one, in the order of the ring.
    private List<UUID> ahead() {
        List<UUID> ahead = new ArrayList<>();
        for (UUID rival : lastSeen.keySet()) {
            if (compare(rival, self) < 0) {
                ahead.add(rival);
            }
        }
        ahead.sort(this::compare);
        return ahead;
    }

    /// By the distance behind the last block's writer; the writer himself is furthest.
    private int compare(UUID one, UUID other) {
        int laps = Integer.compare(lap(one), lap(other));
        return laps != 0 ? laps : one.compareTo(other);
    }

    private int lap(UUID writer) {
        int order = writer.compareTo(last);
        return order > 0 ? 0 : order < 0 ? 1 : 2;
    }
}
