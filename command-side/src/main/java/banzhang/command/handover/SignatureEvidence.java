package banzhang.command.handover;

import java.time.Instant;

/// 签字存证 — everything a passkey signature can be verified from, alone and by anybody; kept as canonical JSON under its
/// digest, which `handover.assertion-filed` names. Bytes are base64url without padding.
///
/// @param format how the challenge was made, see [SignatureChallenge]
/// @param content SHA-256 of `sheet`
/// @param sheet the very text that was signed
/// @param site whose SHA-256 the authenticator data begin with
/// @param publicKey X.509 SubjectPublicKeyInfo; `cosePublicKey` is the same as the authenticator gave it
/// @param algorithm COSE algorithm: -7 ES256, -8 EdDSA, -257 RS256
/// @param synced whether the passkey may have been on several devices of its owner
record SignatureEvidence(
        String format,
        String handover,
        String school,
        String side,
        String signer,
        String content,
        String sheet,
        String nonce,
        String challenge,
        String site,
        String origin,
        String credential,
        long algorithm,
        String publicKey,
        String cosePublicKey,
        String clientDataJSON,
        String authenticatorData,
        String signature,
        boolean userPresent,
        boolean userVerified,
        boolean synced,
        long signCount,
        Instant verifiedAt) {}
