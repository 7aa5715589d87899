/// 守则 — what holds over the whole source tree, as tests; every guard here is also seen to fail on a guilty sample.
@NullMarked
package banzhang.guards;

import org.jspecify.annotations.NullMarked;
