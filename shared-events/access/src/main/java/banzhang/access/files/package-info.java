/// 文件库 — photos, scans and drawn signatures by the digest of their bytes, outside the journal, which keeps the digest
/// alone.
@NullMarked
package banzhang.access.files;

import org.jspecify.annotations.NullMarked;
