package banzhang.query.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// 首页 — what the person must do now, by office, and the ways on from there.
public record HomeView(List<Task> tasks, List<Link> links) {
    /// 待办 — one thing to do; `kind` names its text, `count` says how much.
    public record Task(String kind, String subject, long count, String href) {}

    /// 常用 — one way on; `subject` comes before its text.
    public record Link(String href, String key, @Nullable String subject) {}
}
