package banzhang.standalone;

import banzhang.journal.JournalPositions;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/// 总账簿健康 — well means: the end of the journal could be read with a majority just now.
@Component
class JournalHealth implements HealthIndicator {
    private final JournalPositions positions;

    JournalHealth(JournalPositions positions) {
        this.positions = positions;
    }

    @Override
    public Health health() {
        return Health.up().withDetail("head", positions.head()).build();
    }
}
