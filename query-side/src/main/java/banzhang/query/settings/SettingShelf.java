package banzhang.query.settings;

import banzhang.query.views.Bookcase;
import banzhang.query.views.View;
import banzhang.query.views.ViewCollection;
import org.springframework.stereotype.Component;

/// 参数账架 — the settings a school adopted, its classification tables part by part, its room templates. Documents are
/// added, never
/// changed.
@Component
final class SettingShelf {
    private final ViewCollection settings;
    private final ViewCollection tables;
    private final ViewCollection entries;
    private final ViewCollection templates;
    private final ViewCollection assignments;

    SettingShelf(Bookcase bookcase) {
        this.settings = bookcase.open(View.SETTINGS, "view_settings");
        this.tables = bookcase.open(View.SETTINGS, "view_classifications");
        this.entries = bookcase.open(View.SETTINGS, "view_classification_entries");
        this.templates = bookcase.open(View.SETTINGS, "view_room_templates");
        this.assignments = bookcase.open(View.SETTINGS, "view_room_template_assignments");
    }

    /// Under `school|position`.
    ViewCollection settings() {
        return settings;
    }

    /// Under `school|edition's digest|number`.
    ViewCollection tables() {
        return tables;
    }

    /// Under `school|edition's digest|number|part`.
    ViewCollection entries() {
        return entries;
    }

    /// Under `school|position`.
    ViewCollection templates() {
        return templates;
    }

    /// Under `school|position`.
    ViewCollection assignments() {
        return assignments;
    }
}
