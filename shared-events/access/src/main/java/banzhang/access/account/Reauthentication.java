package banzhang.access.account;

import banzhang.access.Caller;
import banzhang.access.Refused;
import banzhang.access.security.Deed;
import banzhang.access.security.SecurityLog;

/// 再次验证 — the signed-in person enters the password again, for what must not be done by whoever holds the phone.
public final class Reauthentication {
    private static final int FREE = 5;
    private final Accounts accounts;
    private final Throttle throttle;
    private final SecurityLog log;

    public Reauthentication(Accounts accounts, Throttle throttle, SecurityLog log) {
        this.accounts = accounts;
        this.throttle = throttle;
        this.log = log;
    }

    /// For what only this person may have done, as a signature: the password must be known to nobody else.
    ///
    /// @throws Refused WRONG_PASSWORD, TOO_MANY_ATTEMPTS, or PASSWORD_NOT_YOUR_OWN for one given by somebody else
    public Account verifyAlone(Caller caller, String password) {
        Account account = verify(caller, password);
        if (!account.ownPassword()) {
            throw new Refused(AccountRefusal.PASSWORD_NOT_YOUR_OWN);
        }
        return account;
    }

    /// What was found right a short while ago is believed without a count: who tries others instead finds it
    /// forgotten at the third, and each of those was counted.
    ///
    /// @throws Refused WRONG_PASSWORD or TOO_MANY_ATTEMPTS
    public Account verify(Caller caller, String password) {
        return accounts.provedLately(caller.person(), password).orElseGet(() -> verifyAnew(caller, password));
    }

    private Account verifyAnew(Caller caller, String password) {
        // a count of its own: a stranger guessing at the door must not keep a teacher from signing
        String key = "person/" + caller.person().value();
        throttle.attempt(key, FREE);
        Account account = accounts.matching(caller.person(), password).orElseThrow(() -> {
            log.record(Deed.REAUTHENTICATION_FAILED, AccountRefusal.WRONG_PASSWORD.name(), caller);
            if (throttle.holds(key)) {
                log.record(Deed.LOCKED_OUT, AccountRefusal.TOO_MANY_ATTEMPTS.name(), caller);
            }
            return new Refused(AccountRefusal.WRONG_PASSWORD);
        });
        throttle.forget(key);
        return account;
    }
}
