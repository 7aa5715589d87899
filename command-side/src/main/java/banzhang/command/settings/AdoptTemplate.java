package banzhang.command.settings;

import banzhang.access.Caller;
import banzhang.command.FreeText;
import banzhang.events.value.RoomTemplateId;
import banzhang.events.value.TemplateItem;
import java.time.Instant;
import java.util.List;

/// 采用配置模板 — say what a classroom of this template is to have; adopted again, it says the new.
public record AdoptTemplate(RoomTemplateId template, String name, List<TemplateItem> items, Caller by, Instant at) {
    public AdoptTemplate {
        name = FreeText.trimmed(name);
        items = List.copyOf(items);
    }
}
