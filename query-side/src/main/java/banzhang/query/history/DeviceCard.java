package banzhang.query.history;

import banzhang.events.value.AssetCard;
import banzhang.events.value.AssetCode;
import banzhang.events.value.DeviceId;
import banzhang.events.value.ImportId;
import banzhang.query.ledger.LedgerLine;
import org.jspecify.annotations.Nullable;

/// 设备卡片 — one device: its card as registered, and its line in the ledger now.
public record DeviceCard(
        DeviceId id,
        AssetCode assetCode,
        AssetCard card,
        @Nullable ImportId batch,
        LedgerLine now) {}
