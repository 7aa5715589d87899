package banzhang.standalone;

import java.util.List;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// 开门 — says on the console that the application is ready, where, and how to sign in.
@Component
public class Greeting {
    private static final Logger CONSOLE = LoggerFactory.getLogger("banzhang.welcome");
    private final BanzhangSettings settings;
    private final ObjectProvider<SignInHints> hints;

    /// 登录提示 — lines that say how to sign in, when somebody knows.
    public interface SignInHints {
        List<String> lines();
    }

    Greeting(BanzhangSettings settings, ObjectProvider<SignInHints> hints) {
        this.settings = settings;
        this.hints = hints;
    }

    /// After the rest that waits for this moment, so that the last lines on the console are these.
    @EventListener
    @Order(Ordered.LOWEST_PRECEDENCE)
    void greet(ApplicationReadyEvent ready) {
        WebServerApplicationContext application = (WebServerApplicationContext) ready.getApplicationContext();
        int port = Objects.requireNonNull(application.getWebServer()).getPort();
        String where = settings.mongodb() == null ? "数据 data: " + settings.data() : "MongoDB";
        CONSOLE.info("班账已就绪 ready: http://localhost:{} ({}, {})", port, settings.side(), where);
        hints.stream().flatMap(hint -> hint.lines().stream()).forEach(CONSOLE::info);
    }
}
