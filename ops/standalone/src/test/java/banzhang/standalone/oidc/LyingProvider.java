package banzhang.standalone.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;

/// A provider that says whatever a test wants; what it says when it is honest is accepted.
final class LyingProvider implements AutoCloseable {
    static final String CLIENT = "banzhang";
    static final String SECRET = "what the provider and the school know, at length";
    private final HttpServer server;
    private final RSAKey key;
    private volatile Answer answer = new Answer(500, "{}");

    /// What the token endpoint says next.
    private record Answer(int status, String body) {}

    private LyingProvider(HttpServer server, RSAKey key) {
        this.server = server;
        this.key = key;
    }

    static LyingProvider start() throws IOException, JOSEException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        LyingProvider provider =
                new LyingProvider(server, new RSAKeyGenerator(2048).keyID("1").generate());
        server.createContext("/.well-known/openid-configuration", asked -> say(asked, 200, provider.discovery()));
        server.createContext("/jwks", asked -> say(asked, 200, new JWKSet(provider.key.toPublicJWK()).toString()));
        server.createContext("/token", asked -> say(asked, provider.answer.status, provider.answer.body));
        server.start();
        return provider;
    }

    String issuer() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /// Claims of who signs in, as an honest provider makes them.
    JWTClaimsSet.Builder claims(String subject, String nonce) {
        Instant now = Instant.now();
        return new JWTClaimsSet.Builder()
                .issuer(issuer())
                .audience(CLIENT)
                .subject(subject)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(300)))
                .claim("nonce", nonce);
    }

    String signed(JWTClaimsSet claims) {
        return signed(claims, key, "1");
    }

    /// By somebody else's key that goes by this name.
    static String signedByAnother(JWTClaimsSet claims, String name) {
        try {
            return signed(claims, new RSAKeyGenerator(2048).keyID(name).generate(), name);
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static String unsigned(JWTClaimsSet claims) {
        return new PlainJWT(claims).serialize();
    }

    /// With what client and provider both know, which is no signature of the provider's.
    static String macced(JWTClaimsSet claims) {
        try {
            SignedJWT token = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims);
            token.sign(new MACSigner(SECRET.getBytes(StandardCharsets.UTF_8)));
            return token.serialize();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String signed(JWTClaimsSet claims, RSAKey key, String name) {
        try {
            SignedJWT token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(name).build(), claims);
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    void says(String idToken) {
        answers(
                200,
                "{\"access_token\":\"x\",\"token_type\":\"Bearer\",\"expires_in\":300,\"id_token\":\"" + idToken
                        + "\"}");
    }

    void answers(int status, String body) {
        answer = new Answer(status, body);
    }

    private String discovery() {
        return ("{\"issuer\":\"%1$s\",\"authorization_endpoint\":\"%1$s/authorize\",\"token_endpoint\":\"%1$s/token\","
                        + "\"jwks_uri\":\"%1$s/jwks\",\"response_types_supported\":[\"code\"],"
                        + "\"subject_types_supported\":[\"public\"],"
                        + "\"id_token_signing_alg_values_supported\":[\"RS256\"]}")
                .formatted(issuer());
    }

    private static void say(HttpExchange asked, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        asked.getRequestBody().readAllBytes();
        asked.getResponseHeaders().add("Content-Type", "application/json");
        asked.sendResponseHeaders(status, bytes.length);
        asked.getResponseBody().write(bytes);
        asked.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
