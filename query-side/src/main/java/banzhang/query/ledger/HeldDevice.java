package banzhang.query.ledger;

import banzhang.events.value.AssetCode;
import banzhang.events.value.ClassId;
import banzhang.events.value.Custodian;
import banzhang.events.value.DeviceId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// 在管设备 — a device with who holds it now, and who had it before.
///
/// @param before none when nobody had it before
/// @param schoolClass the class that holds it, or held it last before it went to store, shop or borrower; none when a
///     room did
public record HeldDevice(
        DeviceId device,
        AssetCode assetCode,
        String name,
        CustodyInterval now,
        @Nullable Custodian before,
        @Nullable ClassId schoolClass) {
    private static final Set<Custodian.Kind> KEEPING = Set.of(Custodian.Kind.CLASS, Custodian.Kind.ROOM);

    /// None of a device whose card was reversed: nobody holds it.
    static Optional<HeldDevice> of(DeviceId device, AssetCode assetCode, String name, CustodyTimeline custody) {
        List<CustodyInterval> held = custody.intervals();
        return custody.open()
                .map(now -> new HeldDevice(
                        device,
                        assetCode,
                        name,
                        now,
                        held.size() < 2 ? null : held.get(held.size() - 2).custodian(),
                        lastClass(held)));
    }

    private static @Nullable ClassId lastClass(List<CustodyInterval> custody) {
        return custody.reversed().stream()
                .map(CustodyInterval::custodian)
                .filter(holder -> KEEPING.contains(holder.kind()))
                .findFirst()
                .filter(holder -> holder.kind() == Custodian.Kind.CLASS)
                .map(holder -> new ClassId(holder.holder()))
                .orElse(null);
    }
}
