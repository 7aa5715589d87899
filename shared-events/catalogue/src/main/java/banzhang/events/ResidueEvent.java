package banzhang.events;

import banzhang.events.value.DeviceId;
import banzhang.events.value.HandoverId;
import banzhang.events.value.PersonId;
import banzhang.events.value.SchoolId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// 未结事项 — what a completed sheet left with its outgoing side, until it is settled.
public sealed interface ResidueEvent extends HandoverEvent {

    /// 了结去向 — what became of something a sheet had left open.
    enum Outcome {
        FOUND("找回"),
        REPAIRED("修复"),
        WRITTEN_OVER("转损失处理");

        private final String term;

        Outcome(String term) {
            this.term = term;
        }

        /// The Chinese term, as shown on pages and sheets.
        public String term() {
            return term;
        }
    }

    /// 未结了结 — 总务处 says what became of an item that stayed behind, or of an accessory that was missing.
    ///
    /// @param accessory the name of the accessory; none when it is the item itself
    @EventName(value = "residue.settled", zh = "未结了结")
    record ResidueSettled(
            HandoverId handover,
            SchoolId school,
            DeviceId device,
            @Nullable String accessory,
            Outcome outcome,
            String reason,
            PersonId settledBy,
            Instant happenedAt)
            implements ResidueEvent {}
}
