package banzhang.events;

import banzhang.events.HandoverSheet.Check;
import banzhang.events.SheetCountEvent.AccessoriesCounted;
import banzhang.events.SheetCountEvent.DisputeSettled;
import banzhang.events.SheetCountEvent.ExtraFound;
import banzhang.events.SheetCountEvent.ItemContested;
import banzhang.events.SheetCountEvent.ItemDeclared;
import banzhang.events.value.Accessory;
import banzhang.events.value.AssetCode;
import banzhang.events.value.DeviceId;
import banzhang.events.value.Finding;
import banzhang.events.value.PersonId;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// 单上清点 — what the sides said of the items beside the receiving side's checks; a part of what is signed.
///
/// What is empty is absent from the text that is signed. Maps are by device id.
///
/// @param declared in what condition the outgoing side says it hands an item over
/// @param missing accessories that were not there
/// @param contested what a side does not agree to
/// @param settled what the witness decided
/// @param extras what was found beside the list
public record SheetCount(
        @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, Check> declared,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, List<Accessory>> missing,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, Contest> contested,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, Settlement> settled,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Extra> extras) {
    /// Of a sheet on which only checks were made.
    public static final SheetCount NONE = new SheetCount(null, null, null, null, null);

    /// 异议 — who does not agree, and why.
    public record Contest(PersonId by, String reason) {}

    /// 裁定 — the finding that counts, and why.
    public record Settlement(Finding finding, String reason, PersonId by) {}

    /// 多出物品 — what was found beside the list, and where.
    public record Extra(
            String description, String place, @Nullable AssetCode assetCode) {}

    public SheetCount(
            @Nullable Map<String, Check> declared,
            @Nullable Map<String, List<Accessory>> missing,
            @Nullable Map<String, Contest> contested,
            @Nullable Map<String, Settlement> settled,
            @Nullable List<Extra> extras) {
        this.declared = sorted(declared);
        this.missing = sorted(missing);
        this.contested = sorted(contested);
        this.settled = sorted(settled);
        this.extras = extras == null ? List.of() : List.copyOf(extras);
    }

    /// The count after one more event.
    SheetCount with(SheetCountEvent event) {
        return switch (event) {
            case ItemDeclared is -> reopened(is.device()).declared(is.device(), new Check(is.finding(), is.note()));
            case ItemContested is -> {
                SheetCount open = reopened(is.device());
                Contest contest = new Contest(is.contestedBy(), is.reason());
                yield new SheetCount(
                        open.declared, open.missing, put(open.contested, is.device(), contest), open.settled, extras);
            }
            case DisputeSettled is -> {
                Settlement settlement = new Settlement(is.finding(), is.reason(), is.settledBy());
                yield new SheetCount(declared, missing, contested, put(settled, is.device(), settlement), extras);
            }
            case AccessoriesCounted is ->
                new SheetCount(
                        declared,
                        is.missing().isEmpty()
                                ? without(missing, is.device())
                                : put(missing, is.device(), List.copyOf(is.missing())),
                        contested,
                        settled,
                        extras);
            case ExtraFound is -> {
                List<Extra> more = new ArrayList<>(extras);
                more.add(new Extra(is.description(), is.place(), is.assetCode()));
                yield new SheetCount(declared, missing, contested, settled, more);
            }
        };
    }

    /// After a new word on the item's condition: what was contested or settled was so on another ground.
    SheetCount reopened(DeviceId device) {
        return new SheetCount(declared, missing, without(contested, device), without(settled, device), extras);
    }

    private SheetCount declared(DeviceId device, Check said) {
        return new SheetCount(put(declared, device, said), missing, contested, settled, extras);
    }

    private static <T> Map<String, T> put(Map<String, T> known, DeviceId device, T value) {
        Map<String, T> more = new TreeMap<>(known);
        more.put(device.value(), value);
        return more;
    }

    private static <T> Map<String, T> without(Map<String, T> known, DeviceId device) {
        Map<String, T> fewer = new TreeMap<>(known);
        fewer.remove(device.value());
        return fewer;
    }

    private static <T> Map<String, T> sorted(@Nullable Map<String, T> known) {
        return known == null ? Map.of() : Collections.unmodifiableSortedMap(new TreeMap<>(known));
    }
}
