package banzhang.query.web;

import banzhang.events.value.Office;
import banzhang.events.value.PersonId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// 页头 — what surrounds every page of a signed-in person: school, name, offices, where one may go.
///
/// @param id whose pages and drafts a browser keeps apart from everybody else's
/// @param ownPassword whether the person chose the password: else signing has to wait
/// @param oldPassword whether the school wants it changed by now
/// @param acting in whose place the person is here; null in the own name
public record Shell(
        String school,
        PersonId id,
        String person,
        List<Office> offices,
        List<Tab> tabs,
        boolean ownPassword,
        boolean oldPassword,
        @Nullable ActingFor acting) {
    public Shell {
        offices = List.copyOf(offices);
        tabs = List.copyOf(tabs);
    }

    /// 代理中 — whom the person acts for, and whether that holds still.
    public record ActingFor(String principal, boolean holds) {}

    /// 导航项 — one place to go; `key` names its text.
    public record Tab(String href, String key, boolean current) {}
}
