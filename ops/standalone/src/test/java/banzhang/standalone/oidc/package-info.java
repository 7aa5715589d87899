/// 统一身份认证 — signing in at a real provider, and at one that lies.
@NullMarked
package banzhang.standalone.oidc;

import org.jspecify.annotations.NullMarked;
