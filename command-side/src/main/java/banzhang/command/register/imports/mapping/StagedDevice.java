package banzhang.command.register.imports.mapping;

import banzhang.events.value.AssetCard;
import banzhang.events.value.AssetCode;

/// 待登记设备 — one row of a checked file, ready to be registered.
///
/// @param row as the spreadsheet counts
public record StagedDevice(int row, AssetCode assetCode, AssetCard card) {}
