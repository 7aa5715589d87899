package banzhang.query.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// 开单页 — classes to issue to and devices in store to pick from.
public record StoreView(
        List<Line.Option> classes, @Nullable String chosen, @Nullable String q, List<Line> lines, Line.Paging paging) {}
