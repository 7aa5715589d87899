package banzhang.command.register.headings;

import banzhang.access.Caller;
import banzhang.events.value.Digest;
import banzhang.events.value.Listing;
import java.time.Instant;
import java.util.Map;

/// 修改对照 — give columns of a remembered mapping other fields, or none, without a file at hand.
///
/// @param fields by column, from 0; a remembered column that is not there is left out from now on
public record RemapHeadings(Listing listing, Digest headings, Map<Integer, String> fields, Caller by, Instant at) {
    public RemapHeadings {
        fields = Map.copyOf(fields);
    }
}
