package banzhang.standalone.demo;

import banzhang.access.Caller;
import banzhang.command.handover.ApproveHandover;
import banzhang.command.handover.CheckItem;
import banzhang.command.handover.DeclareItems;
import banzhang.command.handover.DeclareItems.Declaration;
import banzhang.command.handover.OpenHandover;
import banzhang.command.handover.SettleDispute;
import banzhang.command.handover.SignHandover;
import banzhang.events.HandoverEvent.Authentication;
import banzhang.events.HandoverEvent.HandoverOpened;
import banzhang.events.HandoverEvent.Item;
import banzhang.events.HandoverEvent.ItemChecked;
import banzhang.events.HandoverEvent.Side;
import banzhang.events.HandoverSheet;
import banzhang.events.SheetCountEvent.DisputeSettled;
import banzhang.events.SheetCountEvent.ItemDeclared;
import banzhang.events.SheetTermsEvent;
import banzhang.events.SheetTermsEvent.HandoverApproved;
import banzhang.events.value.Custodian;
import banzhang.events.value.Finding;
import banzhang.journal.CanonicalJson;
import banzhang.sample.SampleSchool;
import banzhang.standalone.demo.DemoDevices.DemoDevice;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// 样例过程 — one sheet of any kind as it goes on, step by step, with its content as the command side folds it.
final class DemoPaper {
    private final OpenHandover opening;
    private final List<DemoDevice> devices;
    private final List<DemoStep> steps = new ArrayList<>();
    private HandoverSheet sheet;

    DemoPaper(OpenHandover opening, List<DemoDevice> devices, Custodian from, Custodian to, SheetTermsEvent... terms) {
        this.opening = opening;
        this.devices = devices;
        List<Item> items = devices.stream().map(DemoPaper::item).toList();
        sheet = HandoverSheet.of(new HandoverOpened(
                opening.handover(),
                SampleSchool.SCHOOL,
                opening.kind(),
                from,
                to,
                items,
                opening.by().person(),
                opening.at()));
        for (SheetTermsEvent agreed : terms) {
            sheet = sheet.with(agreed);
        }
        add(opening.by(), "open", opening, null);
    }

    List<DemoStep> steps() {
        return List.copyOf(steps);
    }

    DemoPaper declared(Caller by, Instant at) {
        List<Declaration> all = devices.stream()
                .map(demo -> new Declaration(demo.device(), Finding.COMPLETE, null))
                .toList();
        for (DemoDevice demo : devices) {
            sheet = sheet.with(new ItemDeclared(
                    sheet.handover(), sheet.school(), demo.device(), Finding.COMPLETE, null, by.person(), at));
        }
        return add(by, "declare", new DeclareItems(sheet.handover(), all, by, at), null);
    }

    /// All complete but the one of this sort, if any.
    DemoPaper checked(Caller by, String sort, Finding finding, @Nullable String note, Instant at) {
        for (DemoDevice demo : devices) {
            boolean other = demo.kind().equals(sort);
            CheckItem check = new CheckItem(
                    sheet.handover(), demo.device(), other ? finding : Finding.COMPLETE, other ? note : null, by, at);
            sheet = sheet.with(new ItemChecked(
                    sheet.handover(), sheet.school(), demo.device(), check.finding(), check.note(), by.person(), at));
            add(by, "check/" + demo.code(), check, null);
        }
        return this;
    }

    DemoPaper settled(Caller by, String sort, Finding finding, String reason, Instant at) {
        DemoDevice disputed = devices.stream()
                .filter(demo -> demo.kind().equals(sort))
                .findFirst()
                .orElseThrow();
        sheet = sheet.with(new DisputeSettled(
                sheet.handover(), sheet.school(), disputed.device(), finding, reason, by.person(), at));
        return add(by, "settle", new SettleDispute(sheet.handover(), disputed.device(), finding, reason, by, at), null);
    }

    DemoPaper approved(Caller by, Instant at) {
        sheet = sheet.with(new HandoverApproved(sheet.handover(), sheet.school(), by.person(), at));
        return add(by, "approve", new ApproveHandover(sheet.handover(), by, at), null);
    }

    DemoPaper signed(Caller by, Side side, Instant at) {
        SignHandover command = new SignHandover(
                sheet.handover(),
                side,
                CanonicalJson.digest(sheet),
                CanonicalJson.digest(DemoSignature.of(by.person())),
                Authentication.PASSWORD,
                at,
                by,
                at);
        return add(by, "sign/" + side, command, sheet);
    }

    private DemoPaper add(Caller by, String what, Object command, @Nullable HandoverSheet signed) {
        String id = opening.handover().value();
        steps.add(new DemoStep(by, "sheet/" + id + "/" + what, command, id, signed));
        return this;
    }

    private static Item item(DemoDevice demo) {
        return new Item(
                demo.device(),
                demo.code(),
                demo.card().name(),
                demo.card().quantity(),
                demo.card().accessories());
    }
}
