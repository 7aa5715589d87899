package banzhang.standalone;

import banzhang.command.handover.WhenSheetIsOverdueThenLapse;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.axonframework.eventhandling.GenericEventMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContext;

/// 有日期的班账 — the application on whatever day a test tells it on its standard input, from when on its clock goes as
/// every clock does. Each time it is told, it looks for what is overdue, as it does every quarter of an hour.
public final class DatedBanzhang {
    /// The day it starts on.
    static final String FROM = "banzhang.test.now";

    private static final Logger LOG = LoggerFactory.getLogger(DatedBanzhang.class);

    private DatedBanzhang() {}

    public static void main(String[] arguments) {
        SpringApplication application = new SpringApplication(Banzhang.class);
        ToldClock clock = new ToldClock();
        GenericEventMessage.clock = clock;
        application.addInitializers(context -> {
            clock.set(Instant.parse(context.getEnvironment().getRequiredProperty(FROM)));
            context.getBeanFactory().addBeanPostProcessor(new Everywhere(clock));
        });
        ApplicationContext context = application.run(arguments);
        Thread.ofPlatform().daemon().start(() -> listen(clock, context.getBean(WhenSheetIsOverdueThenLapse.class)));
    }

    private static void listen(ToldClock clock, WhenSheetIsOverdueThenLapse overdue) {
        BufferedReader told = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        try {
            for (String line = told.readLine(); line != null; line = told.readLine()) {
                clock.set(Instant.parse(line));
                overdue.look();
                LOG.info("it is {}", line);
            }
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /// 听令之钟 — off by as much as the moment it was told is away.
    private static final class ToldClock extends Clock {
        private volatile Duration by = Duration.ZERO;

        void set(Instant now) {
            by = Duration.between(Instant.now(), now);
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
            throw new UnsupportedOperationException("instants only");
        }
    }

    /// 换钟 — in place of the application's own.
    private record Everywhere(Clock clock) implements BeanPostProcessor {
        @Override
        public Object postProcessAfterInitialization(Object bean, String name) {
            return bean instanceof Clock ? clock : bean;
        }
    }
}
