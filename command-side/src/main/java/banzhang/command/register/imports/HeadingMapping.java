package banzhang.command.register.imports;

import banzhang.command.register.imports.mapping.ListingField;
import banzhang.events.value.Digest;
import banzhang.events.value.MappedColumn;
import banzhang.events.value.PersonId;
import java.time.Instant;
import java.util.List;

/// 标题对照 — one mapping the school has, as it is shown.
///
/// @param fields what its columns may be said to hold
/// @param mayChange whether who asks may change and forget it
public record HeadingMapping(
        ImportKind kind,
        Digest headings,
        List<MappedColumn> columns,
        List<ListingField> fields,
        PersonId mappedBy,
        String mappedByName,
        Instant mappedAt,
        boolean mayChange) {}
