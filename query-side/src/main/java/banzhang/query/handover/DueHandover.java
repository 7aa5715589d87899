package banzhang.query.handover;

import banzhang.events.HandoverEvent.Kind;
import banzhang.events.HandoverKindPolicy;
import banzhang.events.value.AssetCode;
import banzhang.events.value.ClassId;
import banzhang.events.value.Custodian;
import banzhang.events.value.DeviceId;
import banzhang.events.value.HandoverId;
import banzhang.query.organisation.Holder;
import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// 应办交接 — custody that no longer agrees with the offices, the term or the loan, and the handover that sets it right.
///
/// @param to none while nobody can take it over: a class without 班主任
/// @param schoolClass the class it is about; none for a loan out of the store
/// @param since the first day it is due
/// @param day how many days it has been due, today counted: 1 on the first
/// @param devices what is to pass, by asset code
/// @param sheet the sheet under way for it; none when nobody has drawn one up
public record DueHandover(
        Kind kind,
        Holder from,
        @Nullable Holder to,
        @Nullable ClassId schoolClass,
        @Nullable String className,
        LocalDate since,
        long day,
        List<Device> devices,
        @Nullable HandoverId sheet) {
    /// 应交设备 — one device that is to pass.
    public record Device(DeviceId device, AssetCode assetCode, String name) {}

    public DueHandover {
        devices = List.copyOf(devices);
    }

    /// Whether a sheet can be drawn up for it now.
    public boolean canOpen() {
        return sheet == null && to != null;
    }

    /// Whether its sheet is signed before a leader.
    @JsonIgnore
    public boolean isWitnessed() {
        return HandoverKindPolicy.of(kind).isWitnessed();
    }

    /// Whether its sheet has to say to which class: what passes within a class, or to a store, says so itself.
    public boolean namesClass() {
        return to != null && to.kind() == Custodian.Kind.CLASS && kind != Kind.SUCCESSION;
    }

    /// The same of a room without a class.
    public boolean namesRoom() {
        return to != null && to.kind() == Custodian.Kind.ROOM && kind != Kind.SUCCESSION;
    }

    /// The devices as a form sends them.
    public String deviceIds() {
        return devices.stream().map(one -> one.device().value()).collect(Collectors.joining(" "));
    }

    /// What it is called in a list: the class, the room, or who has borrowed.
    public String subject() {
        return className == null ? from.name() : className;
    }
}
