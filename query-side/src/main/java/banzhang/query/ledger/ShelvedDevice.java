package banzhang.query.ledger;

import banzhang.events.value.DeviceId;
import banzhang.events.value.ImportId;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/// 架上设备 — one device as it is stored, the facts of its custody read, before anybody asks for a moment.
///
/// It is kept while it does not change, and with it what it last was in the ledgers: of a thousand devices that a page
/// reckons with, most are as they were at the page before.
final class ShelvedDevice {
    private static final int BYTES_OF_A_CARD = 4_000;
    private static final int BYTES_OF_A_FACT = 400;
    private final Document document;
    private final List<CustodyFact> custody;
    private final DeviceId device;
    private final @Nullable ImportId batch;
    private volatile @Nullable LedgerDevice lastly;

    /// @param document all but the custody; nobody changes it
    /// @param custody in the journal's order
    private ShelvedDevice(Document document, List<CustodyFact> custody) {
        this.document = document;
        this.custody = custody;
        this.device = DeviceDocument.device(document);
        this.batch = DeviceDocument.batch(document);
    }

    static ShelvedDevice of(Document stored) {
        Document rest = new Document(stored);
        rest.remove("custody");
        return new ShelvedDevice(rest, DeviceDocument.custody(stored));
    }

    DeviceId device() {
        return device;
    }

    /// The import it came with; none when it was registered by itself.
    @Nullable
    ImportId batch() {
        return batch;
    }

    /// What it is in the ledgers.
    ///
    /// @param entered none when it was registered by itself
    /// @param left what handovers left of it, in the journal's order
    LedgerDevice inLedgers(LedgerDevice.@Nullable Entered entered, List<Found> left) {
        @Nullable LedgerDevice known = lastly;
        if (known == null || !known.isMadeOf(entered, left)) {
            known = new LedgerDevice(document, custody, entered, left);
            lastly = known;
        }
        return known;
    }

    /// About what it takes in memory.
    int bytes() {
        int cards = 1 + document.getList("former", Document.class, List.of()).size();
        return cards * BYTES_OF_A_CARD + custody.size() * BYTES_OF_A_FACT;
    }
}
