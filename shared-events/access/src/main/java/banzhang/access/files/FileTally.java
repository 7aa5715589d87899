package banzhang.access.files;

import banzhang.events.value.Digest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// 清点文件 — counts files one after the other; a preview is named by the picture it is of.
final class FileTally {
    private final List<Digest> changed = new ArrayList<>();
    private final Set<Digest> unnamed = new HashSet<>();
    private final Set<Digest> seen = new HashSet<>();
    private final Set<Digest> previews = new HashSet<>();
    private int sound;

    void count(StoredFile file, boolean unchanged, boolean named) {
        seen.add(file.digest());
        if (unchanged) {
            sound++;
        } else {
            changed.add(file.digest());
        }
        if (named) {
            previews.addAll(file.previews().values());
        } else {
            unnamed.add(file.digest());
        }
    }

    FileCheck sum(Set<Digest> missing) {
        Set<Digest> gone = new HashSet<>(missing);
        previews.stream().filter(preview -> !seen.contains(preview)).forEach(gone::add);
        unnamed.removeAll(previews);
        return new FileCheck(sound, sorted(gone), sorted(changed), sorted(unnamed));
    }

    private static List<Digest> sorted(Collection<Digest> digests) {
        return digests.stream().sorted(Comparator.comparing(Digest::hex)).toList();
    }
}
