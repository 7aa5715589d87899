package banzhang.command.handover;

import static banzhang.command.CommandRefused.when;

import banzhang.access.Caller;
import banzhang.command.files.PaperMark;
import banzhang.events.HandoverSheet;
import banzhang.events.SheetFileEvent.PaperFiled;
import banzhang.events.SheetFileEvent.PaperShows;
import banzhang.events.value.Digest;
import banzhang.events.value.HandoverId;
import banzhang.events.value.Office;
import banzhang.journal.CanonicalJson;
import java.util.Collection;
import java.util.Iterator;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// 纸质单规则 — to which sheet signed paper belongs, who may file it, and what it shows. Pure functions.
///
/// Paper is evidence beside the sheet and no part of what is signed: it may come after the end, too.
final class PaperRules {
    private static final int MOST_OF_A_SHEET = 20;

    private PaperRules() {}

    /// The one mark its pages carry, none when no code could be read.
    static Optional<PaperMark> markOf(Collection<PaperMark> marks) {
        when(marks.size() > 1, PaperRefusal.PAPER_PAGES_DIFFER);
        Iterator<PaperMark> one = marks.iterator();
        return one.hasNext() ? Optional.of(one.next()) : Optional.empty();
    }

    /// The sheet of its code, else the one somebody says it is of.
    static HandoverId sheetOf(@Nullable PaperMark mark, @Nullable HandoverId stated) {
        when(mark == null && stated == null, PaperRefusal.PAPER_WITHOUT_CODE);
        if (mark == null) {
            return Objects.requireNonNull(stated);
        }
        when(stated != null && !stated.equals(mark.sheet()), PaperRefusal.PAPER_OF_ANOTHER_SHEET);
        return mark.sheet();
    }

    static void mayFile(HandoverSheet sheet, Caller by) {
        boolean may = by.holds(Office.GENERAL_AFFAIRS) || PhotoRules.isParty(by, sheet);
        when(!may, PaperRefusal.NOT_YOURS_TO_FILE_PAPER);
    }

    /// The paper's event, none when this very file is there already.
    static Optional<PaperFiled> file(HandoverProgress so, Collection<Digest> papers, FilePaper asked) {
        HandoverSheet sheet = so.sheet();
        mayFile(sheet, asked.by());
        if (papers.contains(asked.paper())) {
            return Optional.empty();
        }
        when(papers.size() >= MOST_OF_A_SHEET, PaperRefusal.TOO_MANY_PAPERS);
        return Optional.of(new PaperFiled(
                sheet.handover(),
                sheet.school(),
                asked.paper(),
                asked.mediaType(),
                asked.bytes(),
                asked.pages(),
                shown(sheet, asked.printedContent()),
                asked.printedContent(),
                asked.printedPosition(),
                asked.by().person(),
                asked.at()));
    }

    private static PaperShows shown(HandoverSheet sheet, @Nullable Digest printed) {
        if (printed == null) {
            return PaperShows.UNREAD;
        }
        return printed.equals(CanonicalJson.digest(sheet)) ? PaperShows.CURRENT : PaperShows.EARLIER;
    }
}
