/// 登记造册查阅 — what becomes of asset cards after they were entered: corrections and who decided them.
@NullMarked
package banzhang.query.register;

import org.jspecify.annotations.NullMarked;
