package banzhang.query.views;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/// 账簿健康 — unwell when a view stands still; parked events are told, but the rest of the view is well.
@Component
class ViewsHealth implements HealthIndicator {
    private final Views views;

    ViewsHealth(Views views) {
        this.views = views;
    }

    @Override
    public Health health() {
        Health.Builder health = Health.up();
        for (ViewStatus view : views.all()) {
            health.withDetail(view.name(), "position " + view.position() + ", parked " + view.parked().size());
            if (view.fault() != null) {
                health.down().withDetail(view.name() + ".fault", view.fault());
            }
        }
        return health.build();
    }
}
