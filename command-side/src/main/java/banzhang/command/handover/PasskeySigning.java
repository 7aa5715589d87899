package banzhang.command.handover;

import banzhang.access.Caller;
import banzhang.access.Refused;
import banzhang.access.account.Secrets;
import banzhang.access.passkey.Passkey;
import banzhang.access.passkey.PasskeyAssertion;
import banzhang.access.passkey.PasskeyCheck;
import banzhang.access.passkey.PasskeyRefusal;
import banzhang.access.passkey.Passkeys;
import banzhang.access.passkey.PersonChallenges;
import banzhang.access.passkey.PersonChallenges.Issued;
import banzhang.access.passkey.PersonChallenges.Purpose;
import banzhang.access.passkey.RelyingParty;
import banzhang.access.passkey.RelyingParty.Site;
import banzhang.command.handover.SigningDesk.ChallengeBody;
import banzhang.events.HandoverSheet;
import banzhang.journal.CanonicalJson;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/// 通行密钥签字 — a passkey signs a challenge made from the content itself: whoever holds the evidence can tell what was
/// signed, and a changed content is another challenge.
final class PasskeySigning {
    private static final String SHEET = "sheet";
    private static final String CONTENT = "content";
    private static final String NONCE = "nonce";
    private final RelyingParty party;
    private final Passkeys passkeys;
    private final PersonChallenges challenges;
    private final PasskeyCheck check;
    private final Clock clock;

    /// 签字要求 — what the browser is to ask the signer's authenticator for.
    ///
    /// @param nonce makes this challenge another than that of any other signature
    /// @param passkeys the signer's credentials
    record Request(String challenge, String site, String nonce, List<String> passkeys) {
        Request {
            passkeys = List.copyOf(passkeys);
        }
    }

    PasskeySigning(
            RelyingParty party, Passkeys passkeys, PersonChallenges challenges, PasskeyCheck check, Clock clock) {
        this.party = party;
        this.passkeys = passkeys;
        this.challenges = challenges;
        this.check = check;
        this.clock = clock;
    }

    /// Makes the challenge for this content, side and person; it counts once, within two minutes.
    ///
    /// @throws Refused PASSKEYS_NOT_SET_UP, PASSKEY_NOT_KNOWN
    Request begin(Caller caller, HandoverSheet sheet, ChallengeBody asked) {
        Site site = party.ofRequest();
        List<String> own =
                passkeys.of(caller.person()).stream().map(Passkey::credential).toList();
        if (own.isEmpty()) {
            throw new Refused(PasskeyRefusal.PASSKEY_NOT_KNOWN);
        }
        String nonce = Secrets.token();
        byte[] challenge = SignatureChallenge.of(asked.content(), sheet.handover(), asked.side(), nonce);
        challenges.issue(new Issued(
                caller.person(),
                Purpose.SIGN,
                challenge,
                Map.of(SHEET, place(sheet, asked), CONTENT, asked.content().hex(), NONCE, nonce)));
        return new Request(PasskeyAssertion.text(challenge), site.id(), nonce, own);
    }

    /// The evidence, once everything in it was found true.
    ///
    /// @throws Refused a [PasskeyRefusal]
    byte[] proved(Caller caller, HandoverSheet sheet, ChallengeBody asked, PasskeyAssertion assertion) {
        Site site = party.ofRequest();
        Passkey passkey =
                passkeys.find(assertion.id()).orElseThrow(() -> new Refused(PasskeyRefusal.PASSKEY_NOT_KNOWN));
        refuse(!passkey.person().equals(caller.person()), PasskeyRefusal.PASSKEY_NOT_YOURS);
        Issued issued = challenges.of(caller.person(), Purpose.SIGN);
        refuse(!place(sheet, asked).equals(issued.bound().get(SHEET)), PasskeyRefusal.CHALLENGE_FOR_ANOTHER_SHEET);
        refuse(!asked.content().hex().equals(issued.bound().get(CONTENT)), PasskeyRefusal.CHALLENGE_FOR_OTHER_CONTENT);
        challenges.use(issued);
        PasskeyCheck.Verified verified = check.verified(site, issued.challenge(), passkey, assertion);
        passkeys.used(passkey, verified.signCount());
        return CanonicalJson.bytes(evidence(caller, sheet, asked, issued, assertion, site, verified));
    }

    private SignatureEvidence evidence(
            Caller caller,
            HandoverSheet sheet,
            ChallengeBody asked,
            Issued issued,
            PasskeyAssertion assertion,
            Site site,
            PasskeyCheck.Verified verified) {
        return new SignatureEvidence(
                SignatureChallenge.TAG,
                sheet.handover().value(),
                sheet.school().value(),
                asked.side().name(),
                caller.person().value(),
                asked.content().hex(),
                new String(CanonicalJson.bytes(sheet), StandardCharsets.UTF_8),
                issued.bound().getOrDefault(NONCE, ""),
                PasskeyAssertion.text(issued.challenge()),
                site.id(),
                verified.origin(),
                assertion.id(),
                verified.algorithm(),
                PasskeyAssertion.text(verified.publicKey()),
                PasskeyAssertion.text(verified.cosePublicKey()),
                assertion.clientDataJSON(),
                assertion.authenticatorData(),
                assertion.signature(),
                verified.userPresent(),
                verified.userVerified(),
                verified.synced(),
                verified.signCount(),
                clock.instant());
    }

    private static String place(HandoverSheet sheet, ChallengeBody asked) {
        return sheet.handover() + "/" + asked.side();
    }

    private static void refuse(boolean broken, PasskeyRefusal refusal) {
        if (broken) {
            throw new Refused(refusal);
        }
    }
}
