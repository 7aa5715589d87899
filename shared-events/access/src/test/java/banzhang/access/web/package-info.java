/// 门卫之试 — what the door decides by.
@NullMarked
package banzhang.access.web;

import org.jspecify.annotations.NullMarked;
