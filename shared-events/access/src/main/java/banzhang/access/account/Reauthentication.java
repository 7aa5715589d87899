package banzhang.access.account;

import banzhang.access.Caller;
import banzhang.access.Refused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// 再次验证 — the signed-in person enters the password again, for what must not be done by whoever holds the phone.
public final class Reauthentication {
    private static final Logger SECURITY = LoggerFactory.getLogger("banzhang.security");
    private static final int FREE = 5;
    private final Accounts accounts;
    private final Throttle throttle;

    public Reauthentication(Accounts accounts, Throttle throttle) {
        this.accounts = accounts;
        this.throttle = throttle;
    }

    /// @throws Refused WRONG_PASSWORD or TOO_MANY_ATTEMPTS
    public void verify(Caller caller, String password) {
        // a count of its own: a stranger guessing at the door must not keep a teacher from signing
        String key = "person/" + caller.person().value();
        throttle.attempt(key, FREE);
        if (accounts.matching(caller.person(), password).isEmpty()) {
            SECURITY.info("re-authentication of {} failed", caller.person());
            throw new Refused(AccountRefusal.WRONG_PASSWORD);
        }
        throttle.forget(key);
    }
}
