package banzhang.access.oidc;

import banzhang.access.Refused;
import banzhang.access.account.Account;
import banzhang.access.account.Accounts;
import banzhang.access.account.Secrets;
import banzhang.access.account.ServerKey;
import banzhang.access.account.SignIn;
import banzhang.access.security.Deed;
import banzhang.events.value.PersonId;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// 统一登录 — lets in whom the provider means and who was linked before; nobody gets an account by being known there.
public final class OidcDoor {
    private static final String SIGN_IN = "sign-in";
    private static final String LINK = "link/";
    private final @Nullable OidcSettings settings;
    private final @Nullable OidcProvider provider;
    private final SignIn signIn;
    private final Accounts accounts;
    private final Identities identities;
    private final ServerKey key;
    private final Clock clock;

    /// 去向 — where the browser goes, and what it has to bring back.
    public record Departure(String address, String cookie) {}

    /// 来历 — what came back: the cookie, and what the provider put in the address.
    public record Return(
            @Nullable String cookie,
            @Nullable String state,
            @Nullable String code,
            @Nullable String issuer) {}

    public OidcDoor(
            @Nullable OidcSettings settings,
            SignIn signIn,
            Accounts accounts,
            Identities identities,
            ServerKey key,
            Clock clock) {
        this.settings = settings;
        this.provider = settings == null ? null : new OidcProvider(settings);
        this.signIn = signIn;
        this.accounts = accounts;
        this.identities = identities;
        this.key = key;
        this.clock = clock;
    }

    /// What people call the provider; empty where there is none.
    public Optional<String> name() {
        return Optional.ofNullable(settings).map(OidcSettings::name);
    }

    /// The provider's name for itself, which a subject belongs to.
    ///
    /// @throws Refused PROVIDER_NOT_SET_UP
    public String issuer() {
        return required(settings).issuer();
    }

    public Departure toSignIn(HttpServletRequest request) {
        return departure(OidcAttempt.begin(SIGN_IN, key, clock), request);
    }

    /// For somebody who has just entered the password again.
    public Departure toLink(PersonId person, HttpServletRequest request) {
        return departure(OidcAttempt.begin(LINK + person.value(), key, clock), request);
    }

    /// The account of whom the provider means.
    ///
    /// @throws Refused an [OidcRefusal], or TOO_MANY_ATTEMPTS
    public Account signIn(Return back, HttpServletRequest request) {
        // what cannot succeed is no attempt
        required(provider);
        String cookie = back.cookie() == null ? "" : back.cookie();
        SignIn.Way way = new SignIn.Way("oidc/" + Secrets.digest(cookie), Deed.SIGNED_IN_BY_PROVIDER, Optional::empty);
        return signIn.signIn(
                way,
                request.getRemoteAddr(),
                () -> identities
                        .find(identity(back, SIGN_IN, request))
                        .flatMap(accounts::ofPerson)
                        .orElseThrow(() -> new Refused(OidcRefusal.IDENTITY_NOT_LINKED)));
    }

    /// Whether what came back was begun to link an identity.
    public static boolean isToLink(@Nullable String cookie) {
        return cookie != null && cookie.contains("." + LINK);
    }

    /// Links whom the provider means to the person who began.
    ///
    /// @throws Refused an [OidcRefusal]
    public void link(Return back, PersonId person, HttpServletRequest request) {
        identities.link(identity(back, LINK + person.value(), request), person);
    }

    private Identity identity(Return back, String purpose, HttpServletRequest request) {
        OidcProvider asked = required(provider);
        if (back.cookie() == null || back.state() == null) {
            throw new Refused(OidcRefusal.SIGN_IN_NOT_BEGUN_HERE);
        }
        OidcAttempt attempt = OidcAttempt.resume(back.cookie(), back.state(), key, clock);
        boolean mixedUp = back.issuer() != null && !back.issuer().equals(issuer());
        if (!attempt.purpose().equals(purpose) || mixedUp) {
            throw new Refused(OidcRefusal.SIGN_IN_NOT_BEGUN_HERE);
        }
        if (back.code() == null) {
            throw new Refused(OidcRefusal.SIGN_IN_CANCELLED);
        }
        return asked.identity(attempt, callback(request), back.code());
    }

    private Departure departure(OidcAttempt attempt, HttpServletRequest request) {
        return new Departure(required(provider).address(attempt, callback(request)), attempt.cookie());
    }

    /// From the configuration: a request's `Host` is whatever its sender says; at localhost it may.
    private String callback(HttpServletRequest request) {
        String base = required(settings).publicUrl();
        if (base == null && request.getServerName().equals("localhost")) {
            base = request.getScheme() + "://localhost:" + request.getServerPort();
        }
        return required(base).replaceAll("/+$", "") + "/oidc/callback";
    }

    private static <T> T required(@Nullable T set) {
        if (set == null) {
            throw new Refused(OidcRefusal.PROVIDER_NOT_SET_UP);
        }
        return set;
    }
}
