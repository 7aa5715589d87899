package banzhang.faults.subject;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.axonframework.eventhandling.GenericEventMessage;
import org.springframework.beans.factory.config.BeanPostProcessor;

/// 偏钟 — the application's wall clock, off by what the door is told: in place of its clock bean and of the one that
/// dates events. The clock that waiting goes by is the JVM's own and stays.
final class ShiftedClock extends Clock {
    static final ShiftedClock ONLY = new ShiftedClock();
    private volatile Duration by = Duration.ZERO;

    private ShiftedClock() {}

    void shift(Duration offset) {
        by = offset;
    }

    @Override
    public Instant instant() {
        return Instant.now().plus(by);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }

    /// 换钟 — puts it where the application has its own.
    static final class Everywhere implements BeanPostProcessor {
        Everywhere() {
            GenericEventMessage.clock = ONLY;
        }

        @Override
        public Object postProcessAfterInitialization(Object bean, String name) {
            return bean instanceof Clock ? ONLY : bean;
        }
    }
}
