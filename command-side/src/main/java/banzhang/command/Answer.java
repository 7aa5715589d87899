package banzhang.command;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/// 回执 — what a carried-out request answers: the id it made or touched, and where in the journal it is done.
public record Answer(String id, long position) {
    public static final String POSITION_HEADER = "Journal-Position";

    /// As an HTTP answer, with the position in header and body.
    public ResponseEntity<Answer> as(HttpStatus status) {
        return ResponseEntity.status(status)
                .header(POSITION_HEADER, Long.toString(position))
                .body(this);
    }
}
