package banzhang.command.register;

import banzhang.access.Caller;
import banzhang.access.FreeText;
import banzhang.access.account.Reauthentication;
import banzhang.command.Answer;
import banzhang.command.CommandDesk;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// 二人办理台 — what comes before the commands about what one person proposes and another decides: reasons name nobody,
/// and both people prove again who they are.
///
/// A request that was carried out before is answered as then, without another look at the password.
final class TwoPersonDesk {
    private static final int ID_DIGITS = 24;
    private final CommandDesk desk;
    private final Reauthentication reauthentication;
    private final FreeText freeText;
    private final Clock clock;

    TwoPersonDesk(CommandDesk desk, Reauthentication reauthentication, FreeText freeText, Clock clock) {
        this.desk = desk;
        this.reauthentication = reauthentication;
        this.freeText = freeText;
        this.clock = clock;
    }

    /// 请求 — what is asked, as a repetition must repeat it, the command it becomes, and the id the answer names.
    record Asking(Object body, Class<?> command, String answerId) {}

    /// The id of what a request proposes.
    static String idOf(Caller caller, @Nullable String key, String prefix) {
        return prefix + CommandDesk.keyDigest(caller, key).hex().substring(0, ID_DIGITS);
    }

    /// @param written what else is written in free words
    /// @param command made of the moment it is asked at
    Answer propose(
            Caller caller,
            @Nullable String key,
            Asking asked,
            String reason,
            String password,
            List<String> written,
            Function<Instant, ?> command) {
        return desk.answered(caller, key, asked.body(), asked.command()).orElseGet(() -> {
            String[] texts = Stream.concat(Stream.of(reason), written.stream()).toArray(String[]::new);
            freeText.requireNameless(caller.school(), texts);
            return underPassword(caller, key, asked, password, command);
        });
    }

    Answer confirm(Caller caller, @Nullable String key, Asking asked, String password, Function<Instant, ?> command) {
        return desk.answered(caller, key, asked.body(), asked.command())
                .orElseGet(() -> underPassword(caller, key, asked, password, command));
    }

    Answer reject(Caller caller, @Nullable String key, Asking asked, String reason, Function<Instant, ?> command) {
        return desk.answered(caller, key, asked.body(), asked.command()).orElseGet(() -> {
            freeText.requireNameless(caller.school(), reason);
            return desk.submit(caller, key, asked.body(), command.apply(clock.instant()), asked.answerId());
        });
    }

    Answer withdraw(Caller caller, @Nullable String key, String answerId, Function<Instant, ?> command) {
        return desk.submit(caller, key, Map.of(), command.apply(clock.instant()), answerId);
    }

    private Answer underPassword(
            Caller caller, @Nullable String key, Asking asked, String password, Function<Instant, ?> command) {
        reauthentication.verifyAlone(caller, password);
        return desk.submit(caller, key, asked.body(), command.apply(clock.instant()), asked.answerId());
    }
}
