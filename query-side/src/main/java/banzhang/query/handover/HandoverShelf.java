package banzhang.query.handover;

import banzhang.events.value.SchoolId;
import banzhang.query.views.Bookcase;
import banzhang.query.views.View;
import banzhang.query.views.ViewCollection;
import java.util.List;
import org.bson.Document;
import org.springframework.stereotype.Component;

/// 交接账架 — where the sheets are, and ways to some of them that do not pass by all the others.
@Component
final class HandoverShelf {
    private final ViewCollection sheets;
    private final SheetRegister register;

    HandoverShelf(Bookcase bookcase) {
        this.sheets = bookcase.open(View.HANDOVERS, "view_handovers").changing().ordered(SheetPlace.FIELD);
        this.register = new SheetRegister(bookcase.open(View.HANDOVERS, "view_handovers_register"));
    }

    ViewCollection sheets() {
        return sheets;
    }

    SheetRegister register() {
        return register;
    }

    /// Those of a school that have not ended, in the order they were drawn up.
    List<Document> underWay(SchoolId school) {
        return sheets.first(0, SheetPlace.FIELD, null, school, SheetPlace.UNDER_WAY)
                .reversed();
    }

    /// Those of a school that left something behind which nobody has settled.
    List<Document> leftOpen(SchoolId school) {
        return sheets.first(0, SheetPlace.FIELD, null, school, SheetPlace.LEFT_OPEN);
    }
}
