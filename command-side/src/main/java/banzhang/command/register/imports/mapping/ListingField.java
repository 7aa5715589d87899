package banzhang.command.register.imports.mapping;

/// 可对照栏目 — a field a column of a file may be said to fill.
///
/// @param code the name in the API and in events
/// @param term as shown on pages
public record ListingField(String code, String term) {}
