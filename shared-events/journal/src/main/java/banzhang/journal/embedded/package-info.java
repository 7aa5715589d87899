/// 内嵌数据库 — MongoDB's protocol in our own process, for one school on one machine.
@NullMarked
package banzhang.journal.embedded;

import org.jspecify.annotations.NullMarked;
