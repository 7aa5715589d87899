package banzhang.access.passkey;

import banzhang.access.Refused;
import banzhang.access.account.Durable;
import banzhang.access.account.Secrets;
import banzhang.access.account.ServerKey;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.HexFormat;
import org.bson.Document;

/// 登录挑战 — challenges for strangers: each carries its own time and this installation's MAC, so that asking for one
/// stores
/// nothing; only that it was used is kept, until it would have expired.
public final class SignInChallenges {
    private static final int NAMED = 24;
    private static final int WHOLE = NAMED + 32;
    private final MongoCollection<Document> used;
    private final ServerKey key;
    private final Clock clock;

    public SignInChallenges(MongoDatabase database, ServerKey key, Clock clock) {
        this.used = Durable.collection(database, "used_challenges");
        this.key = key;
        this.clock = clock;
    }

    /// A new challenge, valid for two minutes.
    public byte[] issue() {
        byte[] named = ByteBuffer.allocate(NAMED)
                .putLong(clock.instant().plus(PersonChallenges.VALID).toEpochMilli())
                .put(Secrets.bytes(NAMED - Long.BYTES))
                .array();
        return ByteBuffer.allocate(WHOLE).put(named).put(mac(named)).array();
    }

    /// Uses a challenge up; of two at once one passes.
    ///
    /// @throws Refused CHALLENGE_UNKNOWN, CHALLENGE_EXPIRED, CHALLENGE_USED
    public void use(byte[] challenge) {
        byte[] named = Arrays.copyOf(challenge, NAMED);
        if (challenge.length != WHOLE
                || !MessageDigest.isEqual(mac(named), Arrays.copyOfRange(challenge, NAMED, WHOLE))) {
            throw new Refused(PasskeyRefusal.CHALLENGE_UNKNOWN);
        }
        Instant now = clock.instant();
        Instant until = Instant.ofEpochMilli(ByteBuffer.wrap(named).getLong());
        if (!now.isBefore(until)) {
            throw new Refused(PasskeyRefusal.CHALLENGE_EXPIRED);
        }
        used.deleteMany(Filters.lt("until", Date.from(now)));
        try {
            used.insertOne(new Document("_id", PasskeyAssertion.text(named)).append("until", Date.from(until)));
        } catch (MongoWriteException duplicate) {
            if (duplicate.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw duplicate;
            }
            throw new Refused(PasskeyRefusal.CHALLENGE_USED);
        }
    }

    private byte[] mac(byte[] named) {
        return HexFormat.of().parseHex(key.digest("passkey-sign-in\n" + PasskeyAssertion.text(named)));
    }
}
