/// 交接 — tests of the sheet: what each command records, when it refuses, when it stays quiet.
@NullMarked
package banzhang.command.handover;

import org.jspecify.annotations.NullMarked;
