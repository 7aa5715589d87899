package banzhang.command.handover;

import banzhang.events.value.HandoverId;
import java.time.Instant;

/// 逾期作废 — end a sheet whose time is over; asked by nobody but time.
public record LapseHandover(HandoverId handover, Instant at) {}
