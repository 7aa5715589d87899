package banzhang.query.views;

import banzhang.access.AccessRefusal;
import banzhang.access.Refused;
import java.util.Arrays;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/// 账簿状况 — positions, lag and parked events of every view; a second try for the parked.
@RestController
@Reads({})
class ViewsController {
    private final Views views;

    ViewsController(Views views) {
        this.views = views;
    }

    /// 全部账簿 — with the journal's last position, and appointments that have no effect yet on what people may do.
    record AllViews(long head, List<ViewStatus> views, List<ViewStatus.Parked> authorities) {}

    /// 重试结果 — how many sequences were taken in, and what still waits.
    record Retried(int takenIn, ViewStatus view) {}

    @GetMapping("/api/views")
    AllViews all() {
        return new AllViews(views.head(), views.all(), views.parkedAuthorities());
    }

    @PostMapping("/api/views/{name}/retry")
    Retried retry(@PathVariable String name) {
        View view = Arrays.stream(View.values())
                .filter(known -> known.group().equals(name))
                .findFirst()
                .orElseThrow(() -> new Refused(AccessRefusal.NOT_FOUND));
        int takenIn = views.retry(view);
        return new Retried(takenIn, views.all().get(view.ordinal()));
    }
}
