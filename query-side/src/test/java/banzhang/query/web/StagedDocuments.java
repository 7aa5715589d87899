package banzhang.query.web;

import banzhang.events.DocumentEvent.DocumentKind;
import banzhang.events.DocumentEvent.SupplierContact;
import banzhang.events.value.DocumentId;
import banzhang.journal.CanonicalJson;
import banzhang.query.register.DocumentView;
import banzhang.sample.SampleSchool;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// 归档布景 — made-up documents for the page of a device.
final class StagedDocuments {
    private StagedDocuments() {}

    static Map<String, Object> onPageOfADevice() {
        DocumentView.Withdrawal gone =
                new DocumentView.Withdrawal(SampleSchool.CHEN, "陈主任", StagedViews.MORNING, "归错了设备");
        return Map.of("documents", List.of(document(1, null), document(2, gone)), "kinds", DocumentKind.values());
    }

    private static DocumentView document(int number, DocumentView.@Nullable Withdrawal withdrawal) {
        return new DocumentView(
                new DocumentId("f-" + number),
                DocumentKind.WARRANTY_CARD,
                "ZL-2026-03" + number,
                StagedViews.LONG_NAME,
                CanonicalJson.digest("a file"),
                LocalDate.parse("2028-08-20"),
                new SupplierContact("市教育装备中心", "400-810-0000"),
                SampleSchool.CHEN,
                "陈主任",
                StagedViews.MORNING,
                number == 1 ? new DocumentView.Stored("application/pdf", 123_456) : null,
                withdrawal,
                92);
    }
}
