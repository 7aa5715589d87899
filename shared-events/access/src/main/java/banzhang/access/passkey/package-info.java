/// 通行密钥 — WebAuthn credentials: registering them, signing in with them, and signing a content with them.
///
/// What an authenticator says is read and checked by webauthn4j; who it is said by and what for is decided here.
@NullMarked
package banzhang.access.passkey;

import org.jspecify.annotations.NullMarked;
