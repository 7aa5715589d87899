package banzhang.query.web;

import banzhang.access.Refusal;
import banzhang.access.account.AccountRefusal;
import banzhang.access.oidc.OidcRefusal;
import java.util.Arrays;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// 统一登录被拒 — the refusal a sign-in at the provider came back with, told on the page it began at.
final class OidcRefusals {
    private OidcRefusals() {}

    /// None for a code that is none: what stands in an address is not printed.
    static @Nullable Refusal named(@Nullable String code) {
        Stream<Refusal> all =
                Stream.concat(Arrays.stream(OidcRefusal.values()), Stream.of(AccountRefusal.TOO_MANY_ATTEMPTS));
        return all.filter(refusal -> refusal.name().equals(code)).findFirst().orElse(null);
    }
}
