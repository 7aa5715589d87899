package banzhang.query.web;

import java.time.Instant;
import java.util.List;

/// 导入页 — what can be imported and what was.
public record ImportsView(List<String> kinds, List<Batch> recent) {
    /// 批次 — one import that was confirmed.
    public record Batch(String id, Instant begun, String state, String tone, int rows) {}
}
