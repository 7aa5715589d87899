package banzhang.journal;

import java.time.Instant;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.serialization.SerializedMetaData;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SimpleSerializedObject;
import org.jspecify.annotations.Nullable;

/// 已存事件 — one event as read from a block: the stored bytes and where they stand.
class TrackedEntry implements TrackedEventData<byte[]> {
    private final long position;
    private final Fields fields;

    /// What a block says about one event.
    static final class Fields {
        String aggregate = "";
        long sequence;

        @Nullable
        String type;

        String id = "";
        long timestamp;
        String payloadType = "";

        @Nullable
        String revision;

        byte[] payload = {};
        byte[] metadata = {};
    }

    TrackedEntry(long position, Fields fields) {
        this.position = position;
        this.fields = fields;
    }

    static TrackedEntry of(long position, Fields fields) {
        return fields.type == null ? new TrackedEntry(position, fields) : new TrackedDomainEntry(position, fields);
    }

    long position() {
        return position;
    }

    Fields fields() {
        return fields;
    }

    /// About how many bytes of memory it takes.
    long weight() {
        return 300L + fields.payload.length + fields.metadata.length;
    }

    EncodedEvent.Key key() {
        return new EncodedEvent.Key(fields.aggregate, fields.sequence);
    }

    @Override
    public TrackingToken trackingToken() {
        return new GlobalSequenceTrackingToken(position);
    }

    @Override
    public String getEventIdentifier() {
        return fields.id;
    }

    @Override
    public Instant getTimestamp() {
        return EncodedEvent.instant(fields.timestamp);
    }

    @Override
    public SerializedObject<byte[]> getMetaData() {
        return new SerializedMetaData<>(fields.metadata, byte[].class);
    }

    @Override
    public SerializedObject<byte[]> getPayload() {
        return new SimpleSerializedObject<>(fields.payload, byte[].class, fields.payloadType, fields.revision);
    }
}
