package banzhang.events;

import banzhang.events.value.DeviceId;
import banzhang.events.value.PersonId;
import banzhang.events.value.SchoolId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// 验收 — what came is tried before it goes into use: sample performance tests, the check that all works together, a
/// conclusion (R94, R95).
///
/// Said by 总务处 for who tried it. A failed acceptance says what is to be rectified, and is repeated until one passes.
public sealed interface AcceptanceEvent extends CardEvent {
    /// Which acceptance of this device it is, from 1.
    int round();

    AcceptanceReport report();

    PersonId recordedBy();

    /// 验收结论 — whether what was tried does what it should.
    enum Outcome {
        PASSED("合格"),
        FAILED("不合格");

        private final String term;

        Outcome(String term) {
            this.term = term;
        }

        /// The Chinese term, as shown on pages and reports.
        public String term() {
            return term;
        }
    }

    /// 测试项 — one thing tried, and what was seen.
    record Trial(Outcome outcome, @Nullable String note) {}

    /// 验收记录 — when it was tried, what came out, and by whom.
    ///
    /// @param performance 抽样性能测试
    /// @param integration 系统联调
    /// @param triedBy one to ten people of the school
    record AcceptanceReport(
            LocalDate triedOn,
            Trial performance,
            Trial integration,
            List<PersonId> triedBy,
            @Nullable String remarks) {
        public AcceptanceReport {
            triedBy = List.copyOf(triedBy);
        }
    }

    /// 验收合格 — the device does what it was bought for; it is not accepted again.
    @EventName(value = "device.accepted", zh = "验收合格")
    record DeviceAccepted(
            DeviceId device,
            SchoolId school,
            int round,
            AcceptanceReport report,
            PersonId recordedBy,
            Instant happenedAt)
            implements AcceptanceEvent {}

    /// 验收不合格 — the device does not do what it was bought for: the supplier rectifies this, by that day if one is
    /// set, and it is accepted anew.
    @EventName(value = "device.acceptance-failed", zh = "验收不合格")
    record AcceptanceFailed(
            DeviceId device,
            SchoolId school,
            int round,
            AcceptanceReport report,
            String rectification,
            @Nullable LocalDate rectifyBy,
            PersonId recordedBy,
            Instant happenedAt)
            implements AcceptanceEvent {}
}
