package banzhang.journal;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.jspecify.annotations.Nullable;

/// 唤醒 — a stream of Axon's event store that calls back when more is committed, with the next beat.
///
/// The call may come a moment before Axon's shared reader has fetched the event. So whoever asks while something is
/// committed ahead is made to wait for it, else the call would come for nothing and the next one late.
final class WakingStream implements TrackingEventStream {
    private static final int LOOKS = 40;
    private static final int LOOK_MILLIS = 5;
    private final TrackingEventStream events;
    private final CommitSignal signal;
    private final Beat beat;
    private @Nullable Runnable callback;
    private long last;

    WakingStream(TrackingEventStream events, CommitSignal signal, Beat beat, long last) {
        this.events = events;
        this.signal = signal;
        this.beat = beat;
        this.last = last;
    }

    @Override
    public Optional<TrackedEventMessage<?>> peek() {
        return events.peek();
    }

    @Override
    public boolean hasNextAvailable() {
        if (!beat.shows(last + 1)) {
            return false; // the beat will call
        }
        try {
            boolean found = events.hasNextAvailable();
            for (int looks = 0; !found && isBehind() && looks < LOOKS; looks++) {
                found = events.hasNextAvailable(LOOK_MILLIS, TimeUnit.MILLISECONDS);
            }
            return found;
        } catch (InterruptedException wanted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
        return events.hasNextAvailable(timeout, unit);
    }

    @Override
    public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
        TrackedEventMessage<?> next = events.nextAvailable();
        last = next.trackingToken().position().orElse(last);
        return next;
    }

    @Override
    public void skipMessagesWithPayloadTypeOf(TrackedEventMessage<?> ignored) {
        events.skipMessagesWithPayloadTypeOf(ignored);
    }

    @Override
    public boolean setOnAvailableCallback(Runnable told) {
        forget();
        callback = told;
        beat.listen(told);
        return true;
    }

    @Override
    public void close() {
        forget();
        events.close();
    }

    private boolean isBehind() {
        return signal.next() > last + 1;
    }

    private void forget() {
        if (callback != null) {
            beat.forget(callback);
            callback = null;
        }
    }
}
