package banzhang.query.ledger;

import banzhang.events.value.DeviceId;
import banzhang.events.value.ImportId;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/// 架上设备 — one device as it is stored, the facts of its custody read, before anybody asks for a moment.
///
/// @param document all but the custody; nobody changes it
/// @param custody in the journal's order
record ShelvedDevice(Document document, List<CustodyFact> custody) {
    private static final int BYTES_OF_A_CARD = 4_000;
    private static final int BYTES_OF_A_FACT = 300;

    static ShelvedDevice of(Document stored) {
        Document rest = new Document(stored);
        rest.remove("custody");
        return new ShelvedDevice(rest, DeviceDocument.custody(stored));
    }

    DeviceId device() {
        return DeviceDocument.device(document);
    }

    /// The import it came with; none when it was registered by itself.
    @Nullable
    ImportId batch() {
        return DeviceDocument.batch(document);
    }

    /// About what it takes in memory.
    int bytes() {
        int cards = 1 + document.getList("former", Document.class, List.of()).size();
        return cards * BYTES_OF_A_CARD + custody.size() * BYTES_OF_A_FACT;
    }
}
