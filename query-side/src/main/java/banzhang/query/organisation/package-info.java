/// 组织查阅 — rooms, classes, appointments, and the names custodians are shown by.
@NullMarked
package banzhang.query.organisation;

import org.jspecify.annotations.NullMarked;
