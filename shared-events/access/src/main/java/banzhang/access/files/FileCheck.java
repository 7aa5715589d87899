package banzhang.access.files;

import banzhang.events.value.Digest;
import java.util.List;

/// 文件核验 — what became of the files that events name: all there and unchanged, or which are not.
///
/// @param sound how many are as they were stored
/// @param missing named by an event, and not there
/// @param changed there, with other bytes
/// @param unreferenced there, and named by no event: a request that was refused after its file was kept; harmless
public record FileCheck(int sound, List<Digest> missing, List<Digest> changed, List<Digest> unreferenced) {
    public FileCheck {
        missing = List.copyOf(missing);
        changed = List.copyOf(changed);
        unreferenced = List.copyOf(unreferenced);
    }

    public boolean isIntact() {
        return missing.isEmpty() && changed.isEmpty();
    }
}
