package banzhang.command.handover;

import banzhang.access.Caller;
import banzhang.access.Refusal;
import banzhang.access.Refused;
import banzhang.command.Answer;
import banzhang.command.CommandDesk;
import banzhang.command.CommandRefusal;
import banzhang.command.CommandRefused;
import banzhang.command.register.OpenSheets;
import banzhang.events.value.DeviceId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// 批量开单台 — many sheets in one request, each drawn up or refused by itself.
///
/// Each has a key of its own, made of the request's and its place in it: asked again, what was drawn up is answered as
/// before and the rest is tried again, also when the first request was cut off half way.
final class OpeningManyDesk {
    private static final int MOST_SHEETS = 60;
    private final OpeningDesk opening;
    private final OpenSheets sheets;

    /// 批量开单 — what is asked.
    record ManyBody(List<OpeningDesk.SheetBody> sheets) {}

    /// 单项结果 — the sheet that was drawn up, or why it was not.
    record Result(
            @Nullable String handover,
            @Nullable String code,
            @Nullable String detail,
            @Nullable String detailEn) {}

    /// 批量回执 — what came of each, in the order asked; where in the journal all that was done is done.
    record ManyAnswer(
            int opened, List<Result> results, @Nullable Long position) {}

    OpeningManyDesk(OpeningDesk opening, OpenSheets sheets) {
        this.opening = opening;
        this.sheets = sheets;
    }

    /// @throws CommandRefused NO_SHEETS, TOO_MANY_SHEETS, and what may be asked again under the same key
    ManyAnswer open(Caller caller, @Nullable String key, ManyBody asked) {
        CommandRefused.when(asked.sheets().isEmpty(), HandoverRefusal.NO_SHEETS);
        CommandRefused.when(asked.sheets().size() > MOST_SHEETS, HandoverRefusal.TOO_MANY_SHEETS);
        String stem = CommandDesk.keyDigest(caller, key).hex();
        List<Result> results = new ArrayList<>();
        Long position = null;
        for (OpeningDesk.SheetBody sheet : asked.sheets()) {
            try {
                Answer answer = opening.open(
                        caller, stem + "/" + results.size(), sheet, () -> requireOnNoSheet(sheet.devices()));
                position = position == null ? answer.position() : Long.valueOf(Math.max(position, answer.position()));
                results.add(new Result(answer.id(), null, null, null));
            } catch (CommandRefused refused) {
                if (refused.refusal() == CommandRefusal.BUSY_TRY_AGAIN) {
                    throw refused;
                }
                results.add(refused(refused.refusal()));
            } catch (Refused refused) {
                if (refused.retryAfter() != null) {
                    throw refused;
                }
                results.add(refused(refused.refusal()));
            }
        }
        int opened =
                (int) results.stream().filter(one -> one.handover() != null).count();
        return new ManyAnswer(opened, results, position);
    }

    /// What stands on a sheet under way is not drawn up again by who ticked a page that was a minute old.
    private void requireOnNoSheet(List<DeviceId> devices) {
        List<Map<String, String>> errors = devices.stream()
                .filter(sheets::isOnOne)
                .map(device -> Map.of("device", device.value()))
                .toList();
        if (!errors.isEmpty()) {
            throw new CommandRefused(HandoverRefusal.ALREADY_ON_A_SHEET, Map.of("errors", errors));
        }
    }

    private static Result refused(Refusal refusal) {
        return new Result(null, refusal.name(), refusal.zh(), refusal.en());
    }
}
