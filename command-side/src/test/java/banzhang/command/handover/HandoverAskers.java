package banzhang.command.handover;

import static banzhang.command.handover.Cast.BY_CHEN;
import static banzhang.command.handover.Cast.BY_HE;
import static banzhang.command.handover.Cast.BY_LI;
import static banzhang.command.handover.Cast.BY_LIN;
import static banzhang.command.handover.Cast.BY_SUN;
import static banzhang.command.handover.Cast.BY_WANG;
import static banzhang.command.handover.Cast.SUN;
import static banzhang.command.handover.Cast.at;
import static banzhang.command.handover.Cast.caller;
import static banzhang.command.handover.Cast.digest;
import static banzhang.sample.SampleSchool.CHEN;
import static banzhang.sample.SampleSchool.CLASS_1_1;
import static banzhang.sample.SampleSchool.CLASS_1_2;
import static banzhang.sample.SampleSchool.LI;
import static banzhang.sample.SampleSchool.ROOM_A101;
import static banzhang.sample.SampleSchool.SCHOOL;
import static banzhang.sample.SampleSchool.TERM_START;
import static banzhang.sample.SampleSchool.WANG;

import banzhang.access.Caller;
import banzhang.command.handover.DeclareItems.Declaration;
import banzhang.events.CustodyEvent;
import banzhang.events.HandoverEvent;
import banzhang.events.HandoverEvent.Authentication;
import banzhang.events.HandoverEvent.HandoverSigned;
import banzhang.events.HandoverEvent.Item;
import banzhang.events.HandoverEvent.Kind;
import banzhang.events.HandoverEvent.Side;
import banzhang.events.HandoverKindPolicy;
import banzhang.events.HandoverSheet;
import banzhang.events.OrganisationEvent.ClassOpened;
import banzhang.events.ResidueEvent.Outcome;
import banzhang.events.value.AssetCard;
import banzhang.events.value.AssetCode;
import banzhang.events.value.ClassId;
import banzhang.events.value.Custodian;
import banzhang.events.value.DeviceId;
import banzhang.events.value.Digest;
import banzhang.events.value.Finding;
import banzhang.events.value.HandoverId;
import banzhang.events.value.PersonId;
import banzhang.journal.CanonicalJson;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/// 众人 — everybody who may ask anything of any sheet, mostly what it waits for, and now and then something else.
final class HandoverAskers {
    /// The sheet by which the devices came to where they are.
    static final HandoverId BEFORE = new HandoverId("h-before");

    static final PersonId FORMER = new PersonId("p-former");
    static final Custodian FORMER_CLASS = Custodian.ofClass(CLASS_1_1, FORMER, ROOM_A101);
    private static final PersonId BORROWER = new PersonId("p-borrower");
    private static final List<Caller> EVERYBODY =
            List.of(BY_CHEN, BY_LIN, BY_WANG, BY_LI, BY_SUN, BY_HE, caller(FORMER), caller(BORROWER));
    private final Random random;
    private final List<DeviceId> devices;

    HandoverAskers(Random random, List<DeviceId> devices) {
        this.random = random;
        this.devices = devices;
    }

    /// The school they ask in: half of the devices are in store, half with a 班主任 who has left 一(1)班.
    static CustodyEvent[] registers(List<DeviceId> devices, AssetCard card) {
        List<CustodyEvent> events = new ArrayList<>(List.of(
                Cast.classOpened(),
                Cast.appointed(WANG),
                new ClassOpened(CLASS_1_2, SCHOOL, 1, 2, 2026, null, TERM_START),
                Cast.appointed(LI, CLASS_1_2, LocalDate.parse("2026-09-01"))));
        Cast.leaders().forEach(events::add);
        devices.forEach(device -> events.add(Cast.registered(device, AssetCode.of(device.value()), card, null)));
        for (DeviceId device : devices.subList(0, devices.size() / 2)) {
            events.add(Cast.moved(device, Cast.STORE, FORMER_CLASS, Finding.COMPLETE, BEFORE));
        }
        return events.toArray(CustodyEvent[]::new);
    }

    /// Mostly over devices whose holder may give them by this kind, now and then over any.
    OpenHandover opening(Map<DeviceId, Custodian> holders, HandoverId id, int minute) {
        Kind kind = Kind.values()[random.nextInt(Kind.values().length)];
        List<DeviceId> some = new ArrayList<>(devices);
        Collections.shuffle(some, random);
        ClassId other = random.nextBoolean() ? CLASS_1_1 : CLASS_1_2;
        HandoverKindPolicy policy = HandoverKindPolicy.of(kind);
        if (random.nextInt(4) > 0) {
            some.stream()
                    .map(holders::get)
                    .filter(holder -> policy.from().contains(holder.kind()))
                    .findFirst()
                    .ifPresent(holder -> some.removeIf(device -> !holder.equals(holders.get(device))));
        }
        boolean needs = policy.to().contains(Custodian.Kind.CLASS) && !policy.withinClass();
        boolean chosen = needs && (policy.to().size() == 1 || random.nextBoolean());
        return new OpenHandover(
                id,
                kind,
                chosen ? other : null,
                some.subList(0, Math.min(some.size(), 1 + random.nextInt(2))),
                terms(policy),
                BY_CHEN,
                at(minute));
    }

    private static OpeningTerms terms(HandoverKindPolicy policy) {
        if (policy.isWitnessed()) {
            return OpeningTerms.witnessedBy(SUN);
        }
        if (policy.to().contains(Custodian.Kind.BORROWER)) {
            LocalDate due = LocalDate.parse("2026-10-01");
            return OpeningTerms.of(new OpeningTerms.Loan(BORROWER, due, CHEN, false, null));
        }
        return policy.to().contains(Custodian.Kind.REPAIR_SHOP)
                ? OpeningTerms.of(new OpeningTerms.Repair("城东维修部", null, null))
                : OpeningTerms.NONE;
    }

    Object onSheet(List<HandoverEvent> events, HandoverId id, int minute) {
        if (events.isEmpty()) {
            return new CheckItem(id, devices.getFirst(), Finding.COMPLETE, null, BY_WANG, at(minute));
        }
        HandoverSheet sheet = Cast.sheetOf(events);
        return random.nextInt(4) == 0 ? anything(sheet, minute) : waitedFor(sheet, events, minute);
    }

    /// What the sheet waits for, asked by whom it waits for.
    private Object waitedFor(HandoverSheet sheet, List<HandoverEvent> events, int minute) {
        HandoverKindPolicy policy = HandoverKindPolicy.of(sheet.kind());
        if (policy.approved() && sheet.agreed().approval() == null) {
            return new ApproveHandover(sheet.handover(), BY_SUN, at(minute));
        }
        if (policy.declared() && !sheet.isDeclared()) {
            return declaring(sheet, right(sheet, Side.OUTGOING), minute);
        }
        for (Item item : sheet.items()) {
            if (sheet.checkOf(item.device()) == null) {
                return checking(sheet, item.device(), right(sheet, Side.INCOMING), minute);
            }
            if (sheet.isDisputed(item.device())) {
                return new SettleDispute(sheet.handover(), item.device(), anyFinding(), "当场看过", BY_SUN, at(minute));
            }
        }
        Digest content = CanonicalJson.digest(sheet);
        List<Side> signed = events.stream()
                .filter(event ->
                        event instanceof HandoverSigned by && by.content().equals(content))
                .map(event -> ((HandoverSigned) event).side())
                .toList();
        Side next = policy.nextAfter(signed).orElse(Side.INCOMING);
        return signing(sheet, next, right(sheet, next), content, minute);
    }

    private Object anything(HandoverSheet sheet, int minute) {
        HandoverId id = sheet.handover();
        Caller by = EVERYBODY.get(random.nextInt(EVERYBODY.size()));
        DeviceId device =
                sheet.items().get(random.nextInt(sheet.items().size())).device();
        Side side = Side.values()[random.nextInt(Side.values().length)];
        return switch (random.nextInt(15)) {
            case 0 -> new DeclineHandover(id, "不收", by, at(minute));
            case 1 -> new WithdrawHandover(id, "撤", by, at(minute));
            case 2 -> new LapseHandover(id, at(minute).plus(Duration.ofDays(random.nextInt(40))));
            case 3 -> new OrderInAbsence(id, "不能到场", by, at(minute));
            case 4 -> new RefuseApproval(id, "不批", by, at(minute));
            case 5 -> new ContestItem(id, device, "不认可", by, at(minute));
            case 6 -> new SettleDispute(id, device, anyFinding(), "看过", by, at(minute));
            case 7 -> new NameWitness(id, SUN, by, at(minute));
            case 8 -> new SettleResidue(id, device, null, Outcome.FOUND, "找到", by, at(minute));
            case 9 -> checking(sheet, device, right(sheet, Side.INCOMING), minute);
            case 10 -> declaring(sheet, by, minute);
            case 11 -> signing(sheet, side, by, digest("other"), minute);
            default -> signing(sheet, side, random.nextBoolean() ? by : right(sheet, side), content(sheet), minute);
        };
    }

    private static Digest content(HandoverSheet sheet) {
        return CanonicalJson.digest(sheet);
    }

    private DeclareItems declaring(HandoverSheet sheet, Caller by, int minute) {
        List<Declaration> all = sheet.items().stream()
                .map(item -> new Declaration(item.device(), Finding.COMPLETE, null))
                .toList();
        return new DeclareItems(sheet.handover(), all, by, at(minute));
    }

    private CheckItem checking(HandoverSheet sheet, DeviceId device, Caller by, int minute) {
        @Nullable String note = random.nextBoolean() ? null : "有划痕";
        return new CheckItem(sheet.handover(), device, anyFinding(), note, by, at(minute));
    }

    private Finding anyFinding() {
        return random.nextInt(3) > 0 ? Finding.COMPLETE : Finding.values()[random.nextInt(3)];
    }

    private static SignHandover signing(HandoverSheet sheet, Side side, Caller by, Digest content, int minute) {
        return new SignHandover(
                sheet.handover(), side, content, Cast.DRAWING, Authentication.PASSWORD, at(minute), by, at(minute));
    }

    /// Who acts for this side: of 总务处 one gives and another takes.
    static Caller right(HandoverSheet sheet, Side side) {
        if (side == Side.WITNESS) {
            return BY_SUN;
        }
        Custodian holder = side == Side.OUTGOING ? sheet.from() : sheet.to();
        PersonId person = side == Side.OUTGOING && sheet.agreed().absence() != null ? null : holder.person();
        if (person == null) {
            return side == Side.OUTGOING ? BY_CHEN : BY_LIN;
        }
        return EVERYBODY.stream()
                .filter(one -> one.person().equals(person))
                .findFirst()
                .orElseThrow();
    }
}
