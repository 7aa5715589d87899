package banzhang.journal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// 新近之位 — where the latest events that this process appended are: whoever has just been answered asks for that, and
/// it never changes.
final class OwnPositions {
    private static final int MOST = 4_096;
    private final Map<EncodedEvent.Key, Long> positions = new LinkedHashMap<>();

    /// @param first the position of the first of these; committed by a majority
    synchronized void add(List<EncodedEvent> events, long first) {
        long position = first;
        for (EncodedEvent event : events) {
            positions.put(event.key(), position++);
        }
        var oldest = positions.keySet().iterator();
        while (positions.size() > MOST) {
            oldest.next();
            oldest.remove();
        }
    }

    synchronized @Nullable Long of(EncodedEvent.Key key) {
        return positions.get(key);
    }
}
