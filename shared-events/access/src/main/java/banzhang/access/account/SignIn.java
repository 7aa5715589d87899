package banzhang.access.account;

import banzhang.access.Refusal;
import banzhang.access.Refused;
import banzhang.access.security.Deed;
import banzhang.access.security.SecurityLog;
import banzhang.events.value.PersonId;
import banzhang.events.value.SchoolId;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// 登录 — a proof of who is there against the accounts, throttled per login or credential and per address.
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

    /// 登录方式 — one way to sign in.
    ///
    /// @param by what its attempts are counted under, beside the address
    /// @param deed how a success is recorded
    /// @param meant whose account it is about, for the security log alone
    public record Way(String by, Deed deed, Supplier<Optional<Account>> meant) {}

    /// @throws Refused LOGIN_OR_PASSWORD_WRONG or TOO_MANY_ATTEMPTS; ACCOUNT_LOCKED, ACCOUNT_CLOSED or
    ///     GIVEN_PASSWORD_EXPIRED, which only who knows the password gets to hear
    public Account signIn(String login, String password, String address) {
        // hashed: people type passwords into the wrong field
        String by = "login/" + Secrets.digest(Logins.canonical(login));
        return signIn(
                new Way(by, Deed.SIGNED_IN, () -> accounts.ofLogin(login)), address, () -> proved(login, password));
    }

    /// A password somebody else gave is good for a time.
    private Account proved(String login, String password) {
        Account account = accounts.matching(login, password)
                .orElseThrow(() -> new Refused(AccountRefusal.LOGIN_OR_PASSWORD_WRONG));
        if (accounts.isGivenTooLongAgo(account.person())) {
            throw new Refused(AccountRefusal.GIVEN_PASSWORD_EXPIRED);
        }
        return account;
    }

    /// Every way in comes through here: what is counted, recorded and refused is the same for all.
    ///
    /// @param proof the account that was proved to be one's own
    /// @throws Refused as the proof, or TOO_MANY_ATTEMPTS
    public Account signIn(Way way, String address, Supplier<Account> proof) {
        String byAddress = "address/" + network(address);
        throttle.attempt(byAddress, FREE_PER_ADDRESS);
        throttle.attempt(way.by(), FREE_PER_LOGIN);
        Account account;
        try {
            account = proof.get();
        } catch (Refused refused) {
            recordFailure(
                    way.meant().get().orElse(null),
                    refused.refusal(),
                    throttle.holds(way.by()) || throttle.holds(byAddress));
            throw refused;
        }
        AccountRefusal barring = accounts.barring(account);
        if (barring != null) {
            log.record(Deed.SIGN_IN_FAILED, barring.name(), account.school(), null, account.person());
            throw new Refused(barring);
        }
        log.record(way.deed(), SecurityLog.OK, account.school(), account.person(), null);
        throttle.forget(way.by());
        throttle.takeBack(byAddress);
        throttle.sweep();
        return account;
    }

    /// Only failures that were looked at are recorded: their number is bounded by the throttle.
    private void recordFailure(@Nullable Account known, Refusal refusal, boolean holds) {
        SchoolId school = known == null ? null : known.school();
        PersonId about = known == null ? null : known.person();
        log.record(Deed.SIGN_IN_FAILED, refusal.name(), school, null, about);
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
