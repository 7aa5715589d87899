package banzhang.command.register.imports;

import banzhang.command.register.AssetCodeHolder;
import banzhang.command.register.imports.mapping.KnownCards;
import banzhang.events.AccessoryEvent.AccessoryAdded;
import banzhang.events.AccessoryEvent.AccessoryRemoved;
import banzhang.events.CorrectionEvent.CorrectionConfirmed;
import banzhang.events.RegisterEvent.AssetCodeClaimed;
import banzhang.events.RegisterEvent.DeviceRegistered;
import banzhang.events.RegisterEvent.ImportCompleted;
import banzhang.events.value.Accessories;
import banzhang.events.value.AssetCard;
import banzhang.events.value.AssetCode;
import banzhang.events.value.CardTexts;
import banzhang.events.value.DeviceId;
import banzhang.events.value.ImportId;
import banzhang.events.value.SchoolId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;

/// 卡片查询 — what the journal says the cards of one school's ledger say, at this moment.
final class CardJournal implements KnownCards {
    private final EventStore events;
    private final SchoolId school;
    private final Map<ImportId, Boolean> completed = new ConcurrentHashMap<>();

    CardJournal(EventStore events, SchoolId school) {
        this.events = events;
        this.school = school;
    }

    /// Each code is two short streams; several are read at once.
    @Override
    public Map<AssetCode, KnownCard> of(Collection<AssetCode> codes) {
        Map<AssetCode, KnownCard> known = new ConcurrentHashMap<>();
        codes.parallelStream().forEach(code -> find(code).ifPresent(card -> known.put(code, card)));
        return known;
    }

    private Optional<KnownCard> find(AssetCode code) {
        @Nullable DeviceId device = null;
        for (Object event : payloads(AssetCodeHolder.idOf(school, code))) {
            device = event instanceof AssetCodeClaimed claimed ? claimed.device() : null;
        }
        return device == null ? Optional.empty() : cardOf(device);
    }

    private Optional<KnownCard> cardOf(DeviceId device) {
        @Nullable AssetCard card = null;
        for (Object event : payloads(device.value())) {
            card = event instanceof DeviceRegistered registered
                    ? inLedger(registered)
                    : card == null ? null : after(card, event);
        }
        return Optional.ofNullable(card).map(says -> new KnownCard(device, says));
    }

    private @Nullable AssetCard inLedger(DeviceRegistered registered) {
        ImportId batch = registered.batch();
        boolean shows = batch == null || completed.computeIfAbsent(batch, this::isCompleted);
        return shows ? registered.card() : null;
    }

    private boolean isCompleted(ImportId batch) {
        return payloads(batch.value()).stream().anyMatch(ImportCompleted.class::isInstance);
    }

    /// A reversed device has given its code back, so nobody asks for it.
    private static AssetCard after(AssetCard card, Object event) {
        return switch (event) {
            case CorrectionConfirmed confirmed -> CardTexts.corrected(card, confirmed.changes());
            case AccessoryAdded added -> Accessories.added(card, added.accessory());
            case AccessoryRemoved removed -> Accessories.removed(card, removed.accessory());
            default -> card;
        };
    }

    private List<Object> payloads(String aggregate) {
        List<Object> payloads = new ArrayList<>();
        events.readEvents(aggregate).forEachRemaining(message -> payloads.add(message.getPayload()));
        return payloads;
    }
}
