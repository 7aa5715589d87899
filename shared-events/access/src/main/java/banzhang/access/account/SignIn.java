package banzhang.access.account;

import banzhang.access.Refused;
import banzhang.access.account.Accounts.Account;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// 登录 — login and password against the accounts, throttled per login and per address.
public final class SignIn {
    private static final Logger SECURITY = LoggerFactory.getLogger("banzhang.security");
    private static final int FREE_PER_LOGIN = 5;
    // a school is often one address to the outside
    private static final int FREE_PER_ADDRESS = 50;
    private final Accounts accounts;
    private final Throttle throttle;

    public SignIn(Accounts accounts, Throttle throttle) {
        this.accounts = accounts;
        this.throttle = throttle;
    }

    /// @throws Refused LOGIN_OR_PASSWORD_WRONG or TOO_MANY_ATTEMPTS
    public Account signIn(String login, String password, String address) {
        // hashed: people type passwords into the wrong field
        String byLogin = "login/" + Secrets.digest(Logins.canonical(login));
        String byAddress = "address/" + network(address);
        throttle.attempt(byAddress, FREE_PER_ADDRESS);
        throttle.attempt(byLogin, FREE_PER_LOGIN);
        Account account = accounts.matching(login, password).orElseThrow(() -> {
            SECURITY.info("sign-in failed from {}", byAddress);
            return new Refused(AccountRefusal.LOGIN_OR_PASSWORD_WRONG);
        });
        throttle.forget(byLogin);
        throttle.takeBack(byAddress);
        throttle.sweep();
        return account;
    }

    /// Whoever has one IPv6 address has 2⁶⁴ of them: the network counts.
    private static String network(String address) {
        try {
            byte[] bytes = InetAddress.ofLiteral(address).getAddress();
            return bytes.length == 4 ? address : HexFormat.of().formatHex(Arrays.copyOf(bytes, 8));
        } catch (IllegalArgumentException unparsable) {
            return "unknown";
        }
    }
}
