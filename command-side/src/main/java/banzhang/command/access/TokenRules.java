package banzhang.command.access;

import static banzhang.command.CommandRefused.when;

import banzhang.access.account.ApiTokens.ApiToken;
import banzhang.events.value.DaySpan;
import banzhang.events.value.PersonId;
import java.time.LocalDate;
import java.util.List;

/// 令牌规则 — what token may be issued. Pure; each refuses with its own code.
final class TokenRules {
    private static final int MOST = 20;

    private TokenRules() {}

    /// @param known the tokens of the school
    static void mayIssue(ApiToken asked, List<ApiToken> known) {
        LocalDate today = LocalDate.ofInstant(asked.issued(), DaySpan.SCHOOL_ZONE);
        int length = asked.name().codePointCount(0, asked.name().length());
        when(asked.name().isEmpty() || length > 60, TokenRefusal.TOKEN_NAME_INVALID);
        when(asked.scopes().isEmpty(), TokenRefusal.TOKEN_SCOPES_MISSING);
        boolean within = asked.until().isAfter(today) && !asked.until().isAfter(today.plusYears(1));
        when(!within, TokenRefusal.TOKEN_DAY_INVALID);
        when(goodOnesOf(asked.owner(), known, today) >= MOST, TokenRefusal.TOO_MANY_TOKENS);
    }

    private static long goodOnesOf(PersonId owner, List<ApiToken> known, LocalDate today) {
        return known.stream()
                .filter(token -> token.owner().equals(owner) && token.isGoodOn(today))
                .count();
    }
}
