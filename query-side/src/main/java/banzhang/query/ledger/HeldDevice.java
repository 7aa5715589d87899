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
    static Optional<HeldDevice> of(LedgerDevice device) {
        List<CustodyInterval> custody = device.custody().intervals();
        return device.custody()
                .open()
                .map(now -> new HeldDevice(
                        device.id(),
                        device.assetCode(),
                        device.name(),
                        now,
                        custody.size() < 2
                                ? null
                                : custody.get(custody.size() - 2).custodian(),
                        lastClass(custody)));
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
