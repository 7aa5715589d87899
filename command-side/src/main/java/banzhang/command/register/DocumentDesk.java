package banzhang.command.register;

import banzhang.access.Caller;
import banzhang.access.files.FileStore;
import banzhang.access.files.FileType;
import banzhang.command.CommandRefused;
import banzhang.command.files.DocumentFile;
import banzhang.command.register.FileDocument.KeptFile;
import banzhang.events.RegisterEvent.DeviceRegistered;
import banzhang.events.value.DeviceId;
import banzhang.events.value.Digest;
import java.util.Optional;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;

/// 收档台 — a document's file comes in before the document is filed: it is looked at, and kept for who may see the card.
final class DocumentDesk {
    private final EventStore events;
    private final FileStore files;

    /// 已收文件 — what was kept, and by what it is filed.
    record Taken(Digest digest, long size, String mediaType) {}

    DocumentDesk(EventStore events, FileStore files) {
        this.events = events;
        this.files = files;
    }

    /// A file nobody files afterwards is named by no event, and harms nobody.
    ///
    /// @throws CommandRefused DEVICE_NOT_FOUND before it is unpacked, or why it is not taken
    Taken take(Caller caller, DeviceId device, byte[] uploaded) {
        CommandRefused.when(!isOurs(caller, device), DeviceRefusal.DEVICE_NOT_FOUND);
        DocumentFile file = DocumentFile.of(uploaded);
        FileType type = file.type();
        Digest digest = files.keep(file.content(), type, device);
        return new Taken(digest, file.content().length, type.mediaType());
    }

    /// What is kept under this digest of this very device.
    Optional<KeptFile> kept(DeviceId device, @Nullable Digest digest) {
        return Optional.ofNullable(digest)
                .flatMap(files::find)
                .filter(file -> file.devices().contains(device))
                .map(file -> new KeptFile(file.type().mediaType(), file.bytes()));
    }

    private boolean isOurs(Caller caller, DeviceId device) {
        return events.readEvents(device.value())
                .asStream()
                .limit(1)
                .anyMatch(first -> first.getPayload() instanceof DeviceRegistered registered
                        && registered.school().equals(caller.school()));
    }
}
