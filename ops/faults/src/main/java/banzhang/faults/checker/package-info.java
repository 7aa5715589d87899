/// 检查 — judges a database after a fault run. It knows the driver and the JDK and no other part of the house: what the
/// house gets wrong it must not get wrong in the same way.
@NullMarked
package banzhang.faults.checker;

import org.jspecify.annotations.NullMarked;
