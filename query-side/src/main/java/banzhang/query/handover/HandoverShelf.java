package banzhang.query.handover;

import banzhang.query.views.ViewCollection;
import com.mongodb.client.MongoDatabase;
import org.springframework.stereotype.Component;

/// 交接账架 — where the sheets are.
@Component
final class HandoverShelf {
    private final ViewCollection sheets;

    HandoverShelf(MongoDatabase database) {
        this.sheets = new ViewCollection(database, "view_handovers").changing();
    }

    ViewCollection sheets() {
        return sheets;
    }
}
