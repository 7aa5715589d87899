package banzhang.command.settings;

import banzhang.access.AccessRefusal;
import banzhang.access.Caller;
import banzhang.access.PeopleDirectory;
import banzhang.access.Refused;
import banzhang.command.Answer;
import banzhang.command.CommandDesk;
import banzhang.command.CommandRefused;
import banzhang.command.register.card.NotTaken;
import banzhang.command.register.card.PlainText;
import banzhang.events.value.Digest;
import banzhang.journal.CanonicalJson;
import java.io.IOException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/// 代码表受理 — classification tables over HTTP: a file is checked, and the file that was checked is adopted.
@RestController
class ClassificationController {
    private static final int SHOWN = 100;
    private static final int FIRST = 5;
    private static final int LONGEST_EDITION = 40;
    private final CommandDesk desk;
    private final PeopleDirectory people;
    private final Clock clock;

    ClassificationController(CommandDesk desk, PeopleDirectory people, Clock clock) {
        this.desk = desk;
        this.people = people;
        this.clock = clock;
    }

    @PostMapping(path = "/api/classifications/check", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ClassificationReport check(
            @RequestPart("file") MultipartFile file,
            @RequestParam("edition") String edition,
            @AuthenticationPrincipal Caller caller)
            throws IOException {
        byte[] bytes = file.getBytes();
        return report(edition(edition), CanonicalJson.digest(bytes), read(bytes, caller));
    }

    @PostMapping(path = "/api/classifications", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<Answer> adopt(
            @RequestPart("file") MultipartFile file,
            @RequestParam("edition") String edition,
            @RequestParam("validFrom") String validFrom,
            @RequestParam("digest") String digest,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @AuthenticationPrincipal Caller caller)
            throws IOException {
        byte[] bytes = file.getBytes();
        Digest sent = CanonicalJson.digest(bytes);
        String named = edition(edition);
        LocalDate from = day(validFrom);
        Map<String, String> asked =
                Map.of("edition", named, "validFrom", from.toString(), "file", sent.hex(), "digest", digest);
        return desk.answered(caller, key, asked, AdoptClassification.class)
                .orElseGet(() -> {
                    ClassificationFile read = read(bytes, caller);
                    CommandRefused.when(!sent.hex().equals(digest), ClassificationRefusal.TABLE_CHANGED_SINCE);
                    requireRight(report(named, sent, read));
                    AdoptClassification command =
                            new AdoptClassification(named, from, sent, read.entries(), caller, clock.instant());
                    return desk.submit(caller, key, asked, command, sent.hex());
                })
                .as(HttpStatus.CREATED);
    }

    private ClassificationFile read(byte[] bytes, Caller caller) {
        return ClassificationFile.read(bytes, people.peopleOf(caller.school()).values());
    }

    private static ClassificationReport report(String edition, Digest file, ClassificationFile read) {
        return new ClassificationReport(
                edition,
                file,
                read.entries().size(),
                read.entries().stream().limit(FIRST).toList(),
                read.problems().stream().limit(SHOWN).toList(),
                read.problems().size());
    }

    private static void requireRight(ClassificationReport report) {
        if (report.problemsInAll() > 0 || report.entries() == 0) {
            throw new Refused(
                    ClassificationRefusal.TABLE_HAS_PROBLEMS, Map.of("errors", List.copyOf(report.problems())));
        }
    }

    private static String edition(String written) {
        try {
            String edition = PlainText.read(written);
            CommandRefused.when(
                    edition.isEmpty() || edition.length() > LONGEST_EDITION, ClassificationRefusal.EDITION_INVALID);
            return edition;
        } catch (NotTaken odd) {
            throw new CommandRefused(ClassificationRefusal.EDITION_INVALID);
        }
    }

    private static LocalDate day(String written) {
        try {
            return LocalDate.parse(written);
        } catch (DateTimeException odd) {
            throw new Refused(AccessRefusal.FIELD_INVALID);
        }
    }
}
