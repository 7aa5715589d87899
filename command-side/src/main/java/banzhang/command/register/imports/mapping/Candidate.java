package banzhang.command.register.imports.mapping;

/// 可能所指 — one thing that something written in a file may mean.
///
/// @param key what to answer with
/// @param words as people say it
public record Candidate(String key, String words) {
    /// None of them: it is kept as it stands.
    static final Candidate AS_WRITTEN = new Candidate("=", "照原样");
}
