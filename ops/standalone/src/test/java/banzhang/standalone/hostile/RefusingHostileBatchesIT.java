package banzhang.standalone.hostile;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

/// Many sheets in one request: what is no list of sheets draws none of them up.
@DisplayName("恶意来文 · 成批开单")
@ExtendWith(OpenHouse.class)
@ResourceLock(OpenHouse.NAME)
@DisplayNameGeneration(ReplaceUnderscores.class)
class RefusingHostileBatchesIT {
    private static final String INVALID = "400 FIELD_INVALID";
    private static final String UNKNOWN = "400 FIELD_UNKNOWN";
    private static final String MALFORMED = "400 MALFORMED_REQUEST";
    private static final String BATCH = "/api/handovers/batch";

    /// Many sheets at once: the list as a whole is one request, and is refused like one.
    @Test
    void lists_of_sheets_that_are_none_are_refused_as_a_whole() {
        List<Attempt> all = new ArrayList<>();
        String sheet = "{\"kind\":\"RETURN\",\"devices\":[\"d-none\"]}";
        for (String sheets : List.of(
                "null",
                "{}",
                "7",
                "true",
                "\"x\"",
                "[null]",
                "[[]]",
                "[{}]",
                "[true]",
                "[{\"$gt\":1}]",
                "[7]",
                "[{\"kind\":null,\"devices\":[]}]",
                "[{\"kind\":\"归还\",\"devices\":[\"d-none\"]}]",
                "[{\"kind\":\"RETURN\",\"devices\":{}}]",
                "[{\"kind\":\"RETURN\",\"devices\":[null]}]",
                "[{\"kind\":\"RETURN\",\"devices\":[\"../x\"]}]",
                "[{\"kind\":\"RETURN\",\"devices\":[\"d-none\"],\"from\":\"p-gao\"}]",
                "[" + sheet + ",null]")) {
            all.add(Attempt.post("chen", BATCH, "{\"sheets\":" + sheets + "}", INVALID, UNKNOWN, MALFORMED));
        }
        all.add(Attempt.post("chen", BATCH, "{\"sheets\":[]}", "422 NO_SHEETS"));
        all.add(Attempt.post(
                "chen",
                BATCH,
                "{\"sheets\":[" + String.join(",", Collections.nCopies(61, sheet)) + "]}",
                "422 TOO_MANY_SHEETS"));
        all.add(Attempt.post("wang", BATCH, "{\"sheets\":[" + sheet + "]}", "403 NOT_ALLOWED"));
        Attempt.allRefused(all);
    }
}
