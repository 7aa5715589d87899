package banzhang.access.account;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Objects;
import org.bson.Document;

/// 密钥 — a secret of this installation, made once: turns what must not be guessed into something that can be kept.
///
/// The digest of a request that holds a name would let the name be found by trying; keyed, it tells nothing.
public final class ServerKey {
    private static final String ID = "server-key";
    // no letters that look alike on paper
    private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";
    private final MongoCollection<Document> keys;

    public ServerKey(MongoDatabase database) {
        this.keys = Durable.collection(database, "one_time_links");
    }

    /// A keyed digest, as hex.
    public String digest(String text) {
        return HexFormat.of().formatHex(Secrets.mac(key(), text));
    }

    /// A password of 16 characters (79 bits) that follows from the text and this installation's secret.
    public String password(String text) {
        byte[] mac = Secrets.mac(key(), "password\n" + text);
        StringBuilder password = new StringBuilder();
        for (int i = 0; i < 16; i++) {
            // two bytes a letter: the remainder favours none noticeably
            int value = (mac[2 * i] & 0xff) << 8 | (mac[2 * i + 1] & 0xff);
            password.append(i > 0 && i % 4 == 0 ? "-" : "").append(ALPHABET.charAt(value % ALPHABET.length()));
        }
        return password.toString();
    }

    private byte[] key() {
        Document known = keys.find(Filters.eq("_id", ID)).first();
        if (known == null) {
            String fresh = Base64.getEncoder().encodeToString(Secrets.bytes(32));
            keys.updateOne(Filters.eq("_id", ID), Updates.setOnInsert("key", fresh), new UpdateOptions().upsert(true));
            known = keys.find(Filters.eq("_id", ID)).first();
        }
        return Base64.getDecoder().decode(Objects.requireNonNull(known).getString("key"));
    }
}
