package banzhang.command.register.headings;

import banzhang.events.RegisterEvent.HeadingForgotten;
import banzhang.events.RegisterEvent.HeadingMapped;
import banzhang.events.value.Digest;
import banzhang.events.value.Listing;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// 记住的对照 — the mappings of a school that hold now, folded from its book.
public final class RememberedMappings {
    /// 对照键 — one row of headings in one kind of file.
    private record Key(Listing listing, Digest headings) {}

    private final Map<Key, HeadingMapped> known = new LinkedHashMap<>();

    public void take(HeadingMapped event) {
        Key key = new Key(event.listing(), event.headings());
        known.remove(key); // the latest said stands last
        known.put(key, event);
    }

    public void take(HeadingForgotten event) {
        known.remove(new Key(event.listing(), event.headings()));
    }

    public Optional<HeadingMapped> find(Listing listing, Digest headings) {
        return Optional.ofNullable(known.get(new Key(listing, headings)));
    }

    /// The latest said last.
    public List<HeadingMapped> all() {
        return List.copyOf(known.values());
    }
}
