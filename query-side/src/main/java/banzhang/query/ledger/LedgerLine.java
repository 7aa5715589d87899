package banzhang.query.ledger;

import banzhang.events.ResidueEvent.Outcome;
import banzhang.events.value.AssetCode;
import banzhang.events.value.ClassId;
import banzhang.events.value.Classification;
import banzhang.events.value.Custodian;
import banzhang.events.value.DeviceId;
import banzhang.events.value.Finding;
import banzhang.events.value.HandoverId;
import banzhang.events.value.PersonId;
import banzhang.query.organisation.Campus;
import banzhang.query.organisation.Holder;
import banzhang.query.organisation.Room;
import banzhang.query.organisation.SchoolPlan;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// 账行 — one device as a line of a ledger at the moment asked for.
///
/// @param quantity 数量 of the card
/// @param valueFen 价值 of the whole quantity
/// @param acquiredOn 取得日期, else since when it is in use; what its age is counted from
/// @param condition what the last handover found, or what that has become; none before the first
/// @param settled what became of what the last handover left open; none when nothing did
/// @param place the room's number, else 存放地点 as written on the card
/// @param building of the room, as it was registered
/// @param campus of the room, else of the class
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
        @Nullable Outcome settled,
        Holder custodian,
        @Nullable String place,
        @Nullable String building,
        @Nullable Campus campus,
        Instant since,
        @Nullable HandoverId handover,
        boolean late,
        @Nullable Worth worth) {
    static LedgerLine of(
            LedgerDevice device, LedgerDevice.Held held, CardLine card, SchoolPlan plan, @Nullable Worth worth) {
        CustodyInterval interval = held.custody();
        Holder holder = plan.holder(interval.custodian());
        Room room = plan.roomOf(interval.custodian());
        return new LedgerLine(
                device.id(),
                device.assetCode(),
                card.name(),
                card.brand(),
                card.model(),
                card.serialNumber(),
                card.classification(),
                card.quantity(),
                card.unit(),
                card.valueFen(),
                card.useState(),
                card.acquiredOn(),
                held.mark().finding(),
                held.mark().outcome(),
                holder,
                holder.roomNumber() == null ? card.place() : holder.roomNumber(),
                room == null ? null : room.building(),
                plan.campusOf(interval.custodian()),
                interval.from(),
                interval.handover(),
                interval.late(),
                worth);
    }

    /// As a file or a print says it: `缺失（转损失处理）`.
    @Nullable
    String conditionInWords() {
        return condition == null
                ? null
                : settled == null ? condition.term() : condition.term() + "（" + settled.term() + "）";
    }

    /// Whether it is with a room that this person answers for.
    boolean isKeptBy(PersonId person) {
        return custodian.kind() == Custodian.Kind.ROOM && person.equals(custodian.person());
    }

    boolean isWithOneOf(Set<ClassId> classes) {
        return custodian.kind() == Custodian.Kind.CLASS && classes.contains(new ClassId(custodian.holder()));
    }
}
