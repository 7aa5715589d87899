package banzhang.command.organisation;

import banzhang.access.account.Authorities;
import banzhang.access.account.Authorities.Place;
import banzhang.events.value.AppointmentId;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.springframework.stereotype.Component;

/// 任职所在 — finds which school or class an appointment was recorded with.
///
/// Asks what the authorities projection has taken in, and waits a moment for an appointment made just now.
@Component
class AppointmentPlaces {
    private static final int LOOKS = 40;
    private static final long PAUSE_NANOS = 25_000_000;
    private final Authorities authorities;

    AppointmentPlaces(Authorities authorities) {
        this.authorities = authorities;
    }

    Optional<Place> of(AppointmentId appointment) {
        Optional<Place> place = authorities.placeOf(appointment);
        for (int look = 1; place.isEmpty() && look < LOOKS; look++) {
            LockSupport.parkNanos(PAUSE_NANOS);
            place = authorities.placeOf(appointment);
        }
        return place;
    }
}
