package banzhang.command.handover;

import static banzhang.command.handover.Cast.BY_CHEN;
import static banzhang.command.handover.Cast.COMPUTER_ITEM;
import static banzhang.command.handover.Cast.PROJECTOR_ITEM;
import static banzhang.command.handover.Cast.SHEET;
import static banzhang.command.handover.Cast.SUN;
import static banzhang.command.handover.Cast.WANGS_CLASS;
import static banzhang.command.handover.Cast.at;
import static banzhang.command.handover.Cast.caller;
import static banzhang.sample.SampleSchool.CHEN;
import static banzhang.sample.SampleSchool.CLASS_1_1;
import static banzhang.sample.SampleSchool.COMPUTER;
import static banzhang.sample.SampleSchool.LI;
import static banzhang.sample.SampleSchool.PROJECTOR;
import static banzhang.sample.SampleSchool.ROOM_A101;
import static banzhang.sample.SampleSchool.SCHOOL;
import static banzhang.sample.SampleSchool.WANG;

import banzhang.access.Caller;
import banzhang.access.Grant;
import banzhang.command.handover.DeclareItems.Declaration;
import banzhang.events.HandoverEvent.HandoverOpened;
import banzhang.events.HandoverEvent.Item;
import banzhang.events.HandoverEvent.ItemChecked;
import banzhang.events.HandoverEvent.Kind;
import banzhang.events.SheetCountEvent.ItemDeclared;
import banzhang.events.SheetTermsEvent.WitnessNamed;
import banzhang.events.value.Custodian;
import banzhang.events.value.DeviceId;
import banzhang.events.value.Finding;
import banzhang.events.value.Office;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// 换任移交单 — 王老师 hands 一(1)班's two devices over to 李老师, 孙副校长 witnesses.
final class SuccessionSheet {
    /// 王老师 has left the class; 李老师 has taken it.
    static final Caller BY_FORMER_WANG = caller(WANG);
    static final Caller BY_NEXT_LI = caller(LI, new Grant(Office.HEAD_TEACHER, CLASS_1_1));
    static final Custodian LIS_CLASS = Custodian.ofClass(CLASS_1_1, LI, ROOM_A101);
    static final HandoverOpened OPENED = openedOver(PROJECTOR_ITEM, COMPUTER_ITEM);
    static final WitnessNamed WITNESSED = new WitnessNamed(SHEET, SCHOOL, SUN, CHEN, at(1));
    static final ItemDeclared PROJECTOR_DECLARED = declared(PROJECTOR, Finding.COMPLETE);
    static final ItemDeclared COMPUTER_DECLARED = declared(COMPUTER, Finding.COMPLETE);
    static final ItemChecked PROJECTOR_FOUND = found(PROJECTOR, Finding.COMPLETE, null);
    static final ItemChecked COMPUTER_FOUND = found(COMPUTER, Finding.COMPLETE, null);

    private SuccessionSheet() {}

    static HandoverOpened openedOver(Item... items) {
        return new HandoverOpened(SHEET, SCHOOL, Kind.SUCCESSION, WANGS_CLASS, LIS_CLASS, List.of(items), CHEN, at(1));
    }

    static OpenHandover opening(DeviceId... devices) {
        return new OpenHandover(
                SHEET, Kind.SUCCESSION, null, List.of(devices), OpeningTerms.witnessedBy(SUN), BY_CHEN, at(1));
    }

    static ItemDeclared declared(DeviceId device, Finding finding) {
        return new ItemDeclared(SHEET, SCHOOL, device, finding, null, WANG, at(2));
    }

    static ItemChecked found(DeviceId device, Finding finding, @Nullable String note) {
        return new ItemChecked(SHEET, SCHOOL, device, finding, note, LI, at(2));
    }

    static DeclareItems declare(Caller by, Finding finding, DeviceId... devices) {
        return new DeclareItems(
                SHEET,
                List.of(devices).stream()
                        .map(device -> new Declaration(device, finding, null))
                        .toList(),
                by,
                at(2));
    }

    /// Drawn up, declared and counted: both sides say the same.
    static HandoverOffice agreed() {
        return HandoverOffice.given(Cast.schoolInChange())
                .and(OPENED, WITNESSED, PROJECTOR_DECLARED, COMPUTER_DECLARED, PROJECTOR_FOUND, COMPUTER_FOUND);
    }
}
