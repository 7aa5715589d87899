package banzhang.query.register;

import banzhang.query.views.Bookcase;
import banzhang.query.views.View;
import banzhang.query.views.ViewCollection;
import org.springframework.stereotype.Component;

/// 更正账架 — where the corrections are, device by device: single ones, those that came with a file, and the files.
///
/// A file brings thousands, decided as one: the list of what waits does not go through them.
@Component
final class CorrectionShelf {
    private final ViewCollection corrections;
    private final ViewCollection ofFiles;
    private final ViewCollection files;

    CorrectionShelf(Bookcase bookcase) {
        this.corrections = bookcase.open(View.CORRECTIONS, "view_corrections").changing();
        this.ofFiles =
                bookcase.open(View.CORRECTIONS, "view_corrections_of_files").changing();
        this.files = bookcase.open(View.CORRECTIONS, "view_correction_files").changing();
    }

    ViewCollection corrections() {
        return corrections;
    }

    ViewCollection ofFiles() {
        return ofFiles;
    }

    ViewCollection files() {
        return files;
    }
}
