package banzhang.command.access;

import banzhang.access.account.Accounts;
import banzhang.access.account.OneTimeLinks;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/// 首登链接 — an installation without accounts prints, at each start, a link that opens the first one.
@Component
class FirstAccountLink {
    static final String PURPOSE = "first-account";
    private static final Logger CONSOLE = LoggerFactory.getLogger("banzhang.welcome");
    private final Accounts accounts;
    private final OneTimeLinks links;
    private final Environment environment;

    FirstAccountLink(Accounts accounts, OneTimeLinks links, Environment environment) {
        this.accounts = accounts;
        this.links = links;
        this.environment = environment;
    }

    /// After everything that may open accounts at start.
    @EventListener(ApplicationReadyEvent.class)
    void print() {
        if (!accounts.none()) {
            return;
        }
        String port = environment.getProperty("local.server.port", "8080");
        String base = environment.getProperty("banzhang.public-url", "http://localhost:" + port);
        CONSOLE.info("首次使用,请在 24 小时内打开(只能用一次): {}/welcome?token={}", base, links.issue(PURPOSE));
    }
}
