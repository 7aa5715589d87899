package banzhang.command.handover;

import static banzhang.command.CommandRefused.when;

import banzhang.access.Caller;
import banzhang.access.HandoverParties;
import banzhang.events.HandoverEvent.Side;
import banzhang.events.HandoverSheet;
import banzhang.events.SheetFileEvent.PhotoFiled;
import banzhang.events.value.DeviceId;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;

/// 照片规则 — who may add a photo to a sheet, of what, and how many. Pure functions.
final class PhotoRules {
    private static final int MOST_OF_AN_ITEM = 10;
    private static final int MOST_OF_A_SHEET = 200;

    private PhotoRules() {}

    /// The photo's event, none when this very photo of the item is there already.
    static Optional<PhotoFiled> file(HandoverProgress so, FilePhoto asked) {
        HandoverSheet sheet = so.sheet();
        mayTake(sheet, asked.device(), asked.by());
        if (sheet.photosOf(asked.device()).contains(asked.photo())) {
            return Optional.empty();
        }
        mayAdd(so, asked.device());
        return Optional.of(new PhotoFiled(
                sheet.handover(),
                sheet.school(),
                asked.device(),
                asked.photo(),
                asked.mediaType(),
                asked.bytes(),
                asked.by().person(),
                asked.at()));
    }

    static void mayTake(HandoverSheet sheet, DeviceId device, Caller by) {
        when(!isParty(by, sheet), PhotoRefusal.NOT_YOURS_TO_PHOTOGRAPH);
        when(!sheet.names(device), HandoverRefusal.DEVICE_NOT_ON_SHEET);
    }

    static boolean isParty(Caller by, HandoverSheet sheet) {
        return Arrays.stream(Side.values()).anyMatch(side -> HandoverParties.actsFor(by, sheet, side));
    }

    private static void mayAdd(HandoverProgress so, DeviceId device) {
        when(so.hasEnded(), HandoverRefusal.HANDOVER_HAS_ENDED);
        int all = so.sheet().photographed().values().stream()
                .mapToInt(Collection::size)
                .sum();
        boolean full = so.sheet().photosOf(device).size() >= MOST_OF_AN_ITEM || all >= MOST_OF_A_SHEET;
        when(full, PhotoRefusal.TOO_MANY_PHOTOS);
    }
}
