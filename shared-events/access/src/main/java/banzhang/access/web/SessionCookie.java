package banzhang.access.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/// 会话凭证 — the cookie that carries the session's token, out of reach of scripts and of other sites' posts.
public final class SessionCookie {
    private static final String NAME = "banzhang_session";
    /// On a secure line a browser takes a cookie of such a name from this host alone, for all of it, and never in
    /// the open.
    private static final String FROM_THIS_HOST = "__Host-";

    private SessionCookie() {}

    /// A cookie's name on this line: in the open, as in a school's own network without a certificate, the plain
    /// one.
    static String named(String name, HttpServletRequest request) {
        return request.isSecure() ? FROM_THIS_HOST + name : name;
    }

    public static Optional<String> of(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        String name = named(NAME, request);
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(name))
                        .map(Cookie::getValue)
                        .findFirst();
    }

    public static void set(HttpServletRequest request, HttpServletResponse response, String token) {
        // ends with the browser; the server ends it after 30 idle minutes or 12 hours
        add(request, response, token, Duration.ofSeconds(-1));
    }

    public static void clear(HttpServletRequest request, HttpServletResponse response) {
        add(request, response, "", Duration.ZERO);
    }

    private static void add(HttpServletRequest request, HttpServletResponse response, String value, Duration age) {
        ResponseCookie cookie = ResponseCookie.from(named(NAME, request), value)
                .path("/")
                .httpOnly(true)
                .sameSite("Lax")
                .secure(request.isSecure())
                .maxAge(age)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
