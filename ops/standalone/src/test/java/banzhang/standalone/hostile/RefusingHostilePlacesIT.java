package banzhang.standalone.hostile;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

/// A campus, a building or an order that is none is refused wherever the ledger is asked.
@DisplayName("恶意来文 · 校区、楼栋与排序")
@ExtendWith(OpenHouse.class)
@ResourceLock(OpenHouse.NAME)
@DisplayNameGeneration(ReplaceUnderscores.class)
class RefusingHostilePlacesIT {
    private static final String FILTER = "400 FILTER_INVALID";
    private static final List<String> PATHS = List.of(
            "/api/ledger",
            "/api/ledger/charts",
            "/api/ledger/export.csv",
            "/api/ledger/export.xlsx",
            "/api/labels.pdf");

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Test
    void places_and_orders_that_are_none_are_refused() {
        List<Attempt> all = new ArrayList<>();
        for (String path : PATHS) {
            for (String campus : List.of("$gt", "../..", "a b", "校区", "x".repeat(65))) {
                all.add(Attempt.get("chen", path + "?campus=" + encoded(campus), FILTER));
            }
            all.add(Attempt.get("chen", path + "?building=" + "x".repeat(201), FILTER));
            all.add(Attempt.get("chen", path + "?campus=a&campus=b", FILTER));
        }
        for (String sort : List.of("-", "--code", "CODE", "code,name", "passwordHash", "$natural", "1", "编号")) {
            all.add(Attempt.get("chen", "/api/ledger?sort=" + encoded(sort), FILTER));
        }
        all.add(Attempt.get("chen", "/api/labels.pdf?sort=code", "400 FILTER_UNKNOWN"));
        all.add(Attempt.get("chen", "/api/ledger/comparison?from=2026-09-01&sort=code", "400 FILTER_UNKNOWN"));
        Attempt.allRefused(all);
    }
}
