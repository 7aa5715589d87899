package banzhang.access.account;

import banzhang.access.Refused;
import banzhang.access.security.Deed;
import banzhang.access.security.SecurityLog;
import banzhang.events.value.PersonId;
import banzhang.events.value.SchoolId;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/// 登录 — login and password against the accounts, throttled per login and per address.
public final class SignIn {
    private static final int FREE_PER_LOGIN = 5;
    // a school is often one address to the outside
    private static final int FREE_PER_ADDRESS = 50;
    private final Accounts accounts;
    private final Throttle throttle;
    private final SecurityLog log;

    public SignIn(Accounts accounts, Throttle throttle, SecurityLog log) {
        this.accounts = accounts;
        this.throttle = throttle;
        this.log = log;
    }

    /// @throws Refused LOGIN_OR_PASSWORD_WRONG or TOO_MANY_ATTEMPTS; ACCOUNT_LOCKED or ACCOUNT_CLOSED, which only
    ///     who knows the password gets to hear
    public Account signIn(String login, String password, String address) {
        // hashed: people type passwords into the wrong field
        String byLogin = "login/" + Secrets.digest(Logins.canonical(login));
        String byAddress = "address/" + network(address);
        throttle.attempt(byAddress, FREE_PER_ADDRESS);
        throttle.attempt(byLogin, FREE_PER_LOGIN);
        Account account = accounts.matching(login, password).orElseThrow(() -> {
            recordFailure(login, throttle.holds(byLogin) || throttle.holds(byAddress));
            return new Refused(AccountRefusal.LOGIN_OR_PASSWORD_WRONG);
        });
        AccountRefusal barring = accounts.barring(account);
        if (barring != null) {
            log.record(Deed.SIGN_IN_FAILED, barring.name(), account.school(), null, account.person());
            throw new Refused(barring);
        }
        log.record(Deed.SIGNED_IN, SecurityLog.OK, account.school(), account.person(), null);
        throttle.forget(byLogin);
        throttle.takeBack(byAddress);
        throttle.sweep();
        return account;
    }

    /// Only failures that were looked at are recorded: their number is bounded by the throttle.
    private void recordFailure(String login, boolean holds) {
        Account known = accounts.ofLogin(login).orElse(null);
        SchoolId school = known == null ? null : known.school();
        PersonId about = known == null ? null : known.person();
        log.record(Deed.SIGN_IN_FAILED, AccountRefusal.LOGIN_OR_PASSWORD_WRONG.name(), school, null, about);
        if (holds) {
            log.record(Deed.LOCKED_OUT, AccountRefusal.TOO_MANY_ATTEMPTS.name(), school, null, about);
        }
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
