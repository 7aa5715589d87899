package banzhang.query.web;

import banzhang.access.account.Account;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// 密码期限 — after how many days a school wants a password changed (R103); by default it never does.
///
/// Only a reminder: whoever is made to change a password every few weeks writes it down beside the screen.
@Component
final class PasswordAge {
    private final long days;
    private final Clock clock;

    PasswordAge(@Value("${banzhang.password-max-age-days:0}") long days, Clock clock) {
        this.days = days;
        this.clock = clock;
    }

    boolean isReached(Account account) {
        return days > 0
                && Duration.between(account.passwordSince(), clock.instant()).toDays() >= days;
    }
}
