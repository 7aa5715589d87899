package banzhang.command.register;

import banzhang.events.value.AssetCard;
import banzhang.events.value.AssetCode;
import banzhang.events.value.DeviceId;
import banzhang.events.value.SchoolId;
import java.time.Instant;

/// 登记造册 — enter one device into the register, by form or API.
public record RegisterDevice(
        DeviceId device, SchoolId school, AssetCode assetCode, AssetCard card, Instant happenedAt) {}
