package banzhang.query.register;

import banzhang.events.value.ClassId;
import banzhang.events.value.RoomTemplateId;
import banzhang.query.register.SetComparison.Extra;
import banzhang.query.register.SetComparison.Missing;
import banzhang.query.settings.RoomTemplate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// 班级配置 — what a class holds beside what its template lists.
///
/// @param template none when no template is given to the class: then nothing is missing
/// @param missing what it has fewer of than it is to have
/// @param extra what it holds that the template does not list, or more of than it lists
public record ClassSet(
        ClassId schoolClass,
        String className,
        @Nullable RoomTemplateId template,
        @Nullable String templateName,
        List<Missing> missing,
        List<Extra> extra) {
    static ClassSet of(ClassId id, String name, @Nullable RoomTemplate template, SetComparison compared) {
        return new ClassSet(
                id,
                name,
                template == null ? null : template.id(),
                template == null ? null : template.name(),
                compared.missing(),
                compared.extra());
    }

    public boolean isWhole() {
        return template != null && missing.isEmpty() && extra.isEmpty();
    }
}
