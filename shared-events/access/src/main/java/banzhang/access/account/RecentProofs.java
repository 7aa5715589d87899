package banzhang.access.account;

import java.security.MessageDigest;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/// 近期验证 — passwords that were verified a short while ago: as digests under a key that only this process has and
/// forgets with its end, each for the very hash it was verified against.
///
/// So who has just signed in need not wait for the costly hash again at each signature. A password that is not the one
/// remembered is none, and goes the whole way.
final class RecentProofs {
    static final Duration KEPT = Duration.ofMinutes(15);
    static final int MOST = 2_000;
    private final byte[] key = Secrets.bytes(32);
    private final LongSupplier nanos;
    private final Map<String, Proof> proofs = new LinkedHashMap<>();

    /// @param until by [#nanos]
    private record Proof(byte[] digest, long until) {}

    RecentProofs(LongSupplier nanos) {
        this.nanos = nanos;
    }

    synchronized boolean has(String hash, String password) {
        forgetOld();
        Proof known = proofs.get(hash);
        return known != null && MessageDigest.isEqual(known.digest(), digest(hash, password));
    }

    /// Remembers what was verified just now; of too many the oldest are forgotten.
    synchronized void keep(String hash, String password) {
        forgetOld();
        proofs.remove(hash);
        proofs.put(hash, new Proof(digest(hash, password), nanos.getAsLong() + KEPT.toNanos()));
        if (proofs.size() > MOST) {
            proofs.remove(proofs.keySet().iterator().next());
        }
    }

    /// They lie in the order they were verified in.
    private void forgetOld() {
        long now = nanos.getAsLong();
        proofs.values().removeIf(proof -> proof.until() - now <= 0);
    }

    private byte[] digest(String hash, String password) {
        return Secrets.mac(key, hash + "\n" + password);
    }
}
