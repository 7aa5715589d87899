package banzhang.query.web;

import java.util.List;

/// 导入页 — what this person may import; the uploads so far are asked of the command side by the page itself.
public record ImportsView(List<String> kinds) {}
