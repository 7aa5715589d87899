package banzhang.command.register.imports.mapping;

import banzhang.events.value.AssetCode;
import banzhang.events.value.CardChange;
import banzhang.events.value.DeviceId;
import java.util.List;

/// 待更正卡片 — one row of a checked file of corrections: what of a card it changes, old and new.
///
/// @param row as the spreadsheet counts
public record StagedCorrection(int row, AssetCode assetCode, DeviceId device, List<CardChange> changes) {
    public StagedCorrection {
        changes = List.copyOf(changes);
    }
}
