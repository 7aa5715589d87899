package banzhang.standalone;

import banzhang.access.Refused;
import banzhang.query.views.RebuildProgress;
import banzhang.query.views.Rebuilds;
import banzhang.query.views.View;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// 重建进度条 — what `banzhang rebuild` shows: how far, how fast, how long still.
final class RebuildConsole {
    private static final int WIDTH = 24;
    /// As long as a killed rebuild may still be taken for a living one.
    private static final Duration PATIENCE = Duration.ofSeconds(8);

    private static final Duration PAUSE = Duration.ofMillis(500);
    private final PrintStream out;

    RebuildConsole(PrintStream out) {
        this.out = out;
    }

    /// Rebuilds the view of this name, or `all`; answers the exit code.
    int rebuild(Rebuilds rebuilds, String asked) {
        Set<View> views = asked.equals("all")
                ? EnumSet.allOf(View.class)
                : View.named(asked).map(EnumSet::of).orElse(EnumSet.noneOf(View.class));
        if (views.isEmpty()) {
            String known = String.join(
                    ", ", Arrays.stream(View.values()).map(View::group).toList());
            out.println("没有这个账簿 no view of this name: " + asked + " (" + known + ")");
            return 1;
        }
        try {
            patiently(rebuilds, views);
            out.println();
            out.println("已重建并启用 rebuilt and live: " + names(views));
            return 0;
        } catch (Refused refused) {
            out.println(refused.refusal().zh() + " " + refused.refusal().en());
            return 1;
        } catch (InterruptedException wanted) {
            Thread.currentThread().interrupt();
            return 1;
        } catch (RuntimeException failed) {
            out.println();
            out.println("没有重建,原来的账簿照常使用 not rebuilt, the views stay as they were: " + failed.getMessage());
            return 1;
        }
    }

    private void patiently(Rebuilds rebuilds, Set<View> views) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                rebuilds.run(views, this::show);
                return;
            } catch (Refused refused) {
                if (System.nanoTime() > end) {
                    throw refused;
                }
                Thread.sleep(PAUSE);
            }
        }
    }

    private static String names(Set<View> views) {
        return String.join(", ", views.stream().map(View::group).toList());
    }

    private void show(List<RebuildProgress> views) {
        views.stream()
                .min(Comparator.comparingInt(RebuildProgress::percent))
                .ifPresent(slowest -> out.print("\r" + line(slowest)));
        out.flush();
    }

    static String line(RebuildProgress at) {
        int done = at.percent() * WIDTH / 100;
        long left = at.secondsLeft();
        return String.format(
                Locale.ROOT,
                "重建 rebuilding [%s%s] %3d %%  %,d 条/秒 events/s  还需 left %s   ",
                "#".repeat(done),
                "-".repeat(WIDTH - done),
                at.percent(),
                at.eventsPerSecond(),
                left < 0 ? "?" : "%d:%02d".formatted(left / 60, left % 60));
    }

    /// The embedded database belongs to one process at a time.
    void pointToTheRunningOne() {
        out.println("班账正在运行时,请由管理员在「运行状况」页面(/views)上重建,或调用 POST /api/views/{name}/rebuild。");
        out.println("While the application runs on this directory, an administrator rebuilds on its page /views or by"
                + " POST /api/views/{name}/rebuild.");
    }
}
