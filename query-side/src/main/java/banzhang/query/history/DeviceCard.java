package banzhang.query.history;

import banzhang.events.value.AssetCard;
import banzhang.events.value.AssetCode;
import banzhang.events.value.DeviceId;
import banzhang.events.value.ImportId;
import banzhang.query.ledger.LedgerLine;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// 设备卡片 — one device: its card as it stands, and its line in the ledger now.
///
/// @param now its last line when the card was reversed
/// @param reversedAt when it left the ledger; none while it is there
public record DeviceCard(
        DeviceId id,
        AssetCode assetCode,
        AssetCard card,
        @Nullable ImportId batch,
        LedgerLine now,
        @Nullable Instant reversedAt) {}
