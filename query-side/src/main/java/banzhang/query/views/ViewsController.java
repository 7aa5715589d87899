package banzhang.query.views;

import banzhang.access.AccessRefusal;
import banzhang.access.Refused;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// 账簿状况 — positions, lag and parked events of every view; a second try for the parked, a rebuild of all of it.
@RestController
@Reads({})
class ViewsController {
    private final Views views;
    private final Rebuilds rebuilds;

    ViewsController(Views views, Rebuilds rebuilds) {
        this.views = views;
        this.rebuilds = rebuilds;
    }

    /// 全部账簿 — with the journal's last position, and the follower that keeps in step what people may do.
    record AllViews(long head, List<ViewStatus> views, ViewStatus authorities) {}

    /// 重试结果 — how many sequences were taken in, and what still waits.
    record Retried(int takenIn, ViewStatus view) {}

    @GetMapping("/api/views")
    AllViews all() {
        return new AllViews(views.head(), views.all(), views.authorities());
    }

    @PostMapping("/api/views/{name}/retry")
    Retried retry(@PathVariable String name) {
        View view = named(name);
        int takenIn = views.retry(view);
        return new Retried(takenIn, views.of(view));
    }

    /// Begins it; how far it is stands in the status of the view.
    @PostMapping("/api/views/{name}/rebuild")
    @ResponseStatus(HttpStatus.ACCEPTED)
    ViewStatus rebuild(@PathVariable String name) {
        View view = named(name);
        rebuilds.begin(List.of(view));
        return views.of(view);
    }

    private static View named(String name) {
        return View.named(name).orElseThrow(() -> new Refused(AccessRefusal.NOT_FOUND));
    }
}
