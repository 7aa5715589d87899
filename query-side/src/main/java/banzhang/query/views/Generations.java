package banzhang.query.views;

import banzhang.access.Refused;
import banzhang.query.QueryRefusal;
import banzhang.query.views.GenerationBook.Entry;
import banzhang.query.views.GenerationBook.Making;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// 现行代次 — which generation is read and followed now, known to be right within a second.
///
/// A request is answered from the generations it began with. An old one is kept long enough for those; who reads even
/// longer looks, before he answers, whether it was still kept.
@Component
final class Generations {
    private static final long FRESH = Duration.ofSeconds(1).toNanos();
    /// A rebuild tells every half second that it lives.
    private static final long SILENCE = Duration.ofSeconds(5).toNanos();

    private final GenerationBook book;
    private final Duration kept;
    private final ThreadLocal<Seen> pinned = new ThreadLocal<>();
    private final Map<View, Beat> beats = new EnumMap<>(View.class);
    private volatile @Nullable Seen last;

    /// What the book said, and when it was asked.
    private record Seen(Map<View, Entry> entries, long at) {
        Entry of(View view) {
            return Objects.requireNonNull(entries.get(view));
        }
    }

    /// The last sign of life of a rebuild, and when it was first seen.
    private record Beat(String by, long count, long at) {}

    /// @param secondsKept how long a generation is kept after it is no longer the live one
    Generations(GenerationBook book, @Value("${banzhang.views.seconds-kept:30}") long secondsKept) {
        this.book = book;
        this.kept = Duration.ofSeconds(secondsKept);
    }

    Duration kept() {
        return kept;
    }

    /// The live generation: that of the request at hand, or at most a second old.
    Generation live(View view) {
        return seen().of(view).liveGeneration();
    }

    /// What this request reads from here on.
    void pin() {
        pinned.set(fresh());
    }

    void unpin() {
        pinned.remove();
    }

    /// Asks the live generation, and makes sure that it was there all the time.
    ///
    /// @throws Refused VIEW_BEHIND when the view has gone over meanwhile and the old one is no longer kept
    <T> T read(View view, Function<Generation, T> question) {
        Seen seen = seen();
        Generation live = seen.of(view).liveGeneration();
        T answer = question.apply(live);
        if (System.nanoTime() - seen.at > kept.toNanos() / 3 && !look().of(view).holds(live.number())) {
            throw Refused.retryAfter(QueryRefusal.VIEW_BEHIND, Duration.ofSeconds(1));
        }
        return answer;
    }

    /// Whether a rebuild has begun this generation and says nothing any more.
    synchronized boolean isAbandoned(Making making) {
        Beat beat = beats.get(making.generation().view());
        return beat != null && beat.by.equals(making.by()) && System.nanoTime() - beat.at > SILENCE;
    }

    /// Asks the book now.
    Map<View, Entry> lookNow() {
        return look().entries;
    }

    Entry lookNow(View view) {
        return look().of(view);
    }

    private Seen seen() {
        Seen pin = pinned.get();
        return pin == null ? fresh() : pin;
    }

    private Seen fresh() {
        Seen known = last;
        return known == null || System.nanoTime() - known.at > FRESH ? look() : known;
    }

    private Seen look() {
        long at = System.nanoTime();
        Seen seen = new Seen(book.read(), at);
        seen.entries.values().forEach(this::listen);
        last = seen;
        return seen;
    }

    private synchronized void listen(Entry entry) {
        Making making = entry.making();
        Beat known = beats.get(entry.view());
        if (making == null) {
            beats.remove(entry.view());
        } else if (known == null || !known.by.equals(making.by()) || known.count != making.beat()) {
            beats.put(entry.view(), new Beat(making.by(), making.beat(), System.nanoTime()));
        }
    }
}
