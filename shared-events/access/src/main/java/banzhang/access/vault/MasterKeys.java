package banzhang.access.vault;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// 主密钥 — what locks every person's key. Kept outside the database: who copies the database alone reads no name.
///
/// The newest is in use; older ones stay until nothing is locked with them any more.
public final class MasterKeys {
    private final KeyRing ring;
    private volatile List<MasterKey> known = List.of();

    private MasterKeys(KeyRing ring) {
        this.ring = ring;
    }

    /// In a file only its owner may read.
    public static MasterKeys inFile(Path file) {
        return new MasterKeys(new KeyFile(file));
    }

    /// For a database that lives no longer than this object.
    public static MasterKeys inMemory() {
        return new MasterKeys(new KeyRing.InMemory());
    }

    /// Makes the first key, unless there is one.
    void begin() {
        ring.createIfAbsent();
        known = ring.read();
    }

    /// The one new locks are made with.
    MasterKey current() {
        if (known.isEmpty()) {
            known = ring.read();
        }
        return known.getLast();
    }

    /// The one of this name; looked for again, since another process may have added it.
    Optional<MasterKey> named(String id) {
        Optional<MasterKey> found = among(id);
        if (found.isEmpty()) {
            known = ring.read();
            found = among(id);
        }
        return found;
    }

    /// Adds a fresh key, which is in use from now on.
    void add() {
        ring.add();
        known = ring.read();
    }

    String whereabouts() {
        return ring.toString();
    }

    private Optional<MasterKey> among(String id) {
        return known.stream().filter(key -> key.id().equals(id)).findFirst();
    }
}
