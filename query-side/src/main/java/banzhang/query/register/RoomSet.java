package banzhang.query.register;

import banzhang.events.value.RoomId;
import banzhang.events.value.RoomTemplateId;
import banzhang.query.organisation.Room;
import banzhang.query.register.SetComparison.Extra;
import banzhang.query.register.SetComparison.Missing;
import banzhang.query.settings.RoomTemplate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// 教室配置 — what a room that somebody answers for holds beside what its template lists.
///
/// @param template none when no template is given to the room: then nothing is missing
/// @param missing what it has fewer of than it is to have
/// @param extra what it holds that the template does not list, or more of than it lists
public record RoomSet(
        RoomId room,
        String number,
        @Nullable String keeperName,
        @Nullable RoomTemplateId template,
        @Nullable String templateName,
        List<Missing> missing,
        List<Extra> extra) {
    static RoomSet of(Room of, @Nullable RoomTemplate template, SetComparison compared) {
        return new RoomSet(
                of.id(),
                of.number(),
                of.keeperName(),
                template == null ? null : template.id(),
                template == null ? null : template.name(),
                compared.missing(),
                compared.extra());
    }

    public boolean isWhole() {
        return template != null && missing.isEmpty() && extra.isEmpty();
    }
}
