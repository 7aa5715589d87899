package banzhang.events;

import banzhang.events.value.AppointmentId;
import banzhang.events.value.ClassId;
import banzhang.events.value.DeputyId;
import banzhang.events.value.Office;
import banzhang.events.value.PersonId;
import banzhang.events.value.SchoolId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// 代理 — somebody stands in for another in one office of theirs, from a day on until a day (R15, R21).
///
/// Said by 总务处, 分管领导, 校长 and the administrator. What the deputy does carries both names: the deputy's, and
/// the one acted for. Custody stays with whom the sheet names.
public sealed interface DeputyEvent extends OrganisationEvent {

    /// Which one it is about.
    DeputyId deputyship();

    /// 代理任命 — from this day on until that day `deputy` may do what this appointment allows `principal`. Never for
    /// days past; the appointment stays the principal's.
    ///
    /// @param until the first day it no longer holds
    @EventName(value = "deputy.appointed", zh = "代理任命")
    record DeputyAppointed(
            DeputyId deputyship,
            SchoolId school,
            AppointmentId appointment,
            PersonId principal,
            Office office,
            @Nullable ClassId schoolClass,
            PersonId deputy,
            LocalDate from,
            LocalDate until,
            String reason,
            PersonId appointedBy,
            Instant happenedAt)
            implements DeputyEvent {}

    /// 代理终止 — it ends earlier than was said: today, or on a day to come. What was done under it stays done.
    ///
    /// @param until the first day it no longer holds
    @EventName(value = "deputy.ended", zh = "代理终止")
    record DeputyEnded(
            DeputyId deputyship,
            SchoolId school,
            PersonId principal,
            PersonId deputy,
            LocalDate until,
            PersonId endedBy,
            Instant happenedAt)
            implements DeputyEvent {}
}
