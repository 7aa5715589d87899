package banzhang.query.ledger;

import banzhang.events.value.ImportId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// 导入批次 — one confirmed import and how far it has come.
///
/// @param begunAt as stated
/// @param position of its last event so far
/// @param reason of a withdrawal, as a stable code
public record ImportEntry(
        ImportId id,
        State state,
        int rows,
        int done,
        Instant begunAt,
        @Nullable Instant endedAt,
        long position,
        @Nullable String reason) {
    /// 状态 — where an import stands.
    public enum State {
        RUNNING("导入中"),
        COMPLETED("已完成"),
        WITHDRAWN("已撤回");

        private final String term;

        State(String term) {
            this.term = term;
        }

        public String term() {
            return term;
        }
    }
}
