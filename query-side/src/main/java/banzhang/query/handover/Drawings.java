package banzhang.query.handover;

import banzhang.events.value.Digest;
import java.util.Optional;

/// 签名图 — drawn signatures by their digest.
@FunctionalInterface
interface Drawings {
    /// None when it is gone or not as it was stored.
    Optional<byte[]> of(Digest drawing);
}
