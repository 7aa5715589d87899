package banzhang.events;

import banzhang.events.value.Digest;
import banzhang.events.value.PersonId;
import java.time.Instant;

/// 受理 — that a request was carried out, in the same append as what it caused.
///
/// Makes "the same request twice" exact: the journal holds at most one acceptance per key.
public sealed interface CommandEvent extends CustodyEvent {

    /// 受理 — the request under this `Idempotency-Key` was carried out; asked again with the same body, `answer` is
    /// said again.
    ///
    /// `key` is the SHA-256 of person and key, `body` that of the request, `answer` the id the request made or
    /// touched.
    @EventName(value = "command.accepted", zh = "受理")
    record CommandAccepted(Digest key, Digest body, String answer, PersonId by, Instant happenedAt)
            implements CommandEvent {}
}
