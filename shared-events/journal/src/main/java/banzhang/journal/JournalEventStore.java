package banzhang.journal;

import java.time.Duration;
import java.util.Collection;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventhandling.TrackingEventStream;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.jspecify.annotations.Nullable;

/// 事件库 — Axon's event store over the journal, whose streams wake a waiting follower when more is committed.
///
/// Axon's own leaves followers to look every half second, which is how long a reader would wait for his own write.
public final class JournalEventStore extends EmbeddedEventStore implements Foresight {
    /// How long Axon's reader of the journal rests after a blocking read that found nothing; the read itself is
    /// woken by commits. Short enough not to be noticed, long enough not to flood the log when the journal cannot
    /// be read.
    private static final int REST_MILLIS = 250;

    private final CommitSignal signal;
    private final Beat beat;

    private final Foresight foresight;

    private JournalEventStore(Builder builder, Journal journal, Beat beat) {
        super(builder);
        this.signal = journal.signal();
        this.beat = beat;
        this.foresight = journal.reader().foresight();
    }

    /// Each follower sees each commit at once.
    ///
    /// @param builder with the engine of this journal, and what else the application wants
    public static JournalEventStore over(Journal journal, Builder builder) {
        return over(journal, journal.beat(Duration.ZERO), builder);
    }

    /// Followers see commits with the beats of this journal.
    public static JournalEventStore over(Journal journal, Beat beat, Builder builder) {
        return new JournalEventStore(builder.fetchDelay(REST_MILLIS).timeUnit(TimeUnit.MILLISECONDS), journal, beat);
    }

    @Override
    public Foreseen of(Collection<String> aggregates) {
        return foresight.of(aggregates);
    }

    @Override
    public TrackingEventStream openStream(@Nullable TrackingToken token) {
        long last = token == null ? -1 : token.position().orElse(-1);
        return new WakingStream(super.openStream(token), signal, beat, last);
    }
}
