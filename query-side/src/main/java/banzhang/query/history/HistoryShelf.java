package banzhang.query.history;

import banzhang.events.value.DeviceId;
import banzhang.events.value.HandoverId;
import banzhang.events.value.ImportId;
import banzhang.events.value.SchoolId;
import banzhang.query.views.Bookcase;
import banzhang.query.views.View;
import banzhang.query.views.ViewCollection;
import banzhang.query.views.ViewKey;
import java.util.List;
import java.util.function.Supplier;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// 档案架 — events by what they are about, and which sheets a device was on. Pages are added, never changed.
@Component
final class HistoryShelf {
    static final String DEVICE = "device";
    static final String HANDOVER = "handover";
    static final String IMPORT = "import";
    private static final String SHEETS = "sheets";
    private final ViewCollection pages;

    HistoryShelf(Bookcase bookcase) {
        this.pages = bookcase.open(View.HISTORY, "view_history");
    }

    void file(SchoolId school, String about, String id, long position, Supplier<Document> record) {
        pages.begin(ViewKey.of(school, about, id, position), position, record);
    }

    void link(SchoolId school, DeviceId device, HandoverId handover, long position) {
        pages.begin(
                ViewKey.of(school, SHEETS, device, position),
                position,
                () -> new Document("handover", handover.value()));
    }

    List<HistoryRecord> ofDevice(SchoolId school, DeviceId device) {
        return records(school, DEVICE, device.value());
    }

    List<HistoryRecord> ofImport(SchoolId school, @Nullable ImportId batch) {
        return batch == null ? List.of() : records(school, IMPORT, batch.value());
    }

    /// Of every sheet the device was on, sheet by sheet, each from its opening.
    List<List<HistoryRecord>> ofSheets(SchoolId school, DeviceId device) {
        return pages.under(school, SHEETS, device).stream()
                .map(link -> link.getString("handover"))
                .distinct()
                .map(handover -> records(school, HANDOVER, handover))
                .filter(records -> !records.isEmpty())
                .toList();
    }

    private List<HistoryRecord> records(SchoolId school, String about, String id) {
        return pages.under(school, about, id).stream().map(HistoryRecord::of).toList();
    }
}
