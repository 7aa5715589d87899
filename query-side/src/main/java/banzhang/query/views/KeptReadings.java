package banzhang.query.views;

import banzhang.query.views.LiveDocuments.Extent;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/// 留读 — what was read lately of all of a school's documents, kept as it was understood, so that asking again fetches
/// only what has changed since.
///
/// Every answer asks the database what has changed, whichever process changed it: a document changes to a later
/// position only, so the sum of all positions says whether anything has, and key and position which one. The embedded
/// database is written by this process alone; there the number of writes says so without a question.
public final class KeptReadings<T, A> {
    private static final int BYTES_OF_ONE = 200;
    private final ViewCollection documents;
    private final Function<Document, T> understand;
    private final ToIntFunction<T> weigh;
    private final Function<List<T>, A> arrange;
    private final Cache<String, Kept<T, A>> kept;

    /// 读过之页 — one document as it was understood.
    private record One<T>(long position, T read, long bytes) {}

    /// 一校之页 — all of them by key, in the order of the keys, how many writes there had been before they were read,
    /// how far they have come together, and what they are arranged to.
    private record Kept<T, A>(long writes, Extent extent, Map<String, One<T>> ones, A arranged) {
        int kibibytes() {
            return (int) (ones.values().stream().mapToLong(One::bytes).sum() / 1024) + 1;
        }
    }

    /// @param understand what becomes of a document; nothing changes it afterwards
    /// @param weigh about how many bytes that takes in memory
    /// @param arrange what is answered, made of all of a school's in the order of their keys; nothing changes it
    ///     afterwards, and it is the same object while nothing has changed
    /// @param mebibytes how much is kept of all schools together; those asked for longest ago go first
    public KeptReadings(
            ViewCollection documents,
            Function<Document, T> understand,
            ToIntFunction<T> weigh,
            Function<List<T>, A> arrange,
            long mebibytes) {
        this.documents = documents;
        this.understand = understand;
        this.weigh = weigh;
        this.arrange = arrange;
        this.kept = Caffeine.newBuilder()
                .maximumWeight(mebibytes * 1024)
                .weigher((String place, Kept<T, A> school) -> school.kibibytes())
                .executor(Runnable::run)
                .build();
    }

    /// What everything under `parts|` is arranged to.
    public A under(Object... parts) {
        return documents.reading(live -> {
            String place = live.generation() + "|" + ViewKey.of(parts);
            long writes = documents.writes();
            @Nullable Kept<T, A> known = kept.getIfPresent(place);
            if (known != null && isUnchanged(known, writes, live, parts)) {
                return known.arranged();
            }
            Kept<T, A> now = kept(writes, upToDate(live, known == null ? Map.of() : known.ones(), parts));
            kept.put(place, now);
            return now.arranged();
        });
    }

    private Kept<T, A> kept(long writes, Map<String, One<T>> ones) {
        long positions = ones.values().stream().mapToLong(One::position).sum();
        List<T> all = ones.values().stream().map(One::read).toList();
        return new Kept<>(writes, new Extent(ones.size(), positions), ones, arrange.apply(all));
    }

    private boolean isUnchanged(Kept<T, A> known, long writes, LiveDocuments live, Object... parts) {
        return documents.isWrittenHereAlone()
                ? known.writes() == writes
                : known.extent().equals(live.extent(parts));
    }

    private Map<String, One<T>> upToDate(LiveDocuments live, Map<String, One<T>> known, Object... parts) {
        Map<String, One<T>> now = new LinkedHashMap<>();
        if (known.isEmpty()) {
            live.under(parts).forEach(document -> now.put(key(document), one(document)));
            return now;
        }
        List<Document> places = live.places(parts);
        Map<String, One<T>> fresh = new HashMap<>();
        live.find(changed(known, places)).forEach(document -> fresh.put(key(document), one(document)));
        for (Document place : places) {
            @Nullable One<T> one = fresh.getOrDefault(key(place), known.get(key(place)));
            if (one != null) { // what a failed member alone had may be gone between the two questions
                now.put(key(place), one);
            }
        }
        return now;
    }

    private static <T> List<String> changed(Map<String, One<T>> known, List<Document> places) {
        return places.stream()
                .filter(place -> {
                    @Nullable One<T> one = known.get(key(place));
                    return one == null || one.position() != place.getLong(StepPage.POSITION);
                })
                .map(KeptReadings::key)
                .toList();
    }

    private One<T> one(Document document) {
        T read = understand.apply(document);
        return new One<>(document.getLong(StepPage.POSITION), read, BYTES_OF_ONE + weigh.applyAsInt(read));
    }

    private static String key(Document document) {
        return document.getString(ViewKey.FIELD);
    }
}
