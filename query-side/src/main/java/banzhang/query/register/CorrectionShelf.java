package banzhang.query.register;

import banzhang.query.views.Bookcase;
import banzhang.query.views.View;
import banzhang.query.views.ViewCollection;
import org.springframework.stereotype.Component;

/// 更正账架 — where the corrections are, device by device.
@Component
final class CorrectionShelf {
    private final ViewCollection corrections;

    CorrectionShelf(Bookcase bookcase) {
        this.corrections = bookcase.open(View.CORRECTIONS, "view_corrections").changing();
    }

    ViewCollection corrections() {
        return corrections;
    }
}
