package banzhang.command.handover;

import banzhang.access.Caller;
import banzhang.access.files.FileStore;
import banzhang.command.Answer;
import banzhang.command.CommandDesk;
import banzhang.command.CommandRefused;
import banzhang.command.files.Paper;
import banzhang.command.files.PaperMark;
import banzhang.command.files.PaperWorkshop;
import banzhang.events.value.Digest;
import banzhang.events.value.HandoverId;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/// 收纸台 — signed paper comes in at one place: it is cleaned, its code read, its sheet found, and only then is it kept.
final class PaperDesk {
    private final CommandDesk desk;
    private final SheetReader sheets;
    private final FileStore files;
    private final Clock clock;

    /// What a repeated request must repeat.
    private record Asked(HandoverId sheet, Digest paper) {}

    PaperDesk(CommandDesk desk, SheetReader sheets, FileStore files, Clock clock) {
        this.desk = desk;
        this.sheets = sheets;
        this.files = files;
        this.clock = clock;
    }

    /// @param stated the sheet somebody says it is of; none to go by the code alone
    Answer file(Caller caller, @Nullable String key, @Nullable HandoverId stated, byte[] uploaded) {
        CommandDesk.keyDigest(caller, key);
        Paper paper = PaperWorkshop.clean(uploaded);
        @Nullable PaperMark mark = PaperRules.markOf(paper.marks()).orElse(null);
        HandoverId id = PaperRules.sheetOf(mark, stated);
        CommandRefused.when(!sheets.isSeenBy(caller, id), PaperRefusal.PAPER_SHEET_UNKNOWN);
        PaperRules.mayFile(sheets.seenBy(caller, id).sheet(), caller);
        boolean forged = mark != null && !sheets.contentsOf(id).contains(mark.content());
        CommandRefused.when(forged, PaperRefusal.PAPER_NEVER_PRINTED_SO);
        Asked asked = new Asked(id, paper.digest());
        return desk.answered(caller, key, asked, FilePaper.class).orElseGet(() -> {
            FilePaper command = command(caller, id, paper, mark);
            files.keep(paper.content(), paper.type(), id);
            return desk.submit(caller, key, asked, command, id.value());
        });
    }

    private FilePaper command(Caller caller, HandoverId id, Paper paper, @Nullable PaperMark mark) {
        return new FilePaper(
                id,
                paper.digest(),
                paper.type().mediaType(),
                paper.content().length,
                paper.pages(),
                mark == null ? null : mark.content(),
                mark == null ? null : mark.position(),
                caller,
                clock.instant());
    }
}
