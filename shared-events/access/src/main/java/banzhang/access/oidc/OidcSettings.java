package banzhang.access.oidc;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;

/// 统一认证设定 — the school's provider and what this installation is called there.
///
/// @param name what people call the provider, shown on the sign-in page
/// @param publicUrl where this installation is reached; none: at localhost alone
public record OidcSettings(
        String issuer,
        String client,
        String secret,
        String name,
        @Nullable String publicUrl) {
    private static final String PREFIX = "banzhang.oidc.";

    public OidcSettings {
        requireSafe(issuer);
        if (publicUrl != null) {
            requireSafe(publicUrl);
        }
    }

    /// None when no issuer is set. The secret is in the environment or in a file, never in a database.
    ///
    /// @throws IllegalArgumentException when something of it is missing or not safe
    public static @Nullable OidcSettings from(Environment environment) {
        String issuer = environment.getProperty(PREFIX + "issuer");
        if (issuer == null || issuer.isBlank()) {
            return null;
        }
        String client = environment.getProperty(PREFIX + "client");
        String secret = secret(environment);
        if (client == null || secret == null || secret.isBlank()) {
            throw new IllegalArgumentException("banzhang.oidc.issuer needs banzhang.oidc.client, and either"
                    + " banzhang.oidc.secret or banzhang.oidc.secretfile");
        }
        return new OidcSettings(
                issuer,
                client,
                secret,
                environment.getProperty(PREFIX + "name", "统一身份认证"),
                environment.getProperty("banzhang.public-url"));
    }

    private static @Nullable String secret(Environment environment) {
        String file = environment.getProperty(PREFIX + "secretfile");
        if (file == null) {
            return environment.getProperty(PREFIX + "secret");
        }
        try {
            return Files.readString(Path.of(file)).strip();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("banzhang.oidc.secretfile", unreadable);
        }
    }

    private static void requireSafe(String address) {
        URI uri = URI.create(address);
        boolean local = Objects.equals(uri.getHost(), "localhost") || Objects.equals(uri.getHost(), "127.0.0.1");
        if (!Objects.equals(uri.getScheme(), "https") && !local) {
            throw new IllegalArgumentException(address + " has to be HTTPS: it is trusted with who people are");
        }
    }

    /// Never shows the secret, wherever it is printed.
    @Override
    public String toString() {
        return "OidcSettings[" + issuer + ", " + client + ", …]";
    }
}
