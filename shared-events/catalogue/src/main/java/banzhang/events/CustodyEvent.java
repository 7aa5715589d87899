package banzhang.events;

import java.time.Instant;

/// 事件 — anything 班账 records. Order is the journal's; `happenedAt` is what people state, never what sorts.
public sealed interface CustodyEvent
        permits OrganisationEvent, AccountEvent, RegisterEvent, CardEvent, HandoverEvent, SettingEvent, CommandEvent {

    /// 业务发生时间 — when it happened, as stated; `recordedAt` is the journal's and not in the event.
    Instant happenedAt();
}
