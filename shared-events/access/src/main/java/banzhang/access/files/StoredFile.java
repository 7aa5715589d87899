package banzhang.access.files;

import banzhang.events.value.DeviceId;
import banzhang.events.value.Digest;
import banzhang.events.value.HandoverId;
import java.util.Map;
import java.util.Set;

/// 文件 — what is known of one stored file.
///
/// @param sheets the sheets it is on: who may see one of them may see it
/// @param devices those it is a document of: who may see one's card may see it
/// @param readers of a drawing kept before sheets were noted: the schools and classes that may see it
/// @param previews smaller pictures of it, by their longest side
public record StoredFile(
        Digest digest,
        FileType type,
        long bytes,
        Set<HandoverId> sheets,
        Set<DeviceId> devices,
        Set<String> readers,
        Map<Integer, Digest> previews) {
    public StoredFile {
        sheets = Set.copyOf(sheets);
        devices = Set.copyOf(devices);
        readers = Set.copyOf(readers);
        previews = Map.copyOf(previews);
    }
}
