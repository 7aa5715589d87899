package banzhang.query.views;

import com.mongodb.client.model.Filters;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.extensions.mongo.MongoTemplate;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// 认领 — which process follows the journal for whom, and how far its token says it is; asked without claiming it.
@Component
final class Claims {
    private final MongoTemplate template;
    private final Serializer serializer;

    Claims(MongoTemplate template, Serializer serializer) {
        this.template = template;
        this.serializer = serializer;
    }

    /// 认领者 — who has claimed it, none when nobody does, and the last position its token covers.
    record Claim(@Nullable String owner, long position) {}

    Claim of(String group) {
        Document token = template.trackingTokensCollection().find(of(group, 0)).first();
        return token == null ? new Claim(null, -1) : new Claim(token.getString("owner"), position(token));
    }

    /// Forgets how far a generation has come that nobody follows any more.
    void clear(Generation generation) {
        template.trackingTokensCollection().deleteMany(Filters.eq("processorName", generation.group()));
    }

    private static Bson of(String group, int segment) {
        return Filters.and(Filters.eq("processorName", group), Filters.eq("segment", segment));
    }

    private long position(Document token) {
        Binary bytes = token.get("token", Binary.class);
        if (bytes == null) {
            return -1;
        }
        TrackingToken at = serializer.deserialize(
                new SimpleSerializedObject<>(bytes.getData(), byte[].class, token.getString("tokenType"), null));
        return at == null ? -1 : at.position().orElse(-1);
    }
}
