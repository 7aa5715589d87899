package banzhang.command.handover;

import banzhang.access.Caller;
import banzhang.events.value.HandoverId;
import banzhang.events.value.PersonId;
import java.time.Instant;

/// 指定监交人 — name the leader who settles disputes and signs as the third party; a later one takes his place.
public record NameWitness(HandoverId handover, PersonId witness, Caller by, Instant at) {}
