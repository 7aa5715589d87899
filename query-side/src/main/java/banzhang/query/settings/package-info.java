/// 参数与代码表查阅 — what a school reckons and classes by, as of any day and as known at any position.
@NullMarked
package banzhang.query.settings;

import org.jspecify.annotations.NullMarked;
