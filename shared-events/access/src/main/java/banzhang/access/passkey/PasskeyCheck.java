package banzhang.access.passkey;

import banzhang.access.Refused;
import banzhang.access.passkey.RelyingParty.Site;
import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.AttestedCredentialDataConverter;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationData;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.AuthenticationRequest;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.RegistrationData;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.RegistrationRequest;
import com.webauthn4j.data.attestation.authenticator.AttestedCredentialData;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.server.ServerProperty;
import com.webauthn4j.verifier.exception.BadChallengeException;
import com.webauthn4j.verifier.exception.BadOriginException;
import com.webauthn4j.verifier.exception.BadRpIdException;
import com.webauthn4j.verifier.exception.BadSignatureException;
import com.webauthn4j.verifier.exception.BadTopOriginException;
import com.webauthn4j.verifier.exception.CrossOriginException;
import com.webauthn4j.verifier.exception.MaliciousCounterValueException;
import com.webauthn4j.verifier.exception.UserNotPresentException;
import com.webauthn4j.verifier.exception.UserNotVerifiedException;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// 验证通行密钥 — whether what an authenticator says is true of this challenge, this site and this credential, and whether
/// it made sure who is there.
public final class PasskeyCheck {
    private static final Logger LOG = LoggerFactory.getLogger(PasskeyCheck.class);
    /// ES256 first; EdDSA; RS256, which is all some Windows machines have.
    private static final List<PublicKeyCredentialParameters> KINDS =
            List.of(COSEAlgorithmIdentifier.ES256, COSEAlgorithmIdentifier.EdDSA, COSEAlgorithmIdentifier.RS256)
                    .stream()
                    .map(kind -> new PublicKeyCredentialParameters(PublicKeyCredentialType.PUBLIC_KEY, kind))
                    .toList();

    private final ObjectConverter converter = new ObjectConverter();
    private final AttestedCredentialDataConverter attested = new AttestedCredentialDataConverter(converter);
    /// Who made an authenticator is not asked: schools buy what they get, and no list of makers would be kept.
    private final WebAuthnManager webauthn = WebAuthnManager.createNonStrictWebAuthnManager(converter);

    /// 新密钥 — what an authenticator made.
    public record Made(String credential, byte[] attested, long signCount, boolean synced) {}

    /// 验证结果 — what an authenticator said and was found true.
    ///
    /// @param publicKey X.509 SubjectPublicKeyInfo, as every JDK reads it
    /// @param cosePublicKey the same as the authenticator gave it
    /// @param algorithm COSE algorithm, as -7 for ES256
    public record Verified(
            long signCount,
            boolean userPresent,
            boolean userVerified,
            boolean synced,
            byte[] publicKey,
            byte[] cosePublicKey,
            long algorithm,
            String origin) {}

    /// The COSE algorithms a new passkey may use.
    public static List<Long> algorithms() {
        return KINDS.stream().map(kind -> kind.getAlg().getValue()).toList();
    }

    /// @throws Refused PASSKEY_UNREADABLE and following
    public Made made(Site site, byte[] challenge, String clientDataJSON, String attestationObject) {
        return refusing(() -> {
            RegistrationData said = webauthn.verify(
                    new RegistrationRequest(
                            PasskeyAssertion.bytes(attestationObject), PasskeyAssertion.bytes(clientDataJSON)),
                    new RegistrationParameters(server(site, challenge), KINDS, true));
            var authenticator =
                    Objects.requireNonNull(said.getAttestationObject()).getAuthenticatorData();
            AttestedCredentialData credential = Objects.requireNonNull(authenticator.getAttestedCredentialData());
            return new Made(
                    PasskeyAssertion.text(credential.getCredentialId()),
                    attested.convert(credential),
                    authenticator.getSignCount(),
                    authenticator.isFlagBE());
        });
    }

    /// The challenge an assertion says it answers.
    ///
    /// @throws Refused PASSKEY_UNREADABLE
    public byte[] challengeOf(PasskeyAssertion assertion) {
        return refusing(() -> Objects.requireNonNull(Objects.requireNonNull(
                                webauthn.parse(request(assertion)).getCollectedClientData())
                        .getChallenge())
                .getValue());
    }

    /// @throws Refused PASSKEY_UNREADABLE and following
    public Verified verified(Site site, byte[] challenge, Passkey passkey, PasskeyAssertion assertion) {
        return refusing(() -> {
            AttestedCredentialData credential = attested.convert(passkey.attested());
            CredentialRecordImpl known = new CredentialRecordImpl(
                    null, true, passkey.synced(), null, passkey.signCount(), credential, null, null, null, null);
            AuthenticationData said = webauthn.verify(
                    request(assertion), new AuthenticationParameters(server(site, challenge), known, null, true, true));
            var authenticator = Objects.requireNonNull(said.getAuthenticatorData());
            var key = credential.getCOSEKey();
            return new Verified(
                    authenticator.getSignCount(),
                    authenticator.isFlagUP(),
                    authenticator.isFlagUV(),
                    authenticator.isFlagBE(),
                    Objects.requireNonNull(key.getPublicKey()).getEncoded(),
                    converter.getCborConverter().writeValueAsBytes(key),
                    Objects.requireNonNull(key.getAlgorithm()).getValue(),
                    Objects.requireNonNull(said.getCollectedClientData())
                            .getOrigin()
                            .toString());
        });
    }

    private static AuthenticationRequest request(PasskeyAssertion assertion) {
        return new AuthenticationRequest(
                PasskeyAssertion.bytes(assertion.id()),
                PasskeyAssertion.bytes(assertion.authenticatorData()),
                PasskeyAssertion.bytes(assertion.clientDataJSON()),
                PasskeyAssertion.bytes(assertion.signature()));
    }

    private static ServerProperty server(Site site, byte[] challenge) {
        return ServerProperty.builder()
                .origins(site.origins().stream().map(Origin::new).collect(Collectors.toSet()))
                .rpId(site.id())
                .challenge(new DefaultChallenge(challenge))
                .build();
    }

    private static <T> T refusing(Supplier<T> check) {
        try {
            return check.get();
        } catch (BadChallengeException other) {
            throw refused(PasskeyRefusal.PASSKEY_OTHER_CHALLENGE, other);
        } catch (BadOriginException | CrossOriginException | BadTopOriginException elsewhere) {
            throw refused(PasskeyRefusal.PASSKEY_WRONG_ORIGIN, elsewhere);
        } catch (BadRpIdException elsewhere) {
            throw refused(PasskeyRefusal.PASSKEY_WRONG_SITE, elsewhere);
        } catch (UserNotVerifiedException | UserNotPresentException unverified) {
            throw refused(PasskeyRefusal.PASSKEY_USER_NOT_VERIFIED, unverified);
        } catch (BadSignatureException wrong) {
            throw refused(PasskeyRefusal.PASSKEY_SIGNATURE_WRONG, wrong);
        } catch (MaliciousCounterValueException copied) {
            throw refused(PasskeyRefusal.PASSKEY_COUNTER_WENT_BACK, copied);
        } catch (RuntimeException unreadable) {
            // a stranger's bytes: the reader answers them with whatever exception it stumbles over
            throw refused(PasskeyRefusal.PASSKEY_UNREADABLE, unreadable);
        }
    }

    private static Refused refused(PasskeyRefusal refusal, RuntimeException why) {
        LOG.debug("{}", refusal, why);
        return new Refused(refusal);
    }
}
