/// 统一身份认证 — signing in at the school's own identity provider (OpenID Connect), for people whom it was linked to before.
///
/// The protocol is Spring Security's; the door, the session and whom a subject is are ours.
@NullMarked
package banzhang.access.oidc;

import org.jspecify.annotations.NullMarked;
