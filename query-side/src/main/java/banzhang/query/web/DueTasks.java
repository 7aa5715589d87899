package banzhang.query.web;

import banzhang.query.handover.DueHandover;
import banzhang.query.web.HomeView.Task;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// 应办待办 — what is due, as the home page says it every day until it is done: the longest due one by one, the rest
/// as a number.
final class DueTasks {
    private static final int NAMED = 5;
    private static final String ALL = "/handovers/due";

    private DueTasks() {}

    /// @param due the longest due first
    static List<Task> of(List<DueHandover> due) {
        Stream<Task> named = due.stream().limit(NAMED).map(DueTasks::task);
        Stream<Task> rest =
                due.size() > NAMED ? Stream.of(new Task("due-more", "", due.size() - NAMED, ALL)) : Stream.empty();
        return Stream.concat(named, rest).toList();
    }

    private static Task task(DueHandover due) {
        String kind = "due-" + due.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
        String person = due.from().personName();
        String subject = person == null ? due.subject() : due.subject() + " " + person;
        return new Task(kind, subject, due.day(), due.sheet() == null ? ALL : "/handovers/" + due.sheet());
    }
}
