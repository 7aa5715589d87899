package banzhang.query.ledger;

import banzhang.events.ResidueEvent.Outcome;
import banzhang.events.value.Finding;
import banzhang.events.value.HandoverId;
import org.jspecify.annotations.Nullable;

/// 状况标记 — what a ledger says of a device's condition: what was found last, and what became of it since.
///
/// @param finding none before the first handover
/// @param outcome what became of what the sheet left open; none while nothing has
/// @param by the sheet that found it
record Mark(
        @Nullable Finding finding,
        @Nullable Outcome outcome,
        @Nullable HandoverId by) {

    /// What somebody settled counts for the finding it settles: found anew by a later sheet, it is that sheet's to
    /// say.
    Mark settled(Outcome as, HandoverId sheet) {
        return sheet.equals(by) ? new Mark(after(as), as, by) : this;
    }

    /// What was missing and is found is there; what is mended is whole; what goes on as a loss stays what it is.
    private @Nullable Finding after(Outcome as) {
        return switch (as) {
            case FOUND -> finding == Finding.MISSING ? Finding.COMPLETE : finding;
            case REPAIRED -> Finding.COMPLETE;
            case WRITTEN_OVER -> finding;
        };
    }
}
