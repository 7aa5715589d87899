package banzhang.query.web;

import java.util.List;

/// 人员页 — the people of the school and what they are appointed to.
public record PeopleView(List<Person> people, boolean mayEnter) {
    /// 人员 — one person; `offices` as one line.
    public record Person(String id, String name, String offices) {}
}
