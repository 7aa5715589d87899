/// 边界 — which part of the house may know which other part, checked on the compiled classes.
@NullMarked
package banzhang.guards.boundaries;

import org.jspecify.annotations.NullMarked;
