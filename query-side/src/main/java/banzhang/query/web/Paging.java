package banzhang.query.web;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/// 分页 — which page this is, from 1, and where the neighbours are.
public record Paging(
        int page,
        int pages,
        @Nullable String previous,
        @Nullable String next) {
    /// The neighbours keep everything else that was asked.
    public static Paging of(String path, Map<String, String> asked, int page, int pages) {
        return new Paging(
                page,
                pages,
                page > 1 ? link(path, asked, page - 1) : null,
                page < pages ? link(path, asked, page + 1) : null);
    }

    private static String link(String path, Map<String, String> asked, int page) {
        return asking(path, asked)
                .queryParam("page", page)
                .encode()
                .buildAndExpand(asked)
                .toUriString();
    }

    /// The same question asked of another path.
    static String link(String path, Map<String, String> asked) {
        return asking(path, asked).encode().buildAndExpand(asked).toUriString();
    }

    private static UriComponentsBuilder asking(String path, Map<String, String> asked) {
        UriComponentsBuilder link = UriComponentsBuilder.fromPath(path);
        asked.forEach((name, value) -> link.queryParam(name, "{" + name + "}"));
        return link;
    }
}
