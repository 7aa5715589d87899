package banzhang.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;

/// 防伪凭证 — the page reads the cookie and sends it back in `X-XSRF-TOKEN`; another site can do neither.
final class CsrfCookies implements CsrfTokenRepository {
    private static final String NAME = "XSRF-TOKEN";
    private static final String FILES = "/assets/";

    @Override
    public CsrfToken generateToken(HttpServletRequest request) {
        return cookies(request).generateToken(request);
    }

    /// Files bring no token: many are fetched at once, and each would bring another.
    @Override
    public void saveToken(@Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
        if (!request.getRequestURI().startsWith(FILES)) {
            cookies(request).saveToken(token, request, response);
        }
    }

    @Override
    public @Nullable CsrfToken loadToken(HttpServletRequest request) {
        return cookies(request).loadToken(request);
    }

    private static CookieCsrfTokenRepository cookies(HttpServletRequest request) {
        CookieCsrfTokenRepository cookies = CookieCsrfTokenRepository.withHttpOnlyFalse();
        cookies.setCookieName(SessionCookie.named(NAME, request));
        cookies.setCookiePath("/");
        cookies.setCookieCustomizer(cookie -> cookie.sameSite("Lax").secure(request.isSecure()));
        return cookies;
    }
}
