/// 浏览器试验 — the pages of the running application in Chromium, on a phone and on a desk.
@NullMarked
package banzhang.standalone.browser;

import org.jspecify.annotations.NullMarked;
