/// 故障演练 — seeded runs that hurt a real replica set, or the application on it, while clients work, and have the checker
/// judge what is left.
@NullMarked
package banzhang.faults;

import org.jspecify.annotations.NullMarked;
