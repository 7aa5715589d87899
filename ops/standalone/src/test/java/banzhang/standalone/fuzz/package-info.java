/// 模糊试验 — requests made from the published description of the API, sound, borderline and broken, and every answer held
/// against that description.
@NullMarked
package banzhang.standalone.fuzz;

import org.jspecify.annotations.NullMarked;
