/// 登记造册 — devices enter the register, one by one or as a whole file, and change custodian (R1–R6).
@NullMarked
package banzhang.command.register;

import org.jspecify.annotations.NullMarked;
