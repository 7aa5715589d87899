package banzhang.access.security;

import org.jspecify.annotations.Nullable;

/// 日志核验 — whether the security log is as it was written.
///
/// @param entries how many were looked at
/// @param finding INTACT, or what was found first
/// @param at the first entry that is not as it was written, or is not there
/// @param link of the last entry looked at; noted elsewhere, it shows later whether the end was cut off
public record SecurityCheck(
        long entries, Finding finding, @Nullable Long at, String link) {
    /// 核验结果 — what a check can find.
    public enum Finding {
        INTACT,
        CHANGED,
        MISSING,
        CUT_OFF
    }

    public boolean isIntact() {
        return finding == Finding.INTACT;
    }
}
