/// 身份保险库 — names and contacts sealed with a key per person, the keys locked with a master key outside the database.
@NullMarked
package banzhang.access.vault;

import org.jspecify.annotations.NullMarked;
