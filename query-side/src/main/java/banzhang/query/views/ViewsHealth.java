package banzhang.query.views;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;

/// 账簿健康 — unwell when a view stands still; parked events are told, but the rest of the view is well.
@Component
class ViewsHealth extends AbstractHealthIndicator {
    private final Views views;

    ViewsHealth(Views views) {
        super("the views cannot be asked");
        this.views = views;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        health.up();
        for (ViewStatus view : views.all()) {
            health.withDetail(view.name(), "position " + view.position() + ", parked " + view.parked().size());
            if (view.fault() != null) {
                health.down().withDetail(view.name() + ".fault", view.fault());
            }
        }
    }
}
