package banzhang.access;

import banzhang.events.value.ClassId;
import banzhang.events.value.Office;
import org.jspecify.annotations.Nullable;

/// 职权 — one office held now; for 班主任 with the class it is held for.
public record Grant(Office office, @Nullable ClassId schoolClass) {}
