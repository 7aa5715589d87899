package banzhang.command.access;

import banzhang.access.AccessRefusal;
import banzhang.access.Caller;
import banzhang.access.PeopleDirectory;
import banzhang.access.Refused;
import banzhang.access.account.Account;
import banzhang.access.account.Reauthentication;
import banzhang.access.account.Secrets;
import banzhang.access.passkey.Passkey;
import banzhang.access.passkey.PasskeyCheck;
import banzhang.access.passkey.PasskeySignIn;
import banzhang.access.passkey.Passkeys;
import banzhang.access.passkey.PersonChallenges;
import banzhang.access.passkey.PersonChallenges.Issued;
import banzhang.access.passkey.PersonChallenges.Purpose;
import banzhang.access.passkey.RelyingParty;
import banzhang.access.passkey.RelyingParty.Site;
import banzhang.access.security.Deed;
import banzhang.access.security.SecurityLog;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// 通行密钥 — a person adds one after the password, and revokes it at once.
@RestController
class PasskeyController {
    private static final String NAME = "name";
    private final RelyingParty party;
    private final Passkeys passkeys;
    private final PersonChallenges challenges;
    private final PasskeyCheck check;
    private final Reauthentication reauthentication;
    private final PeopleDirectory people;
    private final SecurityLog log;

    PasskeyController(
            RelyingParty party,
            Passkeys passkeys,
            PersonChallenges challenges,
            PasskeyCheck check,
            Reauthentication reauthentication,
            PeopleDirectory people,
            SecurityLog log) {
        this.party = party;
        this.passkeys = passkeys;
        this.challenges = challenges;
        this.check = check;
        this.reauthentication = reauthentication;
        this.people = people;
        this.log = log;
    }

    /// 添加 — what is asked first: what the passkey is to be called, and the password, which nobody else may know.
    record BeginBody(String name, String password) {
        /// Never shows the password, wherever it is printed.
        @Override
        public String toString() {
            return "BeginBody[…]";
        }
    }

    /// 新密钥要求 — what the browser is to ask an authenticator for.
    ///
    /// @param user the handle the authenticator remembers the person by
    /// @param known the person's credentials: an authenticator that has one makes no second
    record Creation(
            String challenge,
            String site,
            String user,
            String login,
            String displayName,
            List<Long> algorithms,
            List<String> known) {
        Creation {
            algorithms = List.copyOf(algorithms);
            known = List.copyOf(known);
        }
    }

    /// 新密钥 — what the authenticator made, base64url.
    record MadeBody(String clientDataJSON, String attestationObject) {}

    @PostMapping("/api/passkeys/challenge")
    Creation begin(@RequestBody BeginBody asked, @AuthenticationPrincipal Caller caller, HttpServletRequest request) {
        Site site = party.required(request);
        passkeys.requireRoom(caller.person(), asked.name());
        Account account = reauthentication.verifyAlone(caller, asked.password());
        byte[] challenge = Secrets.bytes(32);
        challenges.issue(new Issued(caller.person(), Purpose.REGISTER, challenge, Map.of(NAME, asked.name())));
        return new Creation(
                Base64.getUrlEncoder().withoutPadding().encodeToString(challenge),
                site.id(),
                PasskeySignIn.handleOf(caller.person()),
                account.login(),
                people.nameOf(caller.person()),
                PasskeyCheck.algorithms(),
                passkeys.of(caller.person()).stream().map(Passkey::credential).toList());
    }

    @PostMapping("/api/passkeys")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void add(@RequestBody MadeBody asked, @AuthenticationPrincipal Caller caller, HttpServletRequest request) {
        Site site = party.required(request);
        Issued issued = challenges.of(caller.person(), Purpose.REGISTER);
        challenges.use(issued);
        PasskeyCheck.Made made =
                check.made(site, issued.challenge(), asked.clientDataJSON(), asked.attestationObject());
        passkeys.add(caller.person(), issued.bound().getOrDefault(NAME, ""), made);
        log.record(Deed.PASSKEY_ADDED, SecurityLog.OK, caller);
    }

    @DeleteMapping("/api/passkeys/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(@PathVariable String id, @AuthenticationPrincipal Caller caller) {
        if (!passkeys.revoke(caller.person(), id)) {
            throw new Refused(AccessRefusal.NOT_FOUND);
        }
        log.record(Deed.PASSKEY_REVOKED, SecurityLog.OK, caller);
    }
}
