package banzhang.query.web;

import banzhang.events.value.Office;
import java.util.List;

/// 页头 — what surrounds every page of a signed-in person: school, name, offices, where one may go.
///
/// @param ownPassword whether the person chose the password: else signing has to wait
/// @param oldPassword whether the school wants it changed by now
public record Shell(
        String school, String person, List<Office> offices, List<Tab> tabs, boolean ownPassword, boolean oldPassword) {
    public Shell {
        offices = List.copyOf(offices);
        tabs = List.copyOf(tabs);
    }

    /// 导航项 — one place to go; `key` names its text.
    public record Tab(String href, String key, boolean current) {}
}
