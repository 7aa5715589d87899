package banzhang.command.handover;

import banzhang.access.Caller;
import banzhang.access.files.FileStore;
import banzhang.access.files.FileType;
import banzhang.command.Answer;
import banzhang.command.CommandDesk;
import banzhang.command.files.Photo;
import banzhang.command.files.PictureWorkshop;
import banzhang.events.value.DeviceId;
import banzhang.events.value.Digest;
import banzhang.events.value.HandoverId;
import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// 照片台 — what comes before the command to file a photo: it is cleaned, made smaller twice, and kept.
final class PhotoDesk {
    private final CommandDesk desk;
    private final SheetReader sheets;
    private final FileStore files;
    private final Clock clock;

    /// What a repeated request must repeat.
    private record Asked(DeviceId device, Digest photo) {}

    PhotoDesk(CommandDesk desk, SheetReader sheets, FileStore files, Clock clock) {
        this.desk = desk;
        this.sheets = sheets;
        this.files = files;
        this.clock = clock;
    }

    /// Files a photo. The rules are asked first: what they refuse is not unpacked, let alone kept; what counts is
    /// what they say to the command.
    Answer file(Caller caller, @Nullable String key, HandoverId id, DeviceId device, byte[] uploaded) {
        CommandDesk.keyDigest(caller, key);
        PhotoRules.mayTake(sheets.seenBy(caller, id).sheet(), device, caller);
        Photo photo = PictureWorkshop.clean(uploaded);
        Asked asked = new Asked(device, photo.digest());
        return desk.answered(caller, key, asked, FilePhoto.class).orElseGet(() -> {
            FilePhoto command = new FilePhoto(
                    id,
                    device,
                    photo.digest(),
                    photo.type().mediaType(),
                    photo.content().length,
                    caller,
                    clock.instant());
            if (PhotoRules.file(sheets.seenBy(caller, id), command).isPresent()) {
                keep(photo, id);
            }
            return desk.submit(caller, key, asked, command, id.value());
        });
    }

    private void keep(Photo photo, HandoverId id) {
        Map<Integer, Digest> previews = new TreeMap<>();
        photo.previews().forEach((side, jpeg) -> previews.put(side, files.keep(jpeg, FileType.JPEG, id)));
        files.keep(photo.content(), photo.type(), id, previews);
    }
}
