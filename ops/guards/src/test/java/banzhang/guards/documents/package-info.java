/// 文档 — what the documents name is there.
@NullMarked
package banzhang.guards.documents;

import org.jspecify.annotations.NullMarked;
