package banzhang.query.settings;

import banzhang.events.SettingEvent.ClassificationAdopted;
import banzhang.events.SettingEvent.ClassificationListed;
import banzhang.events.SettingEvent.SettingAdopted;
import banzhang.events.value.Classification;
import banzhang.events.value.ClassificationEntry;
import banzhang.events.value.DaySpan;
import banzhang.events.value.Digest;
import banzhang.events.value.PersonId;
import banzhang.events.value.SchoolId;
import banzhang.events.value.Setting;
import banzhang.journal.CanonicalJson;
import banzhang.query.organisation.SchoolPlan;
import banzhang.query.search.Spelling;
import banzhang.query.views.ViewKey;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/// 参数账页 — settings, tables and their entries as they are stored.
final class SettingDocument {
    private static final int HEX_DIGITS = 32;

    private SettingDocument() {}

    /// An edition may be written in any characters, a key may not.
    static String keyOf(SchoolId school, String edition, int number) {
        return ViewKey.of(school, digestOf(edition), (long) number);
    }

    static String digestOf(String edition) {
        return CanonicalJson.digest(edition.getBytes(StandardCharsets.UTF_8))
                .hex()
                .substring(0, HEX_DIGITS);
    }

    static Document of(SettingAdopted adopted, Instant recordedAt) {
        return new Document("setting", adopted.setting().name())
                .append("of", document(adopted.of()))
                .append("value", adopted.value())
                .append("from", adopted.from().toString())
                .append("rule", adopted.rule())
                .append("by", adopted.adoptedBy().value())
                .append("recordedAt", recordedAt.toString());
    }

    static Adoption adoption(Document kept, SchoolPlan plan) {
        LocalDate from = LocalDate.parse(kept.getString("from"));
        Instant recordedAt = Instant.parse(kept.getString("recordedAt"));
        PersonId by = new PersonId(kept.getString("by"));
        return new Adoption(
                Setting.valueOf(kept.getString("setting")),
                classification(kept.get("of", Document.class)),
                kept.getLong("value"),
                from,
                kept.getString("rule"),
                by,
                plan.personName(by),
                recordedAt,
                from.isBefore(LocalDate.ofInstant(recordedAt, DaySpan.SCHOOL_ZONE)),
                kept.getLong("position"));
    }

    static Document of(ClassificationAdopted adopted, Instant recordedAt) {
        return new Document("edition", adopted.edition())
                .append("number", adopted.number())
                .append("validFrom", adopted.validFrom().toString())
                .append("file", adopted.file().hex())
                .append("entries", adopted.entries())
                .append("by", adopted.adoptedBy().value())
                .append("recordedAt", recordedAt.toString());
    }

    static ClassificationView table(Document kept, SchoolPlan plan) {
        PersonId by = new PersonId(kept.getString("by"));
        return new ClassificationView(
                kept.getString("edition"),
                kept.getInteger("number"),
                LocalDate.parse(kept.getString("validFrom")),
                new Digest(kept.getString("file")),
                kept.getInteger("entries"),
                by,
                plan.personName(by),
                Instant.parse(kept.getString("recordedAt")),
                kept.getLong("position"));
    }

    static Document of(ClassificationListed listed) {
        return new Document(
                "entries",
                listed.entries().stream().map(SettingDocument::document).toList());
    }

    static List<Document> entries(Document part) {
        return part.getList("entries", Document.class);
    }

    static boolean finds(Document entry, String question) {
        return Spelling.finds(question, entry.getString("spelling"));
    }

    static ClassificationEntry entry(Document entry) {
        return new ClassificationEntry(
                entry.getString("code"),
                entry.getString("name"),
                classification(entry.get("counterpart", Document.class)));
    }

    private static Document document(ClassificationEntry entry) {
        return new Document("code", entry.code())
                .append("name", entry.name())
                .append("counterpart", document(entry.counterpart()))
                .append("spelling", Spelling.of(entry.code(), entry.name()));
    }

    private static @Nullable Document document(@Nullable Classification classification) {
        return classification == null
                ? null
                : new Document("edition", classification.edition()).append("code", classification.code());
    }

    private static @Nullable Classification classification(@Nullable Document kept) {
        return kept == null ? null : new Classification(kept.getString("edition"), kept.getString("code"));
    }
}
