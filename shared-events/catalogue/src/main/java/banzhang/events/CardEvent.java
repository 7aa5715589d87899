package banzhang.events;

import banzhang.events.value.DeviceId;
import banzhang.events.value.SchoolId;

/// 卡片经历 — what happens to one asset card after it was entered, on its device's own stream.
public sealed interface CardEvent extends CustodyEvent
        permits CorrectionEvent, AccessoryEvent, AcceptanceEvent, DocumentEvent, ReversalEvent, RegroupingEvent {
    /// The device whose card it is about.
    DeviceId device();

    /// The school it happened in.
    SchoolId school();
}
