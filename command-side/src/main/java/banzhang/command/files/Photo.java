package banzhang.command.files;

import banzhang.access.files.FileType;
import banzhang.events.value.Digest;
import java.util.Map;

/// 照片 — a picture with nothing else in the file, and smaller ones of it.
///
/// @param previews JPEGs by their longest side, upright
@SuppressWarnings("ArrayRecordComponent") // files, handed on once and never compared
public record Photo(FileType type, byte[] content, Map<Integer, byte[]> previews) {
    public Photo {
        previews = Map.copyOf(previews);
    }

    public Digest digest() {
        return Digest.of(content);
    }
}
