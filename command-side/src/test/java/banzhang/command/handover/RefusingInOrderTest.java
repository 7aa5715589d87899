package banzhang.command.handover;

import static banzhang.command.handover.Cast.BY_CHEN;
import static banzhang.command.handover.Cast.BY_STRANGER;
import static banzhang.command.handover.Cast.BY_WANG;
import static banzhang.command.handover.Cast.BY_ZHOU;
import static banzhang.command.handover.Cast.COMPUTER_ITEM;
import static banzhang.command.handover.Cast.LIN;
import static banzhang.command.handover.Cast.PROJECTOR_ITEM;
import static banzhang.command.handover.Cast.SHEET;
import static banzhang.command.handover.Cast.STORE;
import static banzhang.command.handover.Cast.WANGS_CLASS;
import static banzhang.command.handover.Cast.at;
import static banzhang.command.handover.Cast.checked;
import static banzhang.command.handover.Cast.contentOf;
import static banzhang.command.handover.Cast.digest;
import static banzhang.command.handover.Cast.dismissed;
import static banzhang.command.handover.Cast.moved;
import static banzhang.command.handover.Cast.opened;
import static banzhang.command.handover.Cast.registered;
import static banzhang.command.handover.Cast.school;
import static banzhang.command.handover.Cast.sign;
import static banzhang.command.handover.Cast.signed;
import static banzhang.command.handover.Cast.withdrawn;
import static banzhang.sample.SampleSchool.CHEN;
import static banzhang.sample.SampleSchool.CLASS_1_1;
import static banzhang.sample.SampleSchool.CLASS_1_2;
import static banzhang.sample.SampleSchool.COMPUTER;
import static banzhang.sample.SampleSchool.PROJECTOR;
import static banzhang.sample.SampleSchool.SCHOOL;
import static banzhang.sample.SampleSchool.WANG;
import static org.assertj.core.api.Assertions.assertThat;

import banzhang.access.Caller;
import banzhang.access.Refusal;
import banzhang.command.register.DeviceRefusal;
import banzhang.events.CustodyEvent;
import banzhang.events.HandoverEvent.HandoverOpened;
import banzhang.events.HandoverEvent.Kind;
import banzhang.events.HandoverEvent.Side;
import banzhang.events.RegisterEvent.ImportBegun;
import banzhang.events.value.AssetCard;
import banzhang.events.value.AssetCode;
import banzhang.events.value.ClassId;
import banzhang.events.value.DeviceId;
import banzhang.events.value.Digest;
import banzhang.events.value.Finding;
import banzhang.events.value.HandoverId;
import banzhang.events.value.ImportId;
import banzhang.events.value.PersonId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// When two rules are broken at once, the refusal that comes first is the answer: for every pair that can co-occur.
@DisplayName("交接 · 拒绝的先后")
@DisplayNameGeneration(ReplaceUnderscores.class)
class RefusingInOrderTest {
    private static final Comparator<Refusal> PRECEDENCE = Comparator.comparing(
                    (Refusal refusal) -> refusal instanceof HandoverRefusal ? 0 : 1)
            .thenComparing(refusal -> ((Enum<?>) refusal).ordinal());

    /// One broken rule: the refusal it earns, what it changes, and how. Faults that change the same cannot
    /// co-occur.
    private record Fault<S>(Refusal refusal, String part, Consumer<S> breaking) {}

    /// 情形 — what is given and what is asked, sound unless faults are put in.
    private interface Situation {
        List<CustodyEvent> given();

        Object asked();
    }

    private static final class Opening implements Situation {
        final List<CustodyEvent> given = new ArrayList<>(List.of(school()));
        final List<DeviceId> devices = new ArrayList<>(List.of(PROJECTOR, COMPUTER));
        ClassId schoolClass = CLASS_1_1;
        Caller by = BY_CHEN;

        @Override
        public List<CustodyEvent> given() {
            return given;
        }

        @Override
        public Object asked() {
            return new OpenHandover(SHEET, Kind.ISSUE, schoolClass, devices, by, at(1));
        }
    }

    /// A sheet after its opening: events of it are given in the order sheet, checks, signatures, end.
    private static final class OnSheet implements Situation {
        final List<CustodyEvent> around = new ArrayList<>(List.of(school()));
        final HandoverOpened opened = opened(PROJECTOR_ITEM, COMPUTER_ITEM);
        final List<CustodyEvent> checks = new ArrayList<>(List.of(checked(PROJECTOR, Finding.COMPLETE, null)));
        boolean allChecked = true;

        @Nullable
        CaseSignature incoming;

        @Nullable
        CaseSignature outgoing;

        @Nullable
        CustodyEvent end;

        Caller by = BY_WANG;
        DeviceId device = PROJECTOR;
        String text = "情况";
        Side side = Side.INCOMING;

        @Nullable
        Digest otherContent;

        @Nullable
        Seen seen;

        Supplier<Object> asking = () -> new CheckItem(SHEET, device, Finding.DAMAGED, text, seen, by, at(2));

        record CaseSignature(PersonId signer) {}

        Digest content() {
            return allChecked
                    ? contentOf(
                            opened,
                            checked(PROJECTOR, Finding.COMPLETE, null),
                            checked(COMPUTER, Finding.COMPLETE, null))
                    : contentOf(opened, checked(PROJECTOR, Finding.COMPLETE, null));
        }

        @Override
        public List<CustodyEvent> given() {
            List<CustodyEvent> all = new ArrayList<>(around);
            all.add(opened);
            all.addAll(checks);
            if (allChecked) {
                all.add(checked(COMPUTER, Finding.COMPLETE, null));
            }
            if (incoming != null) {
                all.add(signed(Side.INCOMING, incoming.signer(), content()));
            }
            if (outgoing != null) {
                all.add(signed(Side.OUTGOING, outgoing.signer(), content()));
            }
            if (end != null) {
                all.add(end);
            }
            return all;
        }

        @Override
        public Object asked() {
            return asking.get();
        }
    }

    private static OnSheet lastSignature() {
        OnSheet sheet = new OnSheet();
        sheet.incoming = new OnSheet.CaseSignature(WANG);
        sheet.by = BY_CHEN;
        sheet.side = Side.OUTGOING;
        sheet.asking =
                () -> sign(sheet.by, sheet.side, sheet.otherContent == null ? sheet.content() : sheet.otherContent);
        return sheet;
    }

    private static OnSheet ending(boolean declining) {
        OnSheet sheet = new OnSheet();
        sheet.by = declining ? BY_WANG : BY_CHEN;
        sheet.asking = () -> declining
                ? new DeclineHandover(SHEET, sheet.text, sheet.by, at(4))
                : new WithdrawHandover(SHEET, sheet.text, sheet.by, at(4));
        return sheet;
    }

    @TestFactory
    Stream<DynamicTest> opening() {
        DeviceId imported = new DeviceId("d-in");
        ImportId batch = new ImportId("i-1");
        List<Fault<Opening>> faults = List.of(
                new Fault<>(HandoverRefusal.NOT_YOURS_TO_OPEN, "who", it -> it.by = BY_WANG),
                new Fault<>(HandoverRefusal.NO_DEVICES, "devices", it -> it.devices.clear()),
                new Fault<>(
                        HandoverRefusal.TOO_MANY_DEVICES,
                        "many",
                        it -> IntStream.range(0, 200).forEach(number -> it.devices.add(new DeviceId("d-" + number)))),
                new Fault<>(HandoverRefusal.DEVICE_NAMED_TWICE, "twice", it -> it.devices.add(PROJECTOR)),
                new Fault<>(HandoverRefusal.CLASS_NOT_FOUND, "class", it -> it.schoolClass = CLASS_1_2),
                new Fault<>(HandoverRefusal.CLASS_HAS_NO_HEAD_TEACHER, "class", it -> it.given.add(dismissed(WANG))),
                new Fault<>(DeviceRefusal.DEVICE_NOT_FOUND, "unknown", it -> it.devices.add(new DeviceId("d-none"))),
                new Fault<>(DeviceRefusal.DEVICE_NOT_IN_LEDGER, "imported", it -> {
                    it.given.add(new ImportBegun(batch, SCHOOL, digest("file"), 1, 1, at(0)));
                    it.given.add(registered(imported, new AssetCode("IN-1"), AssetCard.named("音箱"), batch));
                    it.devices.add(imported);
                }),
                new Fault<>(
                        DeviceRefusal.DEVICE_HAS_MOVED,
                        "moved",
                        it -> it.given.add(
                                moved(COMPUTER, STORE, WANGS_CLASS, Finding.COMPLETE, new HandoverId("h-0")))));
        return pairs(Opening::new, faults, (one, other) -> isEmptied(one, other) || isEmptied(other, one));
    }

    /// A sheet without devices has no device that could be wrong.
    private static boolean isEmptied(Fault<?> one, Fault<?> other) {
        return one.refusal() == HandoverRefusal.NO_DEVICES
                && List.of("many", "twice", "unknown", "imported", "moved").contains(other.part());
    }

    @TestFactory
    Stream<DynamicTest> checking() {
        List<Fault<OnSheet>> faults = List.of(
                new Fault<>(HandoverRefusal.HANDOVER_NOT_FOUND, "who", it -> it.by = BY_STRANGER),
                new Fault<>(HandoverRefusal.NOT_YOURS_TO_CHECK, "who", it -> it.by = BY_ZHOU),
                new Fault<>(HandoverRefusal.DEVICE_NOT_ON_SHEET, "device", it -> it.device = new DeviceId("d-none")),
                new Fault<>(HandoverRefusal.NOTE_TOO_LONG, "note", it -> it.text = "长".repeat(501)),
                new Fault<>(HandoverRefusal.HANDOVER_HAS_ENDED, "end", it -> it.end = withdrawn("错")),
                new Fault<>(HandoverRefusal.ITEM_CHANGED_MEANWHILE, "seen", it -> it.seen = new Seen(null, null)));
        return pairs(OnSheet::new, faults, (one, other) -> false);
    }

    @TestFactory
    Stream<DynamicTest> signing() {
        List<Fault<OnSheet>> faults = List.of(
                new Fault<>(HandoverRefusal.HANDOVER_NOT_FOUND, "who", it -> it.by = BY_STRANGER),
                new Fault<>(HandoverRefusal.NOT_YOURS_TO_SIGN, "who", it -> it.by = BY_ZHOU),
                new Fault<>(HandoverRefusal.HANDOVER_HAS_ENDED, "end", it -> it.end = withdrawn("错")),
                new Fault<>(
                        HandoverRefusal.SIDE_HAS_SIGNED,
                        "outgoing",
                        it -> it.outgoing = new OnSheet.CaseSignature(LIN)),
                new Fault<>(
                        HandoverRefusal.SIGNED_FOR_THE_OTHER_SIDE,
                        "incoming",
                        it -> it.incoming = new OnSheet.CaseSignature(CHEN)),
                new Fault<>(HandoverRefusal.ITEMS_NOT_CHECKED, "checks", it -> it.allChecked = false),
                new Fault<>(HandoverRefusal.NOT_THIS_SIDES_TURN, "incoming", it -> it.incoming = null),
                new Fault<>(HandoverRefusal.SHEET_HAS_CHANGED, "content", it -> it.otherContent = digest("other")),
                new Fault<>(HandoverRefusal.RECEIVER_HAS_CHANGED, "class", it -> it.around.add(dismissed(WANG))),
                new Fault<>(
                        DeviceRefusal.DEVICE_HAS_MOVED,
                        "moved",
                        it -> it.around.add(
                                moved(COMPUTER, STORE, WANGS_CLASS, Finding.COMPLETE, new HandoverId("h-0")))));
        return pairs(RefusingInOrderTest::lastSignature, faults, (one, other) -> false);
    }

    @TestFactory
    Stream<DynamicTest> declining() {
        return pairs(() -> ending(true), endingFaults(HandoverRefusal.NOT_YOURS_TO_DECLINE), (one, other) -> false);
    }

    @TestFactory
    Stream<DynamicTest> withdrawing() {
        return pairs(() -> ending(false), endingFaults(HandoverRefusal.NOT_YOURS_TO_WITHDRAW), (one, other) -> false);
    }

    private static List<Fault<OnSheet>> endingFaults(Refusal notYours) {
        return List.of(
                new Fault<>(HandoverRefusal.HANDOVER_NOT_FOUND, "who", it -> it.by = BY_STRANGER),
                new Fault<>(notYours, "who", it -> it.by = BY_ZHOU),
                new Fault<>(HandoverRefusal.REASON_MISSING, "reason", it -> it.text = " "),
                new Fault<>(HandoverRefusal.REASON_TOO_LONG, "reason", it -> it.text = "长".repeat(501)),
                new Fault<>(HandoverRefusal.HANDOVER_HAS_ENDED, "end", it -> it.end = withdrawn("错")));
    }

    private static <S extends Situation> Stream<DynamicTest> pairs(
            Supplier<S> sound, List<Fault<S>> faults, BiPredicate<Fault<S>, Fault<S>> cannotCoOccur) {
        List<DynamicTest> tests = new ArrayList<>();
        tests.add(DynamicTest.dynamicTest("nothing broken", () -> {
            S situation = sound.get();
            HandoverOffice office = officeOf(situation).when(situation.asked());
            assertThat(office.journal()).hasSizeGreaterThan(situation.given().size());
        }));
        for (Fault<S> one : faults) {
            for (Fault<S> other : faults) {
                if (one == other || !one.part().equals(other.part()) && !cannotCoOccur.test(one, other)) {
                    String name =
                            one.refusal().name() + " and " + other.refusal().name();
                    tests.add(DynamicTest.dynamicTest(name, () -> refusesFirst(sound.get(), one, other)));
                }
            }
        }
        return tests.stream();
    }

    private static <S extends Situation> void refusesFirst(S situation, Fault<S> one, Fault<S> other) {
        one.breaking().accept(situation);
        if (one != other) {
            other.breaking().accept(situation);
        }
        Refusal first = PRECEDENCE.compare(one.refusal(), other.refusal()) <= 0 ? one.refusal() : other.refusal();
        officeOf(situation).refuses(situation.asked(), first);
    }

    private static HandoverOffice officeOf(Situation situation) {
        return HandoverOffice.given(situation.given().toArray(CustodyEvent[]::new));
    }
}
