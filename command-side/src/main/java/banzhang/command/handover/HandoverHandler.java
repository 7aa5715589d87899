package banzhang.command.handover;

import banzhang.access.Caller;
import banzhang.command.CommandRefused;
import banzhang.command.KnownAggregates;
import banzhang.events.HandoverEvent;
import banzhang.events.HandoverEvent.HandoverCompleted;
import banzhang.events.HandoverEvent.Item;
import banzhang.events.HandoverKindPolicy;
import banzhang.events.HandoverSheet;
import banzhang.events.value.Custodian;
import banzhang.events.value.HandoverId;
import banzhang.events.value.SchoolId;
import banzhang.journal.Foresight.Foreseen;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;

/// 交接办理 — takes the commands to the sheet; what spans sheet, class and devices is one unit of work, one append.
public class HandoverHandler {
    private final Repository<Handover> sheets;
    private final HandoverSides sides;
    private final HandoverDevices devices;

    HandoverHandler(Repository<Handover> sheets, HandoverSides sides, HandoverDevices devices) {
        this.sheets = sheets;
        this.sides = sides;
        this.devices = devices;
    }

    @CommandHandler
    void handle(OpenHandover asked) throws Exception {
        HandoverKindPolicy policy = HandoverKindPolicy.of(asked.kind());
        OpeningRules.mayOpen(policy, asked);
        try (Foreseen _ = devices.foreseen(asked.devices())) {
            open(policy, asked);
        }
    }

    private void open(HandoverKindPolicy policy, OpenHandover asked) throws Exception {
        SchoolId school = asked.by().school();
        Custodian from = sides.from(policy, asked, devices);
        Custodian to = sides.to(policy, asked, from);
        OpeningRules.requireSides(policy, asked, from, to);
        sides.requireLeader(school, asked.terms().witness(), asked.at());
        List<Item> items = devices.itemsFrom(school, from, asked.devices());
        sheets.newInstance(() -> new Handover(asked, from, to, items));
        devices.list(asked.handover(), asked.devices(), asked.at());
    }

    @CommandHandler
    void handle(CheckItem asked) {
        record(asked.handover(), asked.by(), (so, policy) -> HandoverRules.check(so, policy, asked).stream());
    }

    @CommandHandler
    void handle(DeclareItems asked) {
        record(asked.handover(), asked.by(), (so, policy) -> CountRules.declare(so, asked).stream());
    }

    @CommandHandler
    void handle(ContestItem asked) {
        record(asked.handover(), asked.by(), (so, policy) -> CountRules.contest(so, asked).stream());
    }

    @CommandHandler
    void handle(SettleDispute asked) {
        record(asked.handover(), asked.by(), (so, policy) -> CountRules.settle(so, asked).stream());
    }

    @CommandHandler
    void handle(CountAccessories asked) {
        record(asked.handover(), asked.by(), (so, policy) -> CountRules.accessories(so, policy, asked).stream());
    }

    @CommandHandler
    void handle(ReportExtra asked) {
        record(asked.handover(), asked.by(), (so, policy) -> CountRules.extra(so, asked).stream());
    }

    @CommandHandler
    void handle(NameWitness asked) {
        boolean leader = sides.isLeader(asked.by().school(), asked.witness(), asked.at());
        record(asked.handover(), asked.by(), (so, policy) -> TermsRules.witness(so, policy, asked, leader).stream());
    }

    @CommandHandler
    void handle(ApproveHandover asked) {
        record(asked.handover(), asked.by(), (so, policy) -> TermsRules.approve(so, policy, asked).stream());
    }

    @CommandHandler
    void handle(RefuseApproval asked) {
        record(asked.handover(), asked.by(), (so, policy) -> TermsRules.refuse(so, policy, asked).stream());
    }

    @CommandHandler
    void handle(OrderInAbsence asked) {
        record(asked.handover(), asked.by(), (so, policy) -> TermsRules.order(so, asked).stream());
    }

    @CommandHandler
    void handle(FilePhoto asked) {
        sheet(asked.handover()).execute(sheet -> sheet.file(asked));
    }

    @CommandHandler
    void handle(FilePaper asked) {
        sheet(asked.handover()).execute(sheet -> sheet.file(asked));
    }

    /// With the last signature the custody of every device that passes moves, or nothing of it is stored.
    @CommandHandler
    void handle(SignHandover asked) {
        Aggregate<Handover> handover = sheet(asked.handover());
        Optional<HandoverCompleted> completed = handover.invoke(sheet -> sheet.sign(asked));
        if (completed.isPresent()) {
            HandoverSheet sheet = handover.invoke(signed -> signed.sheetSeenBy(asked.by()));
            sides.requireSameReceiver(sheet, asked.at());
            devices.move(sheet, completed.get());
        }
    }

    @CommandHandler
    void handle(DeclineHandover asked) {
        record(asked.handover(), asked.by(), (so, policy) -> EndingRules.decline(so, policy, asked).stream());
    }

    @CommandHandler
    void handle(WithdrawHandover asked) {
        record(asked.handover(), asked.by(), (so, policy) -> EndingRules.withdraw(so, policy, asked).stream());
    }

    @CommandHandler
    void handle(LapseHandover asked) {
        sheet(asked.handover()).execute(sheet -> sheet.lapse(asked.at()));
    }

    @CommandHandler
    void handle(SettleResidue asked) {
        record(asked.handover(), asked.by(), (so, policy) -> EndingRules.settle(so, asked).stream());
    }

    private void record(
            HandoverId id,
            Caller by,
            BiFunction<HandoverProgress, HandoverKindPolicy, Stream<? extends HandoverEvent>> deciding) {
        sheet(id).execute(sheet -> sheet.record(by, deciding));
    }

    private Aggregate<Handover> sheet(HandoverId id) {
        return KnownAggregates.find(sheets, id.value())
                .orElseThrow(() -> new CommandRefused(HandoverRefusal.HANDOVER_NOT_FOUND));
    }
}
