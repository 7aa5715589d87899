package banzhang.command.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/// 统一登录凭证 — the cookie by which a browser proves that it began the sign-in that comes back to it.
final class OidcCookie {
    static final String NAME = "banzhang_oidc";
    private static final Duration VALID = Duration.ofMinutes(10);

    private OidcCookie() {}

    static void set(HttpServletRequest request, HttpServletResponse response, String value) {
        add(request, response, value, VALID);
    }

    static void clear(HttpServletRequest request, HttpServletResponse response) {
        add(request, response, "", Duration.ZERO);
    }

    /// Lax: it has to come back with the browser from the provider.
    private static void add(HttpServletRequest request, HttpServletResponse response, String value, Duration age) {
        ResponseCookie cookie = ResponseCookie.from(NAME, value)
                .path("/oidc")
                .httpOnly(true)
                .sameSite("Lax")
                .secure(request.isSecure())
                .maxAge(age)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
