package banzhang.query.handover;

import banzhang.events.HandoverEvent.Kind;
import banzhang.events.HandoverSheet;
import banzhang.events.value.ClassId;
import banzhang.events.value.Custodian;
import banzhang.events.value.DaySpan;
import banzhang.events.value.HandoverId;
import banzhang.events.value.PersonId;
import banzhang.events.value.RoomId;
import banzhang.query.ledger.HeldDevice;
import banzhang.query.organisation.SchoolPlan;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// 应办推算 — which handovers are due on a day, by comparing who holds what with who should. Pure: the day is given.
final class DueReckoning {
    private final SchoolPlan plan;
    private final DueOffices offices;
    private final DueSeason season;
    private final List<Sheet> sheets;
    private final LocalDate today;

    /// 在案单 — a sheet with where it stands and the day it was drawn up.
    record Sheet(HandoverId id, HandoverSheet content, HandoverState state, LocalDate openedOn) {}

    /// What is due of one device, before those that pass together are put on one line.
    private record Due(
            Kind kind,
            Custodian from,
            @Nullable Custodian to,
            @Nullable ClassId about,
            LocalDate since) {}

    private DueReckoning(SchoolPlan plan, List<Sheet> sheets, LocalDate today) {
        this.plan = plan;
        this.offices = new DueOffices(plan, today);
        this.season = DueSeason.on(today, plan.terms());
        this.sheets = sheets;
        this.today = today;
    }

    /// The longest due first.
    static List<DueHandover> of(SchoolPlan plan, Collection<HeldDevice> held, List<Sheet> sheets, LocalDate today) {
        DueReckoning reckoning = new DueReckoning(plan, sheets, today);
        Map<Due, List<HeldDevice>> together = new LinkedHashMap<>();
        held.stream()
                .sorted(Comparator.comparing(one -> one.assetCode().value()))
                .forEach(one -> reckoning
                        .dueOf(one)
                        .ifPresent(due -> together.computeIfAbsent(due, none -> new ArrayList<>())
                                .add(one)));
        return together.entrySet().stream()
                .map(entry -> reckoning.line(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing(DueHandover::since).thenComparing(DueHandover::subject))
                .toList();
    }

    private Optional<Due> dueOf(HeldDevice held) {
        Custodian holder = held.now().custodian();
        return switch (holder.kind()) {
            case CLASS -> dueOfClass(held, holder, new ClassId(holder.holder()));
            case ROOM -> dueOfRoom(held, holder, new RoomId(holder.holder()));
            case HOLIDAY_STORE -> dueOfHolidayStore(held, holder);
            case BORROWER -> dueOfLoan(held, holder);
            case STORE, REPAIR_SHOP -> Optional.empty();
        };
    }

    private Optional<Due> dueOfClass(HeldDevice held, Custodian holder, ClassId schoolClass) {
        LocalDate leaves = offices.leaves(schoolClass);
        if (leaves != null) {
            return Optional.of(leaves)
                    .filter(day -> !day.isAfter(today))
                    .map(day -> new Due(Kind.RETURN, bare(holder), store(), schoolClass, day));
        }
        PersonId keeper = Objects.requireNonNull(holder.person(), "a class holds in a person");
        if (!offices.isHeadTeacher(keeper, schoolClass)) {
            LocalDate since = offices.leftOn(keeper, schoolClass, dayOf(held));
            return Optional.of(
                    new Due(Kind.SUCCESSION, bare(holder), offices.receiving(schoolClass), schoolClass, since));
        }
        return season.storageSince()
                .filter(since -> !isStored(schoolClass, since))
                .map(since -> new Due(
                        Kind.HOLIDAY_STORAGE,
                        bare(holder),
                        Custodian.holidayStore(plan.school().id()),
                        schoolClass,
                        since));
    }

    /// Due while another answers for the room than has what is in it, since the day the other was named.
    private Optional<Due> dueOfRoom(HeldDevice held, Custodian holder, RoomId id) {
        Custodian to = offices.keeping(id);
        if (to == null || to.isSameAs(holder)) {
            return Optional.empty();
        }
        LocalDate named = offices.entrustedOn(id);
        LocalDate since = named.isAfter(dayOf(held)) ? named : dayOf(held);
        return Optional.of(new Due(Kind.SUCCESSION, bare(holder), to, null, since))
                .filter(due -> !since.isAfter(today));
    }

    /// To the class or room it came from, as whoever answers for that now.
    private @Nullable Custodian backTo(HeldDevice held, @Nullable ClassId schoolClass) {
        Custodian before = held.before();
        if (before != null && before.kind() == Custodian.Kind.ROOM) {
            return offices.keeping(new RoomId(before.holder()));
        }
        return schoolClass == null ? null : offices.receiving(schoolClass);
    }

    /// Which of its devices are movable valuables the class says on the sheet, so one sheet is enough.
    private boolean isStored(ClassId schoolClass, LocalDate since) {
        return sheets.stream()
                .filter(sheet -> sheet.content().kind() == Kind.HOLIDAY_STORAGE)
                .filter(sheet -> sheet.state() == HandoverState.COMPLETED)
                .filter(sheet -> sheet.content().from().holder().equals(schoolClass.value()))
                .anyMatch(sheet -> !sheet.openedOn().isBefore(since.minusDays(DueSeason.STORED_EARLY_DAYS)));
    }

    private Optional<Due> dueOfHolidayStore(HeldDevice held, Custodian holder) {
        ClassId schoolClass = held.schoolClass();
        Custodian to = backTo(held, schoolClass);
        return season.takingBackSince().map(since -> new Due(Kind.TAKING_BACK, bare(holder), to, schoolClass, since));
    }

    /// Due the day after its last: on the day itself it may still come back.
    private Optional<Due> dueOfLoan(HeldDevice held, Custodian holder) {
        HandoverId lent = held.now().handover();
        Custodian before = held.before();
        ClassId schoolClass = before == null || before.kind() != Custodian.Kind.CLASS ? null : held.schoolClass();
        boolean ofRoom = before != null && before.kind() == Custodian.Kind.ROOM;
        Custodian to = schoolClass == null && !ofRoom ? store() : backTo(held, schoolClass);
        return sheets.stream()
                .filter(sheet -> sheet.id().equals(lent))
                .flatMap(sheet -> Stream.ofNullable(sheet.content().agreed().loan()))
                .map(loan -> loan.dueOn().plusDays(1))
                .filter(since -> !since.isAfter(today))
                .map(since -> new Due(Kind.LOAN_RETURN, bare(holder), to, schoolClass, since))
                .findFirst();
    }

    private DueHandover line(Due due, List<HeldDevice> devices) {
        return new DueHandover(
                due.kind(),
                plan.holder(due.from()),
                due.to() == null ? null : plan.holder(due.to()),
                due.about(),
                due.about() == null ? null : plan.className(due.about()),
                due.since(),
                ChronoUnit.DAYS.between(due.since(), today) + 1,
                devices.stream()
                        .map(one -> new DueHandover.Device(one.device(), one.assetCode(), one.name()))
                        .toList(),
                underWay(due, devices));
    }

    private @Nullable HandoverId underWay(Due due, List<HeldDevice> devices) {
        return sheets.stream()
                .filter(sheet -> !sheet.state().isEnd())
                .filter(sheet -> sheet.content().from().isSameAs(due.from()))
                .filter(sheet -> sheet.content().items().stream()
                        .anyMatch(item ->
                                devices.stream().anyMatch(one -> one.device().equals(item.device()))))
                .map(Sheet::id)
                .findFirst()
                .orElse(null);
    }

    private Custodian store() {
        return Custodian.store(plan.school().id());
    }

    /// Without the room: a set that stands in two rooms is handed over as one.
    private static Custodian bare(Custodian holder) {
        return new Custodian(holder.kind(), holder.holder(), holder.person(), null);
    }

    private static LocalDate dayOf(HeldDevice held) {
        return LocalDate.ofInstant(held.now().from(), DaySpan.SCHOOL_ZONE);
    }
}
