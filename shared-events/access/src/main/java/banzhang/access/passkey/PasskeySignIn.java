package banzhang.access.passkey;

import banzhang.access.Refused;
import banzhang.access.account.Account;
import banzhang.access.account.Accounts;
import banzhang.access.account.Secrets;
import banzhang.access.account.SignIn;
import banzhang.access.passkey.RelyingParty.Site;
import banzhang.access.security.Deed;
import banzhang.events.value.PersonId;
import java.nio.charset.StandardCharsets;

/// 通行密钥登录 — the authenticator says who it is; counted, recorded and refused like a password.
public final class PasskeySignIn {
    private final SignIn signIn;
    private final Accounts accounts;
    private final Passkeys passkeys;
    private final SignInChallenges challenges;
    private final PasskeyCheck check;

    public PasskeySignIn(
            SignIn signIn, Accounts accounts, Passkeys passkeys, SignInChallenges challenges, PasskeyCheck check) {
        this.signIn = signIn;
        this.accounts = accounts;
        this.passkeys = passkeys;
        this.challenges = challenges;
        this.check = check;
    }

    /// What an authenticator calls a person; opaque, as the id is.
    public static String handleOf(PersonId person) {
        return PasskeyAssertion.text(person.value().getBytes(StandardCharsets.UTF_8));
    }

    public String challenge() {
        return PasskeyAssertion.text(challenges.issue());
    }

    /// @throws Refused a [PasskeyRefusal], or TOO_MANY_ATTEMPTS
    public Account signIn(Site site, PasskeyAssertion assertion, String address) {
        return signIn.signIn(
                new SignIn.Way(
                        "passkey/" + Secrets.digest(assertion.id()),
                        Deed.SIGNED_IN_BY_PASSKEY,
                        () -> passkeys.find(assertion.id()).flatMap(known -> accounts.ofPerson(known.person()))),
                address,
                () -> proved(site, assertion));
    }

    private Account proved(Site site, PasskeyAssertion assertion) {
        byte[] challenge = check.challengeOf(assertion);
        challenges.use(challenge);
        Passkey passkey = passkeys.find(assertion.id()).orElseThrow(PasskeySignIn::unknown);
        if (!handleOf(passkey.person()).equals(assertion.userHandle())) {
            throw new Refused(PasskeyRefusal.PASSKEY_NOT_YOURS);
        }
        PasskeyCheck.Verified verified = check.verified(site, challenge, passkey, assertion);
        passkeys.used(passkey, verified.signCount());
        return accounts.ofPerson(passkey.person()).orElseThrow(PasskeySignIn::unknown);
    }

    private static Refused unknown() {
        return new Refused(PasskeyRefusal.PASSKEY_NOT_KNOWN);
    }
}
