package banzhang.query.handover;

import banzhang.query.views.Bookcase;
import banzhang.query.views.View;
import banzhang.query.views.ViewCollection;
import org.springframework.stereotype.Component;

/// 交接账架 — where the sheets are.
@Component
final class HandoverShelf {
    private final ViewCollection sheets;

    HandoverShelf(Bookcase bookcase) {
        this.sheets = bookcase.open(View.HANDOVERS, "view_handovers").changing();
    }

    ViewCollection sheets() {
        return sheets;
    }
}
