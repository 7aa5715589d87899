package banzhang.query.views;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/// 所随代次 — which generation of each view this process follows the journal for; changes only while it stands still.
@Component
final class Followed {
    private final Map<View, Generation> followed = new ConcurrentHashMap<>();

    Followed(Generations generations) {
        for (View view : View.values()) {
            followed.put(view, generations.live(view));
        }
    }

    Generation of(View view) {
        return followed.computeIfAbsent(view, none -> new Generation(none, Generation.FIRST));
    }

    void goOver(Generation generation) {
        followed.put(generation.view(), generation);
    }
}
