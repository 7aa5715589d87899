package banzhang.query.ledger;

import banzhang.query.AsOf;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/// 导出的台账 — the lines of a ledger on their way into a file, with what makes the file an evidence: moment and position.
///
/// @param moment the moment it shows; of a ledger of now, when it was made
/// @param position the last journal position it knows of: asked again with it, the ledger is the same
public record LedgerExport(Instant moment, long position, List<LedgerLine> lines) {
    static final String MOMENT = "截至";
    static final String POSITION = "账簿位置";

    /// `2026-09-01 23:59:59`, in Shanghai.
    String shownMoment() {
        return DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT).format(moment.atZone(AsOf.SHANGHAI));
    }

    /// `ledger-20260901-p1234`: no school, class or person, for file names travel.
    String fileName() {
        return "ledger-%s-p%d"
                .formatted(
                        DateTimeFormatter.BASIC_ISO_DATE.format(
                                moment.atZone(AsOf.SHANGHAI).toLocalDate()),
                        position);
    }
}
