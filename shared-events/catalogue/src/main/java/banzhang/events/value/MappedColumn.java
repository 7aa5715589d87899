package banzhang.events.value;

/// 对照栏 — one column of a file and the field it fills.
///
/// @param column counted from 0
/// @param heading as it stands in the file, shortened
/// @param field as the import calls it; columns that fill none are not mentioned
public record MappedColumn(int column, String heading, String field) {}
