package banzhang.access.security;

import banzhang.events.value.PersonId;
import com.mongodb.client.model.Filters;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/// 查日志 — which entries are wanted; what is not said narrows nothing.
///
/// @param person who did it, or whom it was done to
/// @param from first day, in Shanghai
/// @param to last day
/// @param before only entries older than this one
public record SecurityQuestion(
        @Nullable Deed deed,
        @Nullable PersonId person,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable Long before) {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    public static final SecurityQuestion ALL = new SecurityQuestion(null, null, null, null, null);

    Bson filter() {
        List<Bson> all = new ArrayList<>();
        all.add(Filters.lt("_id", before == null ? Long.MAX_VALUE : before));
        if (deed != null) {
            all.add(Filters.eq("deed", deed.name()));
        }
        if (person != null) {
            all.add(Filters.or(Filters.eq("who", person.value()), Filters.eq("about", person.value())));
        }
        if (from != null) {
            all.add(Filters.gte("at", midnight(from)));
        }
        if (to != null) {
            all.add(Filters.lt("at", midnight(to.plusDays(1))));
        }
        return Filters.and(all);
    }

    private static Date midnight(LocalDate day) {
        return Date.from(day.atStartOfDay(SHANGHAI).toInstant());
    }
}
