package banzhang.query.labels;

import banzhang.access.Refused;
import banzhang.events.value.DeviceId;
import banzhang.query.Parameters;
import banzhang.query.QueryRefusal;
import banzhang.query.ledger.LedgerFilter;
import banzhang.query.ledger.LedgerQuestion;
import banzhang.query.views.ViewKey;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// 标签之问 — which labels are wanted, and on what.
///
/// @param of what they are for
/// @param start the first free place of the first sheet, from 1
/// @param device this device alone
/// @param filter devices the ledger shows with it; of rooms, where they are counts
public record LabelQuestion(
        LabelLayout layout, Subject of, int start, @Nullable DeviceId device, LedgerFilter filter) {
    /// All that can be asked, for the API's description.
    public static final List<String> PARAMETERS =
            Parameters.all(List.of("layout", "of", "start", "device"), LedgerQuestion.FILTERS);

    /// 贴处 — what labels are stuck on.
    public enum Subject {
        DEVICES,
        ROOMS
    }

    /// @throws Refused FILTER_UNKNOWN, FILTER_INVALID
    public static LabelQuestion of(Map<String, String[]> parameters) {
        Parameters.requireKnown(parameters, Set.copyOf(PARAMETERS));
        String written = LedgerQuestion.text(parameters, "layout");
        LabelLayout layout = written == null
                ? LabelLayout.A4_3X8
                : LabelLayout.named(written)
                        .orElseThrow(() -> Parameters.refused(QueryRefusal.FILTER_INVALID, "layout"));
        return new LabelQuestion(
                layout,
                subject(parameters),
                start(parameters, layout),
                device(parameters),
                LedgerQuestion.filter(parameters));
    }

    private static Subject subject(Map<String, String[]> parameters) {
        String written = LedgerQuestion.text(parameters, "of");
        if (written == null || written.equals("devices")) {
            return Subject.DEVICES;
        }
        if (written.equals("rooms")) {
            return Subject.ROOMS;
        }
        throw Parameters.refused(QueryRefusal.FILTER_INVALID, "of");
    }

    private static int start(Map<String, String[]> parameters, LabelLayout layout) {
        String written = LedgerQuestion.text(parameters, "start");
        if (written == null) {
            return 1;
        }
        int start = written.matches("[0-9]{1,3}") ? Integer.parseInt(written) : 0;
        if (start < 1 || start > layout.perPage()) {
            throw Parameters.refused(QueryRefusal.FILTER_INVALID, "start");
        }
        return start;
    }

    private static @Nullable DeviceId device(Map<String, String[]> parameters) {
        String written = LedgerQuestion.text(parameters, "device");
        if (written != null && !ViewKey.isId(written)) {
            throw Parameters.refused(QueryRefusal.FILTER_INVALID, "device");
        }
        return written == null ? null : new DeviceId(written);
    }
}
