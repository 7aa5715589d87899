package banzhang.command.register;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import banzhang.command.CommandRefused;
import banzhang.events.RegisterEvent.AssetCodeClaimed;
import banzhang.events.RegisterEvent.AssetCodeReleased;
import banzhang.events.value.AssetCode;
import banzhang.events.value.DeviceId;
import banzhang.events.value.SchoolId;
import banzhang.journal.CanonicalJson;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.jspecify.annotations.Nullable;

/// 编号占用 — one asset code of one school and the device that bears it.
///
/// The code is the aggregate, so the journal's uniqueness of (aggregate, sequence) decides who was first, also between
/// processes.
public class AssetCodeHolder {
    private static final int HEX_DIGITS = 32;

    @AggregateIdentifier
    private String id;

    private @Nullable DeviceId device;

    /// For Axon, which fills it by replaying, and for [#claim].
    @SuppressWarnings("NullAway.Init")
    protected AssetCodeHolder() {}

    /// The first claim of a code that was never looked up; the append fails when it was not the first.
    @SuppressWarnings("NullAway.Init") // the event handler fills the fields within apply()
    AssetCodeHolder(SchoolId school, AssetCode assetCode, DeviceId claimant, Instant happenedAt) {
        apply(new AssetCodeClaimed(school, assetCode, claimant, happenedAt));
    }

    /// The aggregate's id: equal for two spellings of one code, as they are one [AssetCode].
    public static String idOf(SchoolId school, AssetCode assetCode) {
        String hex = CanonicalJson.digest(assetCode.value().getBytes(StandardCharsets.UTF_8))
                .hex();
        return "code-" + school + "-" + hex.substring(0, HEX_DIGITS);
    }

    /// Claims a code nobody bears, for the first time or again.
    public void claim(SchoolId school, AssetCode assetCode, DeviceId claimant, Instant happenedAt) {
        CommandRefused.when(device != null, DeviceRefusal.ASSET_CODE_TAKEN);
        apply(new AssetCodeClaimed(school, assetCode, claimant, happenedAt));
    }

    /// Frees the code if this device bears it; else nothing happens, so that releasing can be repeated.
    public void releaseFrom(SchoolId school, AssetCode assetCode, DeviceId bearer, Instant happenedAt) {
        if (bearer.equals(device)) {
            apply(new AssetCodeReleased(school, assetCode, bearer, happenedAt));
        }
    }

    /// The device that bears the code now; none when it is free.
    public @Nullable DeviceId device() {
        return device;
    }

    @EventSourcingHandler
    void on(AssetCodeClaimed event) {
        id = idOf(event.school(), event.assetCode());
        device = event.device();
    }

    @EventSourcingHandler
    void on(AssetCodeReleased event) {
        device = null;
    }
}
