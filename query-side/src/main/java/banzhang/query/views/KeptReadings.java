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
public final class KeptReadings<T> {
    private static final int BYTES_OF_ONE = 200;
    private final ViewCollection documents;
    private final Function<Document, T> understand;
    private final ToIntFunction<T> weigh;
    private final Cache<String, Kept<T>> kept;

    /// 读过之页 — one document as it was understood.
    private record One<T>(long position, T read, long bytes) {}

    /// 一校之页 — all of them by key, in the order of the keys, how many writes there had been before they were read,
    /// and how far they have come together.
    private record Kept<T>(long writes, Extent extent, Map<String, One<T>> ones, List<T> all) {
        static <T> Kept<T> of(long writes, Map<String, One<T>> ones) {
            long positions = ones.values().stream().mapToLong(One::position).sum();
            return new Kept<>(
                    writes,
                    new Extent(ones.size(), positions),
                    ones,
                    ones.values().stream().map(One::read).toList());
        }

        int kibibytes() {
            return (int) (ones.values().stream().mapToLong(One::bytes).sum() / 1024) + 1;
        }
    }

    /// @param understand what becomes of a document; nothing changes it afterwards
    /// @param weigh about how many bytes that takes in memory
    /// @param mebibytes how much is kept of all schools together; those asked for longest ago go first
    public KeptReadings(
            ViewCollection documents, Function<Document, T> understand, ToIntFunction<T> weigh, long mebibytes) {
        this.documents = documents;
        this.understand = understand;
        this.weigh = weigh;
        this.kept = Caffeine.newBuilder()
                .maximumWeight(mebibytes * 1024)
                .weigher((String place, Kept<T> school) -> school.kibibytes())
                .executor(Runnable::run)
                .build();
    }

    /// Everything under `parts|`, by key.
    public List<T> under(Object... parts) {
        return documents.reading(live -> {
            String place = live.generation() + "|" + ViewKey.of(parts);
            long writes = documents.writes();
            @Nullable Kept<T> known = kept.getIfPresent(place);
            if (known != null && isUnchanged(known, writes, live, parts)) {
                return known.all();
            }
            Kept<T> now = Kept.of(writes, upToDate(live, known == null ? Map.of() : known.ones(), parts));
            kept.put(place, now);
            return now.all();
        });
    }

    private boolean isUnchanged(Kept<T> known, long writes, LiveDocuments live, Object... parts) {
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
