package banzhang.command;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.UUID;
import java.util.function.UnaryOperator;

/// An authenticator in software, down to its bytes, which can be made to say what an honest one never would.
///
/// @param signCount of the next assertion; 0 for one that does not count
public record SoftAuthenticator(
        String credential, KeyPair key, String origin, String site, boolean verifies, int signCount) {
    private static final int PRESENT = 0x01;
    private static final int VERIFIED = 0x04;
    private static final int ATTESTED = 0x40;

    /// One that looks at fingerprints, in a browser that shows this origin.
    public static SoftAuthenticator at(String origin) {
        try {
            KeyPairGenerator keys = KeyPairGenerator.getInstance("EC");
            keys.initialize(new ECGenParameterSpec("secp256r1"));
            String credential = text(UUID.randomUUID().toString().getBytes(StandardCharsets.US_ASCII));
            return new SoftAuthenticator(credential, keys.generateKeyPair(), origin, "localhost", true, 1);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    public SoftAuthenticator from(String elsewhere) {
        return new SoftAuthenticator(credential, key, elsewhere, site, verifies, signCount);
    }

    public SoftAuthenticator forSite(String other) {
        return new SoftAuthenticator(credential, key, origin, other, verifies, signCount);
    }

    public SoftAuthenticator withoutVerifying() {
        return new SoftAuthenticator(credential, key, origin, site, false, signCount);
    }

    public SoftAuthenticator counting(int count) {
        return new SoftAuthenticator(credential, key, origin, site, verifies, count);
    }

    /// The body of a registration.
    public String made(String challenge) {
        return "{\"clientDataJSON\":\"%s\",\"attestationObject\":\"%s\"}"
                .formatted(text(clientData("webauthn.create", challenge)), text(attestation()));
    }

    /// The body of an assertion.
    public String said(String challenge, String person) {
        return said(challenge, person, data -> data);
    }

    /// The body of an assertion whose authenticator data was changed after it was signed.
    public String said(String challenge, String person, UnaryOperator<byte[]> tampering) {
        byte[] client = clientData("webauthn.get", challenge);
        byte[] data = authenticatorData(0);
        String handle = text(person.getBytes(StandardCharsets.UTF_8));
        return ("{\"id\":\"%s\",\"clientDataJSON\":\"%s\",\"authenticatorData\":\"%s\",\"signature\":\"%s\","
                        + "\"userHandle\":\"%s\"}")
                .formatted(
                        credential,
                        text(client),
                        text(tampering.apply(data.clone())),
                        text(signed(joined(data, sha256(client)))),
                        handle);
    }

    private byte[] clientData(String type, String challenge) {
        return "{\"type\":\"%s\",\"challenge\":\"%s\",\"origin\":\"%s\",\"crossOrigin\":false}"
                .formatted(type, challenge, origin)
                .getBytes(StandardCharsets.UTF_8);
    }

    private byte[] authenticatorData(int more) {
        int flags = PRESENT | (verifies ? VERIFIED : 0) | more;
        return ByteBuffer.allocate(37)
                .put(sha256(site.getBytes(StandardCharsets.UTF_8)))
                .put((byte) flags)
                .putInt(signCount)
                .array();
    }

    /// CBOR of `{"fmt": "none", "attStmt": {}, "authData": …}`.
    private byte[] attestation() {
        byte[] id = Base64.getUrlDecoder().decode(credential);
        byte[] data =
                joined(authenticatorData(ATTESTED), new byte[16], new byte[] {0, (byte) id.length}, id, coseKey());
        return joined(
                new byte[] {(byte) 0xa3, 0x63},
                ascii("fmt"),
                new byte[] {0x64},
                ascii("none"),
                new byte[] {0x67},
                ascii("attStmt"),
                new byte[] {(byte) 0xa0, 0x68},
                ascii("authData"),
                new byte[] {0x58, (byte) data.length},
                data);
    }

    /// CBOR of an ES256 key: kty EC2, alg -7, crv P-256, x, y.
    private byte[] coseKey() {
        ECPublicKey ec = (ECPublicKey) key.getPublic();
        return joined(
                new byte[] {(byte) 0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, 0x58, 0x20},
                coordinate(ec.getW().getAffineX()),
                new byte[] {0x22, 0x58, 0x20},
                coordinate(ec.getW().getAffineY()));
    }

    private static byte[] coordinate(BigInteger value) {
        byte[] all = value.toByteArray();
        ByteBuffer padded = ByteBuffer.allocate(32);
        int length = Math.min(all.length, 32);
        padded.position(32 - length).put(all, all.length - length, length);
        return padded.array();
    }

    private byte[] signed(byte[] message) {
        try {
            Signature signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(key.getPrivate());
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
