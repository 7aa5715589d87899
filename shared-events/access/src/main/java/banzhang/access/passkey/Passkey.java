package banzhang.access.passkey;

import banzhang.events.value.PersonId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// 通行密钥 — one credential of one person, as it is kept; there is no secret in it.
///
/// @param id names it in addresses and opens nothing
/// @param credential the id its authenticator knows it by, base64url
/// @param name what its owner calls it
/// @param attested AAGUID, credential id and COSE public key, as the authenticator gave them
/// @param signCount as last seen; 0 where the authenticator does not count
/// @param synced whether it may be on several devices
public record Passkey(
        String id,
        String credential,
        PersonId person,
        String name,
        byte[] attested,
        long signCount,
        boolean synced,
        Instant addedAt,
        @Nullable Instant usedAt) {}
