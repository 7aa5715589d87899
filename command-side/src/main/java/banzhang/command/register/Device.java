package banzhang.command.register;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import banzhang.command.CommandRefused;
import banzhang.events.CardEvent;
import banzhang.events.RegisterEvent.CustodyMoved;
import banzhang.events.RegisterEvent.DeviceListed;
import banzhang.events.RegisterEvent.DeviceRegistered;
import banzhang.events.RegroupingEvent.CardSucceeded;
import banzhang.events.value.AssetCard;
import banzhang.events.value.AssetCode;
import banzhang.events.value.Custodian;
import banzhang.events.value.DeviceId;
import banzhang.events.value.Finding;
import banzhang.events.value.HandoverId;
import banzhang.events.value.ImportId;
import banzhang.events.value.SchoolId;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.jspecify.annotations.Nullable;

/// 设备 — one registered device for its whole life: what its card says and who holds it now.
///
/// It starts in the store's custody. Whether its import batch is completed is the batch's to say.
public class Device {
    @AggregateIdentifier
    private String id;

    private SchoolId school;
    private AssetCode assetCode;
    private AssetCard card;
    private Custodian custodian;
    private @Nullable ImportId batch;
    private @Nullable HandoverId movedBy;
    private @Nullable Instant heldSince;
    private final CardPast past = new CardPast();
    private final Set<HandoverId> sheets = new LinkedHashSet<>();

    /// For Axon, which fills it by replaying.
    @SuppressWarnings("NullAway.Init")
    protected Device() {}

    /// Enters the register, in the store's custody.
    @SuppressWarnings("NullAway.Init") // the event handler fills the fields within apply()
    public Device(
            DeviceId device,
            SchoolId school,
            AssetCode assetCode,
            AssetCard card,
            @Nullable ImportId batch,
            Instant happenedAt) {
        apply(new DeviceRegistered(device, school, assetCode, card, Custodian.store(school), batch, happenedAt));
    }

    /// Enters the register as what others are carried on by, in the hands theirs ended in.
    @SuppressWarnings("NullAway.Init") // the event handler fills the fields within apply()
    Device(CardSucceeded succession, AssetCode assetCode, AssetCard card, Custodian custodian) {
        SchoolId of = succession.school();
        Instant at = succession.happenedAt();
        apply(new DeviceRegistered(succession.device(), of, assetCode, card, custodian, null, at));
        apply(succession);
    }

    /// Passes to the next custodian by a completed handover.
    ///
    /// The room is not compared: a device that changed rooms with its class is still with its class.
    public void moveCustody(Custodian from, Custodian to, Finding condition, HandoverId handover, Instant happenedAt) {
        CommandRefused.when(!isWith(from), DeviceRefusal.DEVICE_HAS_MOVED);
        apply(new CustodyMoved(new DeviceId(id), school, custodian, to, condition, handover, happenedAt));
    }

    /// Is named on a sheet that is drawn up in this unit of work.
    public void list(HandoverId handover, Instant happenedAt) {
        apply(new DeviceListed(new DeviceId(id), school, handover, happenedAt));
    }

    /// Keeps what the rules have decided of this device.
    void record(CardEvent decided) {
        apply(decided);
    }

    /// Whether this holder, in this very person, has the device now: a class's former 班主任 is another one.
    public boolean isWith(Custodian holder) {
        return custodian.isSameAs(holder);
    }

    /// Whether it came to its holder by this handover.
    public boolean isMovedBy(HandoverId handover) {
        return handover.equals(movedBy);
    }

    /// Why it is in no ledger any more; none while it is in one. Reversed, nothing becomes of it; split or merged,
    /// what
    /// becomes of it becomes of the cards that carry it on.
    public Optional<DeviceRefusal> whyNotInLedger() {
        return past.reversals().made()
                ? Optional.of(DeviceRefusal.DEVICE_REVERSED)
                : past.regroupings().made() ? Optional.of(DeviceRefusal.DEVICE_REGROUPED) : Optional.empty();
    }

    public SchoolId school() {
        return school;
    }

    public AssetCode assetCode() {
        return assetCode;
    }

    public AssetCard card() {
        return card;
    }

    public Custodian custodian() {
        return custodian;
    }

    /// Since when its custodian holds it, as stated.
    Instant heldSince() {
        return Objects.requireNonNull(heldSince, "who is in the register is held");
    }

    /// What became of its card.
    CardPast past() {
        return past;
    }

    /// The sheets it was listed on, but for one that has moved it.
    Set<HandoverId> sheets() {
        return sheets;
    }

    /// The import batch it came with; none when it was registered by itself.
    public @Nullable ImportId batch() {
        return batch;
    }

    @EventSourcingHandler
    void on(DeviceRegistered event) {
        id = event.device().value();
        school = event.school();
        assetCode = event.assetCode();
        card = event.card();
        custodian = event.custodian();
        batch = event.batch();
        heldFrom(event.happenedAt());
    }

    @EventSourcingHandler
    void on(CustodyMoved event) {
        custodian = event.to();
        movedBy = event.handover();
        sheets.remove(event.handover());
        heldFrom(event.happenedAt());
    }

    @EventSourcingHandler
    void on(DeviceListed event) {
        sheets.add(event.handover());
    }

    @EventSourcingHandler
    void on(CardEvent event) {
        card = past.after(event, card);
    }

    /// What is stated as earlier than what came before does not begin before that.
    private void heldFrom(Instant stated) {
        heldSince = heldSince != null && stated.isBefore(heldSince) ? heldSince : stated;
    }
}
