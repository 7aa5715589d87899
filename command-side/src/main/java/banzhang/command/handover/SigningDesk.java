package banzhang.command.handover;

import banzhang.access.AccessRefusal;
import banzhang.access.Caller;
import banzhang.access.Refused;
import banzhang.access.account.Reauthentication;
import banzhang.access.files.FileStore;
import banzhang.access.files.FileType;
import banzhang.access.passkey.PasskeyAssertion;
import banzhang.command.Answer;
import banzhang.command.CommandDesk;
import banzhang.events.HandoverEvent.Authentication;
import banzhang.events.HandoverEvent.Side;
import banzhang.events.HandoverKindPolicy;
import banzhang.events.HandoverSheet;
import banzhang.events.value.Digest;
import banzhang.events.value.HandoverId;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// 签字台 — what comes before the command to sign: the signer proves again who they are, and the drawing is kept.
final class SigningDesk {
    private final CommandDesk desk;
    private final SheetReader sheets;
    private final Reauthentication reauthentication;
    private final PasskeySigning passkeys;
    private final FileStore files;
    private final Clock clock;

    /// 签字 — what is asked: for which side, to which content, drawn how, and one proof of who signs.
    ///
    /// @param passkey what a passkey said to the challenge for this content, in place of the password
    record SignatureBody(
            Side side,
            Digest content,
            String drawing,
            @Nullable String password,
            @Nullable PasskeyAssertion passkey) {
        /// Never shows the password, wherever it is printed.
        @Override
        public String toString() {
            return "SignatureBody[side=" + side + ", content=" + content + ", …]";
        }
    }

    /// 发起 — what a passkey is to be asked for.
    record ChallengeBody(Side side, Digest content) {}

    /// What a repeated request must repeat; the proof of who signs is no part of it.
    private record Asked(Side side, Digest content, String drawing) {}

    SigningDesk(
            CommandDesk desk,
            SheetReader sheets,
            Reauthentication reauthentication,
            PasskeySigning passkeys,
            FileStore files,
            Clock clock) {
        this.desk = desk;
        this.sheets = sheets;
        this.reauthentication = reauthentication;
        this.passkeys = passkeys;
        this.files = files;
        this.clock = clock;
    }

    /// Signs; a request that was carried out before is answered as then, without another look at the password.
    Answer sign(Caller caller, @Nullable String key, HandoverId id, SignatureBody signature) {
        Asked asked = new Asked(signature.side(), signature.content(), signature.drawing());
        return desk.submit(caller, key, asked, SignHandover.class, () -> prepare(caller, id, signature), id.value());
    }

    /// The rules are asked here first, so that a signature they refuse costs no password attempt and keeps no
    /// drawing; what counts is what they say to the command.
    private SignHandover prepare(Caller caller, HandoverId id, SignatureBody signature) {
        HandoverProgress so = sheets.seenBy(caller, id);
        HandoverKindPolicy policy = HandoverKindPolicy.of(so.sheet().kind());
        HandoverRules.maySign(so, policy, caller, signature.side(), signature.content());
        byte[] png = DrawnSignature.png(signature.drawing());
        HandoverSheet sheet = so.sheet();
        byte @Nullable [] said = proved(caller, sheet, signature);
        Instant authenticatedAt = clock.instant();
        return new SignHandover(
                id,
                signature.side(),
                signature.content(),
                files.keep(png, FileType.PNG, id),
                said == null ? Authentication.PASSWORD : Authentication.PASSKEY,
                authenticatedAt,
                caller,
                clock.instant(),
                said == null ? null : files.keep(said, FileType.JSON, id));
    }

    /// What the passkey said, none when it was the password; exactly one of them has to be given.
    private byte @Nullable [] proved(Caller caller, HandoverSheet sheet, SignatureBody signature) {
        PasskeyAssertion passkey = signature.passkey();
        String password = signature.password();
        if (passkey != null && password == null) {
            return passkeys.proved(caller, sheet, new ChallengeBody(signature.side(), signature.content()), passkey);
        }
        if (password == null || passkey != null) {
            throw new Refused(AccessRefusal.FIELD_INVALID, Map.of("errors", List.of(Map.of("field", "password"))));
        }
        reauthentication.verifyAlone(caller, password);
        return null;
    }

    /// What a passkey is to be asked to sign this content; only for who may sign it now.
    PasskeySigning.Request begin(Caller caller, HandoverId id, ChallengeBody asked) {
        HandoverProgress so = sheets.seenBy(caller, id);
        HandoverKindPolicy policy = HandoverKindPolicy.of(so.sheet().kind());
        HandoverRules.maySign(so, policy, caller, asked.side(), asked.content());
        return passkeys.begin(caller, so.sheet(), asked);
    }
}
