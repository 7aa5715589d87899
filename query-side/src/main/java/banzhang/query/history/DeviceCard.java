package banzhang.query.history;

import banzhang.events.value.AssetCard;
import banzhang.events.value.AssetCode;
import banzhang.events.value.DeviceId;
import banzhang.events.value.ImportId;
import banzhang.query.ledger.Leaving;
import banzhang.query.ledger.LedgerLine;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// 设备卡片 — one device: its card as it stands, and its line in the ledger now.
///
/// @param now its last line when it has left the ledger
/// @param leftAt when it left the ledger; none while it is there
/// @param leftBy how it left the ledger
public record DeviceCard(
        DeviceId id,
        AssetCode assetCode,
        AssetCard card,
        @Nullable ImportId batch,
        LedgerLine now,
        @Nullable Instant leftAt,
        @Nullable Leaving leftBy) {}
