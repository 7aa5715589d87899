/// 账簿状况 — how far each read model has come, what it could not take in, and waiting for one's own write.
@NullMarked
package banzhang.query.views;

import org.jspecify.annotations.NullMarked;
