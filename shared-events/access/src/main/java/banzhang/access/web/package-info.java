/// 门卫 — the door itself: sessions on requests, the rule of each route, headers, strict JSON, problems as answers.
@NullMarked
package banzhang.access.web;

import org.jspecify.annotations.NullMarked;
