package banzhang.journal;

import static java.nio.charset.StandardCharsets.UTF_8;

import banzhang.events.CustodyEvent;
import banzhang.events.EventCatalogue;
import banzhang.events.EventName;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.UnknownSerializedType;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.ObjectReader;

/// 以名存事 — events under their logical name and revision (`handover.signed`, `1`) as canonical JSON.
///
/// A renamed or moved class changes nothing that is stored. A name the catalogue does not hold reads as Axon's
/// [UnknownSerializedType]. Other objects go under their class name, and are read back only when that class is one of
/// this house, of Axon's tokens and messages, or a plain value: what is stored cannot make just any class come alive.
public final class EventNamingSerializer extends Jackson3Serializer {
    private static final byte[] NOTHING = "null".getBytes(UTF_8);
    private static final List<String> FAMILIES =
            List.of("banzhang.", "org.axonframework.eventhandling.", "org.axonframework.messaging.");
    private static final List<Class<?>> VALUES =
            List.of(String.class, Boolean.class, Integer.class, Long.class, Instant.class);

    /// Asked for every event of a replay; names that no event has are not kept, for they are without number.
    private final Map<String, Map<String, Class<?>>> known = new ConcurrentHashMap<>();
    private final Map<Class<?>, ObjectReader> readers = new ConcurrentHashMap<>();

    private EventNamingSerializer(Builder builder) {
        super(builder);
    }

    public static EventNamingSerializer create() {
        return new EventNamingSerializer(Jackson3Serializer.builder());
    }

    @Override
    public <T> SerializedObject<T> serialize(@Nullable Object object, Class<T> expectedRepresentation) {
        try {
            byte[] bytes = object == null ? NOTHING : CanonicalJson.bytes(object);
            T content = getConverter().convert(bytes, expectedRepresentation);
            return new SimpleSerializedObject<>(
                    content, expectedRepresentation, typeForClass(object == null ? null : object.getClass()));
        } catch (JacksonException refused) {
            throw new SerializationException("cannot be written as canonical JSON: " + refused.getMessage(), refused);
        }
    }

    @Override
    public SerializedType typeForClass(@Nullable Class type) {
        if (type != null && CustodyEvent.class.isAssignableFrom(type)) {
            EventName name = EventCatalogue.nameOf(type);
            return new SimpleSerializedType(name.value(), Integer.toString(name.revision()));
        }
        return super.typeForClass(type);
    }

    @Override
    public Class<?> classForType(SerializedType type) {
        String revision = type.getRevision();
        if (revision != null) {
            Class<?> event = known.getOrDefault(type.getName(), Map.of()).get(revision);
            event = event == null ? find(type.getName(), revision) : event;
            if (event != null) {
                return event;
            }
        }
        if (SerializedType.emptyType().equals(type) || isAllowed(type.getName())) {
            return Objects.requireNonNull(super.classForType(type));
        }
        return UnknownSerializedType.class;
    }

    private @Nullable Class<?> find(String name, String revision) {
        Class<?> event =
                revision.matches("[1-9][0-9]{0,8}") ? EventCatalogue.find(name, Integer.parseInt(revision)) : null;
        if (event != null) {
            known.computeIfAbsent(name, none -> new ConcurrentHashMap<>()).put(revision, event);
        }
        return event;
    }

    private static boolean isAllowed(String className) {
        return FAMILIES.stream().anyMatch(className::startsWith)
                || VALUES.stream().anyMatch(value -> value.getName().equals(className));
    }

    /// Axon's own reader is needed for metadata only; everything else is read as strictly as it was written.
    @Override
    protected ObjectReader getReader(Class<?> type) {
        return MetaData.class.equals(type)
                ? super.getReader(type)
                : readers.computeIfAbsent(type, CanonicalJson.mapper()::readerFor);
    }
}
