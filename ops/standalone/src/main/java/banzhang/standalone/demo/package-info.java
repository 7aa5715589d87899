/// 样例装载 — the sample school, entered through commands as a school would enter it; asked again, nothing happens twice.
@NullMarked
package banzhang.standalone.demo;

import org.jspecify.annotations.NullMarked;
