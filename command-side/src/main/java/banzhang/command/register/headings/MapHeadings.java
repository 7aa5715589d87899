package banzhang.command.register.headings;

import banzhang.access.Caller;
import banzhang.events.value.Digest;
import banzhang.events.value.Listing;
import banzhang.events.value.MappedColumn;
import java.time.Instant;
import java.util.List;

/// 对照标题 — say which column of files with this row of headings fills which field, for now and from now on.
///
/// @param headings the digest of the row
/// @param row the whole row, column by column; blank where there is no heading
public record MapHeadings(
        Listing listing, Digest headings, List<String> row, List<MappedColumn> columns, Caller by, Instant at) {
    public MapHeadings {
        row = List.copyOf(row);
        columns = List.copyOf(columns);
    }
}
