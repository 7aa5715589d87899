package banzhang.sample;

import banzhang.events.CustodyEvent;
import banzhang.events.value.PersonId;
import java.time.Instant;

/// 样例记录 — one event of a made-up district, with the aggregate it belongs to and its number in it.
public record Happened(
        String type, String aggregate, long sequence, CustodyEvent event, PersonId actor, Instant recordedAt) {}
