package banzhang.faults.subject;

import banzhang.access.AccessRefusal;
import banzhang.access.Caller;
import banzhang.access.Refusal;
import banzhang.access.Refused;
import banzhang.command.Answer;
import banzhang.command.CommandDesk;
import banzhang.command.CommandRefusal;
import banzhang.command.CommandRefused;
import banzhang.command.organisation.EnrolSchool;
import banzhang.command.organisation.MakeAppointment;
import banzhang.command.register.RegisterDevice;
import banzhang.events.value.AppointmentId;
import banzhang.events.value.AssetCard;
import banzhang.events.value.AssetCode;
import banzhang.events.value.DeviceId;
import banzhang.events.value.Office;
import banzhang.events.value.PersonId;
import banzhang.events.value.SchoolId;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;

/// 便门 — commands as lines of text, `key kind subject`, straight to the desk: HTTP, sessions and passwords are not what
/// is tried. Answers `OK position`, `NO code`, or `UNKNOWN why`.
final class Door implements ApplicationRunner {
    static final String SAID = "door: ";
    private static final Logger LOG = LoggerFactory.getLogger(Door.class);
    private static final SchoolId SCHOOL = new SchoolId("s-faults");
    private static final Caller CLERK = new Caller(new PersonId("p-clerk"), SCHOOL, Set.of());
    private final CommandDesk desk;
    private final Clock clock;

    /// 请求 — one line.
    private record Asked(String key, String kind, String subject) {}

    Door(CommandDesk desk, Clock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        ServerSocket door = new ServerSocket(0, 256, InetAddress.getLoopbackAddress());
        Thread.ofPlatform().daemon().start(() -> listen(door));
        System.out.println(SAID + door.getLocalPort());
    }

    private void listen(ServerSocket door) {
        try {
            while (true) {
                Socket caller = door.accept();
                Thread.ofVirtual().start(() -> serve(caller));
            }
        } catch (IOException closed) {
            throw new UncheckedIOException(closed);
        }
    }

    private void serve(Socket caller) {
        try (caller;
                BufferedReader in =
                        new BufferedReader(new InputStreamReader(caller.getInputStream(), StandardCharsets.UTF_8));
                PrintWriter out = new PrintWriter(caller.getOutputStream(), true, StandardCharsets.UTF_8)) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String[] words = line.split(" ");
                out.println(answer(new Asked(words[0], words[1], words[2])));
            }
        } catch (IOException gone) {
            LOG.debug("a caller is gone: {}", gone.getMessage());
        }
    }

    private String answer(Asked asked) {
        try {
            if (asked.kind().equals("HOLD")) {
                Hold.arm();
                return "OK -1";
            }
            if (asked.kind().equals("CLOCK")) {
                ShiftedClock.ONLY.shift(Duration.ofSeconds(Long.parseLong(asked.subject())));
                return "OK -1";
            }
            Map<String, String> body = Map.of("kind", asked.kind(), "subject", asked.subject());
            Answer answer = desk.submit(CLERK, asked.key(), body, command(asked), "a-" + asked.key());
            return "OK " + answer.position();
        } catch (Refused refused) {
            return said(refused.refusal());
        } catch (CommandRefused refused) {
            return said(refused.refusal());
        } catch (RuntimeException failed) {
            return "UNKNOWN "
                    + String.valueOf(failed.getMessage()).lines().findFirst().orElse("");
        }
    }

    private static String said(Refusal refusal) {
        boolean passing = refusal == CommandRefusal.OUTCOME_UNKNOWN
                || refusal == CommandRefusal.BUSY_TRY_AGAIN
                || refusal == AccessRefusal.TRY_AGAIN_LATER;
        return (passing ? "UNKNOWN " : "NO ") + refusal.name();
    }

    private Object command(Asked asked) {
        Instant now = clock.instant();
        return switch (asked.kind()) {
            case "REGISTER" ->
                new RegisterDevice(
                        new DeviceId("d-" + asked.key()),
                        SCHOOL,
                        new AssetCode(asked.subject()),
                        AssetCard.named("投影仪"),
                        now);
            case "ENROL" -> new EnrolSchool(EnrolSchool.schoolOf(asked.subject()), asked.subject(), "演练小学", now);
            case "APPOINT" ->
                new MakeAppointment(
                        new AppointmentId("ap-" + asked.key()),
                        EnrolSchool.schoolOf(asked.subject()),
                        new PersonId("p-" + asked.key()),
                        Office.AUDITOR,
                        null,
                        LocalDate.of(2026, 9, 1),
                        now);
            default -> throw new IllegalArgumentException(asked.kind());
        };
    }
}
