/// 内嵌数据库 — MongoDB's protocol in our own process, for one school on one machine.
///
/// The protocol and the query language are mongo-java-server's; storage, order, durability and access paths are here:
/// [banzhang.journal.embedded.OrderedKey] makes ranges possible, [banzhang.journal.embedded.GroupCommit] makes
/// "acknowledged" mean "on disk".
@NullMarked
package banzhang.journal.embedded;

import org.jspecify.annotations.NullMarked;
