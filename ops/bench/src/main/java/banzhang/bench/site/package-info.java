/// 网站 — the running application, and people who use it over HTTP.
@NullMarked
package banzhang.bench.site;

import org.jspecify.annotations.NullMarked;
