package banzhang.command.register.imports.mapping;

import banzhang.events.value.RoomId;
import org.jspecify.annotations.Nullable;

/// 已有教室 — a room of the school, as it was opened.
public record KnownRoom(RoomId id, String number, @Nullable String building) {
    /// As a person is asked about it: `301（3号楼）`.
    Candidate asCandidate() {
        return new Candidate(number, building == null ? number : number + "（" + building + "）");
    }
}
