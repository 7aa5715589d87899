package banzhang.access.oidc;

import banzhang.access.Refused;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.authentication.OAuth2LoginAuthenticationToken;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeAuthenticationProvider;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationResponse;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.web.client.RestClient;

/// 身份提供方 — authorization code with PKCE, state and nonce; the ID token's signature, issuer, audience and time are
/// looked at by Spring Security. Nothing else of the provider's is asked or kept.
public final class OidcProvider {
    private static final Logger LOG = LoggerFactory.getLogger(OidcProvider.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private final OidcSettings settings;
    private final OidcAuthorizationCodeAuthenticationProvider protocol;
    /// Asked for when first needed: this application starts while the provider is away.
    private volatile @Nullable ClientRegistration known;

    public OidcProvider(OidcSettings settings) {
        this.settings = settings;
        RestClientAuthorizationCodeTokenResponseClient tokens = new RestClientAuthorizationCodeTokenResponseClient();
        tokens.setRestClient(patient());
        this.protocol = new OidcAuthorizationCodeAuthenticationProvider(
                tokens, asked -> new DefaultOidcUser(List.of(), asked.getIdToken()));
        protocol.setJwtDecoderFactory(OidcProvider::decoder);
    }

    /// Where the browser is sent.
    ///
    /// @throws Refused PROVIDER_UNREACHABLE
    String address(OidcAttempt attempt, String redirect) {
        return request(attempt, redirect).getAuthorizationRequestUri();
    }

    /// Whom the provider means.
    ///
    /// @throws Refused CODE_NOT_ACCEPTED, TOKEN_NOT_VALID, PROVIDER_UNREACHABLE
    Identity identity(OidcAttempt attempt, String redirect, String code) {
        OAuth2AuthorizationResponse answer = OAuth2AuthorizationResponse.success(code)
                .redirectUri(redirect)
                .state(attempt.state())
                .build();
        OAuth2AuthorizationExchange exchange = new OAuth2AuthorizationExchange(request(attempt, redirect), answer);
        try {
            Authentication proved = protocol.authenticate(new OAuth2LoginAuthenticationToken(registration(), exchange));
            OidcUser user = (OidcUser)
                    Objects.requireNonNull(Objects.requireNonNull(proved).getPrincipal());
            return new Identity(settings.issuer(), Objects.requireNonNull(user.getSubject()));
        } catch (OAuth2AuthenticationException refused) {
            LOG.warn(
                    "the identity provider's answer is refused: {}",
                    refused.getError().getErrorCode());
            LOG.debug("why", refused);
            throw new Refused(
                    switch (refused.getError().getErrorCode()) {
                        case "invalid_id_token", "invalid_nonce" -> OidcRefusal.TOKEN_NOT_VALID;
                        case "invalid_token_response" -> OidcRefusal.PROVIDER_UNREACHABLE;
                        default -> OidcRefusal.CODE_NOT_ACCEPTED;
                    });
        }
    }

    private OAuth2AuthorizationRequest request(OidcAttempt attempt, String redirect) {
        ClientRegistration registration = registration();
        return OAuth2AuthorizationRequest.authorizationCode()
                .authorizationUri(
                        Objects.requireNonNull(registration.getProviderDetails().getAuthorizationUri()))
                .clientId(registration.getClientId())
                .redirectUri(redirect)
                .scope("openid")
                .state(attempt.state())
                .attributes(Map.of("nonce", attempt.nonce(), "code_verifier", attempt.verifier()))
                .additionalParameters(Map.of(
                        "nonce",
                        sha256(attempt.nonce()),
                        "code_challenge",
                        sha256(attempt.verifier()),
                        "code_challenge_method",
                        "S256"))
                .build();
    }

    private ClientRegistration registration() {
        ClientRegistration found = known;
        if (found == null) {
            try {
                found = ClientRegistrations.fromIssuerLocation(settings.issuer())
                        .registrationId("school")
                        .clientId(settings.client())
                        .clientSecret(settings.secret())
                        .redirectUri("{baseUrl}/oidc/callback")
                        .scope("openid")
                        .build();
            } catch (RuntimeException unreachable) {
                LOG.warn("the identity provider cannot be asked: {}", unreachable.getMessage());
                throw Refused.retryAfter(OidcRefusal.PROVIDER_UNREACHABLE, PATIENCE);
            }
            known = found;
        }
        return found;
    }

    /// RS256, which every provider can; `none` and what is signed with the client's secret are no signatures here.
    private static JwtDecoder decoder(ClientRegistration registration) {
        NimbusJwtDecoder decoder = NimbusJwtDecoder.withJwkSetUri(
                        Objects.requireNonNull(registration.getProviderDetails().getJwkSetUri()))
                .jwsAlgorithm(SignatureAlgorithm.RS256)
                .build();
        decoder.setJwtValidator(new OidcIdTokenValidator(registration));
        return decoder;
    }

    private static RestClient patient() {
        SimpleClientHttpRequestFactory requests = new SimpleClientHttpRequestFactory();
        requests.setConnectTimeout(PATIENCE);
        requests.setReadTimeout(PATIENCE);
        return RestClient.builder()
                .requestFactory(requests)
                .configureMessageConverters(converters -> converters
                        .addCustomConverter(new FormHttpMessageConverter())
                        .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                .build();
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every JDK has SHA-256", missing);
        }
    }
}
