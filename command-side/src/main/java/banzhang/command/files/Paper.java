package banzhang.command.files;

import banzhang.access.files.FileType;
import banzhang.events.value.Digest;
import java.util.Set;

/// 纸质单扫描 — signed paper as a file, with nothing else in it, and the codes that were read on it.
@SuppressWarnings("ArrayRecordComponent") // a file, handed on once and never compared
public record Paper(FileType type, byte[] content, int pages, Set<PaperMark> marks) {
    public Paper {
        marks = Set.copyOf(marks);
    }

    public Digest digest() {
        return Digest.of(content);
    }
}
