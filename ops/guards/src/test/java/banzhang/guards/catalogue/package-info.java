/// 目录守则 — a released event never changes: schemas, examples, the lock, and the pages made from them.
@NullMarked
package banzhang.guards.catalogue;

import org.jspecify.annotations.NullMarked;
