/// 通行密钥 — tests of what needs no database.
@NullMarked
package banzhang.access.passkey;

import org.jspecify.annotations.NullMarked;
