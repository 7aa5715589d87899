package banzhang.events;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Every event there is, found by walking the sealed hierarchy; logical names to record classes and back.
public final class EventCatalogue {
    private static final List<Class<? extends CustodyEvent>> ALL = walk(CustodyEvent.class);
    private static final Map<String, Class<? extends CustodyEvent>> BY_NAME =
            ALL.stream().collect(Collectors.toUnmodifiableMap(EventCatalogue::key, Function.identity()));

    private EventCatalogue() {}

    /// All event records, ordered by stored name.
    public static List<Class<? extends CustodyEvent>> all() {
        return ALL;
    }

    /// The record stored under this name and revision, or null when the catalogue has none.
    public static @Nullable Class<? extends CustodyEvent> find(String name, int revision) {
        return BY_NAME.get(name + " r" + revision);
    }

    /// The name and revision of an event record.
    ///
    /// @throws IllegalArgumentException when the class carries no [EventName]
    public static EventName nameOf(Class<?> type) {
        EventName name = type.getAnnotation(EventName.class);
        if (name == null) {
            throw new IllegalArgumentException(type.getName() + " has no @EventName");
        }
        return name;
    }

    private static String key(Class<?> type) {
        EventName name = nameOf(type);
        return name.value() + " r" + name.revision();
    }

    @SuppressWarnings("unchecked") // permitted subclasses of CustodyEvent are CustodyEvents
    private static List<Class<? extends CustodyEvent>> walk(Class<? extends CustodyEvent> sealed) {
        List<Class<? extends CustodyEvent>> found = new ArrayList<>();
        for (Class<?> permitted : sealed.getPermittedSubclasses()) {
            if (permitted.isRecord()) {
                found.add((Class<? extends CustodyEvent>) permitted);
            } else {
                found.addAll(walk((Class<? extends CustodyEvent>) permitted));
            }
        }
        found.sort(Comparator.comparing(EventCatalogue::key));
        return List.copyOf(found);
    }
}
