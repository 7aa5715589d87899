package banzhang.query.web;

import banzhang.access.Caller;
import banzhang.access.HandoverParties;
import banzhang.events.HandoverEvent.Side;
import banzhang.query.handover.HandoverView;
import java.util.Arrays;

/// 拍照权 — whether one person may add photos to a sheet now: every side of it, until it ends. The command side decides;
/// this only spares a useless form.
final class PhotoTurn {
    private PhotoTurn() {}

    static boolean of(HandoverView sheet, Caller caller) {
        return !sheet.state().isEnd()
                && Arrays.stream(Side.values()).anyMatch(side -> HandoverParties.actsFor(caller, sheet.sheet(), side));
    }
}
