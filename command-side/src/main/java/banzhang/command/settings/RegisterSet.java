package banzhang.command.settings;

import banzhang.access.Caller;
import banzhang.events.value.AssetCode;
import banzhang.events.value.RoomTemplateId;
import java.time.Instant;
import java.util.List;

/// 成套登记 — enter one card for each thing of a template, all of them or none.
///
/// @param codes in the order of the template's things
/// @param prefix what the ids of the devices begin with
public record RegisterSet(RoomTemplateId template, List<AssetCode> codes, String prefix, Caller by, Instant at) {
    public RegisterSet {
        codes = List.copyOf(codes);
    }
}
