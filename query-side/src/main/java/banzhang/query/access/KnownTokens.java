package banzhang.query.access;

import banzhang.access.Caller;
import banzhang.access.account.ApiTokens;
import banzhang.access.account.ApiTokens.ApiToken;
import banzhang.events.value.Office;
import java.util.List;
import org.springframework.stereotype.Component;

/// 令牌一览 — the own tokens; the administrator's are all of the school. Never what opens anything.
@Component
public final class KnownTokens {
    private final ApiTokens tokens;

    KnownTokens(ApiTokens tokens) {
        this.tokens = tokens;
    }

    public List<ApiToken> of(Caller caller) {
        return tokens.ofSchool(caller.school()).stream()
                .filter(token ->
                        caller.holds(Office.ADMINISTRATOR) || token.owner().equals(caller.person()))
                .toList();
    }
}
