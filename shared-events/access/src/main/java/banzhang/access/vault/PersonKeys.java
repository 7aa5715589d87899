package banzhang.access.vault;

import banzhang.access.account.Durable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Objects;
import java.util.Optional;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

/// 个人密钥 — one data key a person, locked with a master key; who has lost the key has lost what was sealed with it.
public final class PersonKeys {
    // a person's id has no slash: these meet no person's
    private static final String SEAL = "vault/master";
    private final MongoCollection<Document> keys;
    private final MasterKeys masters;

    /// Opens the vault of this database.
    ///
    /// @throws MasterKeyException when it was closed with another master key
    public PersonKeys(MongoDatabase database, MasterKeys masters) {
        this.keys = Durable.collection(database, "person_keys");
        this.masters = masters;
        unlock();
    }

    /// Only an empty vault may get a new master key: for a used one it would be the loss of every name.
    private void unlock() {
        Document seal = byId(SEAL);
        if (seal == null) {
            masters.begin();
            keys.updateOne(
                    Filters.eq("_id", SEAL),
                    Updates.setOnInsert("master", masters.current().id()),
                    new UpdateOptions().upsert(true));
            seal = Objects.requireNonNull(byId(SEAL));
        }
        requireMaster(seal.getString("master"));
    }

    /// Seals a text for one field of one owner, who gets a key when there is none.
    public Binary seal(String owner, String field, String text) {
        byte[] open = text.getBytes(StandardCharsets.UTF_8);
        return new Binary(Sealing.seal(make(owner), open, owner + "/" + field));
    }

    /// What was sealed; empty when the key is gone, when it is another field's or another owner's, or was changed.
    public Optional<String> open(String owner, String field, Binary sealed) {
        return find(owner).flatMap(key -> {
            try {
                byte[] open = Sealing.open(key, sealed.getData(), owner + "/" + field);
                return Optional.of(new String(open, StandardCharsets.UTF_8));
            } catch (GeneralSecurityException tampered) {
                return Optional.empty();
            }
        });
    }

    /// Nothing sealed for this owner can be opened ever again.
    public void destroy(String owner) {
        keys.deleteOne(Filters.eq("_id", owner));
    }

    /// The key of this owner, made when there is none.
    public byte[] make(String owner) {
        return find(owner).orElseGet(() -> {
            MasterKey master = masters.current();
            byte[] locked = Sealing.seal(master.bytes(), Sealing.freshKey(), placeOf(owner));
            // of two at once one key stays, and both read it back
            keys.updateOne(
                    Filters.eq("_id", owner),
                    Updates.combine(
                            Updates.setOnInsert("master", master.id()), Updates.setOnInsert("key", new Binary(locked))),
                    new UpdateOptions().upsert(true));
            return find(owner).orElseThrow();
        });
    }

    /// Locks all keys with a fresh master key; what they sealed is not touched. Broken off, it may be done again.
    ///
    /// @return how many keys were locked anew
    public int rotate() {
        masters.add();
        return relock();
    }

    private int relock() {
        MasterKey master = masters.current();
        int relocked = 0;
        for (Document known : keys.find(Filters.ne("_id", SEAL))) {
            String owner = known.getString("_id");
            if (!master.id().equals(known.getString("master"))) {
                byte[] locked = Sealing.seal(master.bytes(), unlocked(known), placeOf(owner));
                keys.updateOne(
                        Filters.and(Filters.eq("_id", owner), Filters.eq("master", known.getString("master"))),
                        Updates.combine(Updates.set("master", master.id()), Updates.set("key", new Binary(locked))));
                relocked++;
            }
        }
        keys.updateOne(Filters.eq("_id", SEAL), Updates.set("master", master.id()));
        return relocked;
    }

    private Optional<byte[]> find(String owner) {
        return Optional.ofNullable(byId(owner)).map(this::unlocked);
    }

    private byte[] unlocked(Document known) {
        MasterKey master = requireMaster(known.getString("master"));
        try {
            byte[] locked = known.get("key", Binary.class).getData();
            return Sealing.open(master.bytes(), locked, placeOf(known.getString("_id")));
        } catch (GeneralSecurityException tampered) {
            throw new MasterKeyException("个人密钥已被改动 a person's key was changed in the database", tampered);
        }
    }

    private MasterKey requireMaster(String id) {
        return masters.named(id)
                .orElseThrow(() -> new MasterKeyException("身份保险库是用另一把主密钥锁上的，请放回原来的密钥文件"
                        + " the vault was locked with another master key, put its file back: "
                        + masters.whereabouts()));
    }

    private @Nullable Document byId(String id) {
        return keys.find(Filters.eq("_id", id)).first();
    }

    private static String placeOf(String owner) {
        return owner + "/key";
    }
}
