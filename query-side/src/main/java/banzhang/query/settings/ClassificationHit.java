package banzhang.query.settings;

import banzhang.events.value.Classification;
import org.jspecify.annotations.Nullable;

/// 代码查得 — one code of one edition and what it names there.
///
/// @param counterpart what the table itself says it is in another edition
public record ClassificationHit(
        String edition, String code, String name, @Nullable Classification counterpart) {}
