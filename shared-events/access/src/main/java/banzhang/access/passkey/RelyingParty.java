package banzhang.access.passkey;

import banzhang.access.Refused;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/// 依赖方 — the site passkeys are made for, and the origins its pages may come from.
///
/// Both are configuration: taken from a request's `Host`, whoever sends a request would choose them. Only `localhost`,
/// where nobody else's pages come from, needs none.
public final class RelyingParty {
    private static final String LOCALHOST = "localhost";
    private final @Nullable Site set;

    /// 站点 — what an authenticator binds a credential to.
    public record Site(String id, Set<String> origins) {
        public Site {
            origins = Set.copyOf(origins);
        }
    }

    /// @param site the domain, as `banzhang.school.example`; none: passkeys work at localhost alone
    /// @param origins as `https://banzhang.school.example`; none: the site itself by HTTPS
    /// @throws IllegalArgumentException when an origin does not belong to the site or is not safe
    public RelyingParty(@Nullable String site, List<String> origins) {
        if (site == null || site.isBlank()) {
            this.set = null;
            return;
        }
        List<String> all = origins.isEmpty() ? List.of("https://" + site) : origins;
        all.forEach(origin -> requireFit(site, URI.create(origin)));
        this.set = new Site(site, Set.copyOf(all));
    }

    /// The site this request was made at, empty where passkeys are not set up.
    public Optional<Site> at(HttpServletRequest request) {
        if (set != null) {
            return Optional.of(set);
        }
        if (!request.getServerName().equals(LOCALHOST)) {
            return Optional.empty();
        }
        int port = request.getServerPort();
        boolean usual = port == (request.isSecure() ? 443 : 80);
        String origin = request.getScheme() + "://" + LOCALHOST + (usual ? "" : ":" + port);
        return Optional.of(new Site(LOCALHOST, Set.of(origin)));
    }

    /// @throws Refused PASSKEYS_NOT_SET_UP
    public Site required(HttpServletRequest request) {
        return at(request).orElseThrow(() -> new Refused(PasskeyRefusal.PASSKEYS_NOT_SET_UP));
    }

    /// The site the request under way was made at.
    ///
    /// @throws Refused PASSKEYS_NOT_SET_UP
    public Site ofRequest() {
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes asked) {
            return required(asked.getRequest());
        }
        throw new Refused(PasskeyRefusal.PASSKEYS_NOT_SET_UP);
    }

    private static void requireFit(String site, URI origin) {
        String host = String.valueOf(origin.getHost());
        boolean own = host.equals(site) || host.endsWith("." + site);
        boolean safe = "https".equals(origin.getScheme()) || host.equals(LOCALHOST);
        boolean bare = String.valueOf(origin.getPath()).isEmpty() && origin.getQuery() == null;
        if (!own || !safe || !bare) {
            throw new IllegalArgumentException(
                    "banzhang.passkey.origins: " + origin + " is no HTTPS origin of the site " + site);
        }
    }
}
