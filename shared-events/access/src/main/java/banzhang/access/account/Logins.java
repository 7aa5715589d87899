package banzhang.access.account;

import banzhang.access.Refused;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/// 登录名 — one spelling per login: full-width and capital letters are the same login.
final class Logins {
    private static final Pattern LOGIN = Pattern.compile("[\\p{L}\\p{N}._@-]{2,64}");

    private Logins() {}

    static String canonical(String login) {
        return Normalizer.normalize(login, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
    }

    static String require(String login) {
        String canonical = canonical(login);
        if (!LOGIN.matcher(canonical).matches()) {
            throw new Refused(AccountRefusal.LOGIN_INVALID);
        }
        return canonical;
    }
}
