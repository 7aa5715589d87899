package banzhang.query.ledger;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.bson.Document;

/// 设备留存 — what handovers found of a device and left, or what became of it, with the device it is about.
record FoundOfDevice(String device, Found found) {
    static FoundOfDevice of(Document kept) {
        return new FoundOfDevice(kept.getString("device"), Found.of(kept));
    }

    /// Each device's in the order they are given in.
    static Map<String, List<Found>> byDevice(List<FoundOfDevice> all) {
        return all.stream()
                .collect(Collectors.groupingBy(
                        FoundOfDevice::device,
                        Collectors.mapping(FoundOfDevice::found, Collectors.toUnmodifiableList())));
    }
}
