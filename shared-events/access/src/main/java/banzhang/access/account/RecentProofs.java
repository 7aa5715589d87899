package banzhang.access.account;

import java.security.MessageDigest;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/// 近期验证 — passwords that were verified a short while ago: as digests under a key that only this process has and
/// forgets with its end, each for the very hash it was verified against.
///
/// So who has just signed in need not wait for the costly hash again at each signature, nor for the count of attempts.
/// A password that is not the one remembered is none, and goes the whole way; and the third that is not makes the
/// remembered one forgotten: nobody can try more here than that, however many at once, before every attempt is counted.
final class RecentProofs {
    static final Duration KEPT = Duration.ofMinutes(15);
    static final int MOST = 2_000;
    static final int WRONG_TRIES = 3;
    private final byte[] key = Secrets.bytes(32);
    private final LongSupplier nanos;
    private final Map<String, Proof> proofs = new LinkedHashMap<>();

    /// @param until by [#nanos]
    /// @param wrong how many others were tried since
    private record Proof(byte[] digest, long until, int wrong) {
        Proof missed() {
            return new Proof(digest, until, wrong + 1);
        }
    }

    RecentProofs(LongSupplier nanos) {
        this.nanos = nanos;
    }

    synchronized boolean has(String hash, String password) {
        forgetOld();
        Proof known = proofs.get(hash);
        if (known == null) {
            return false;
        }
        boolean right = MessageDigest.isEqual(known.digest(), digest(hash, password));
        if (!right) {
            proofs.computeIfPresent(hash, (same, proof) -> proof.wrong() + 1 < WRONG_TRIES ? proof.missed() : null);
        }
        return right;
    }

    /// Remembers what was verified just now; of too many the oldest are forgotten.
    synchronized void keep(String hash, String password) {
        forgetOld();
        proofs.remove(hash);
        proofs.put(hash, new Proof(digest(hash, password), nanos.getAsLong() + KEPT.toNanos(), 0));
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
