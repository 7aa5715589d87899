package banzhang.query.settings;

import banzhang.events.value.PersonId;
import banzhang.events.value.RoomTemplateId;
import banzhang.events.value.TemplateItem;
import java.time.Instant;
import java.util.List;

/// 配置模板 — what a classroom of this template is to have, as it was adopted last.
public record RoomTemplate(
        RoomTemplateId id,
        String name,
        List<TemplateItem> items,
        PersonId adoptedBy,
        String adoptedByName,
        Instant adoptedAt,
        long position) {}
