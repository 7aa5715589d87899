package banzhang.command.register.headings;

import banzhang.access.Caller;
import banzhang.events.value.Digest;
import banzhang.events.value.Listing;
import java.time.Instant;

/// 作废对照 — let files with this row of headings be read by their own words again.
public record ForgetHeadings(Listing listing, Digest headings, Caller by, Instant at) {}
