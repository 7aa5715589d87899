package banzhang.query.ledger;

import banzhang.events.value.AssetCode;
import banzhang.events.value.ClassId;
import banzhang.events.value.Classification;
import banzhang.events.value.Custodian;
import banzhang.events.value.DeviceId;
import banzhang.events.value.Finding;
import banzhang.events.value.HandoverId;
import banzhang.query.organisation.Holder;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// 账行 — one device as a line of a ledger at the moment asked for.
///
/// @param quantity 数量 of the card
/// @param valueFen 价值 of the whole quantity
/// @param acquiredOn 取得日期, else since when it is in use; what its age is counted from
/// @param condition what the last handover found; none before the first
/// @param place the room's number, else 存放地点 as written on the card
/// @param since since when this custodian holds it
/// @param late whether that custody was recorded more than a day after it happened (补登)
/// @param worth what is left of the value at that moment; none when no value, no day or no life is known
public record LedgerLine(
        DeviceId device,
        AssetCode assetCode,
        String name,
        @Nullable String brand,
        @Nullable String model,
        @Nullable String serialNumber,
        @Nullable Classification classification,
        int quantity,
        @Nullable String unit,
        @Nullable Long valueFen,
        @Nullable String useState,
        @Nullable LocalDate acquiredOn,
        @Nullable Finding condition,
        Holder custodian,
        @Nullable String place,
        Instant since,
        @Nullable HandoverId handover,
        boolean late,
        @Nullable Worth worth) {
    boolean isWithOneOf(Set<ClassId> classes) {
        return custodian.kind() == Custodian.Kind.CLASS && classes.contains(new ClassId(custodian.holder()));
    }
}
