/// 账号 — logins, passwords, sessions, names and authorities: what is known about people, all of it outside the journal.
///
/// Everything here is written with majority and journal: an answered request is on disk.
@NullMarked
package banzhang.access.account;

import org.jspecify.annotations.NullMarked;
