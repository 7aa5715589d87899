package banzhang.query.labels;

import banzhang.access.Caller;
import banzhang.access.Refused;
import banzhang.query.AsOf;
import banzhang.query.QueryRefusal;
import banzhang.query.ledger.Ledger;
import banzhang.query.ledger.LedgerFilter;
import banzhang.query.ledger.LedgerLine;
import banzhang.query.organisation.Organisation;
import banzhang.query.organisation.Room;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// 取标签 — the labels of what the caller's ledger shows.
@Component
public final class Labels {
    static final int MOST = 2_000;
    private final Ledger ledger;
    private final Organisation organisation;

    Labels(Ledger ledger, Organisation organisation) {
        this.ledger = ledger;
        this.organisation = organisation;
    }

    /// By asset code, or by number of the room.
    ///
    /// @param base scheme and host, without a slash at the end
    /// @throws Refused LABELS_NONE, LABELS_TOO_MANY; NOT_FOUND for a class that is not the caller's to see
    public List<Label> of(Caller caller, LabelQuestion asked, String base) {
        String school = organisation.school(caller).name();
        List<Label> labels = switch (asked.of()) {
            case DEVICES ->
                devices(caller, asked).stream()
                        .map(line -> ofDevice(line, school, base))
                        .toList();
            case ROOMS ->
                rooms(caller, asked).stream()
                        .map(room -> ofRoom(room, school, base))
                        .toList();
        };
        if (labels.isEmpty()) {
            throw new Refused(QueryRefusal.LABELS_NONE);
        }
        if (labels.size() > MOST) {
            throw new Refused(QueryRefusal.LABELS_TOO_MANY);
        }
        return labels;
    }

    /// The devices labels are asked for.
    public List<LedgerLine> devices(Caller caller, LabelQuestion asked) {
        return asked.device() == null
                ? ledger.open(caller, AsOf.now()).lines(asked.filter())
                : ledger.now(caller, Set.of(asked.device()));
    }

    /// The rooms labels are asked for: of one campus, one building, or one room.
    public List<Room> rooms(Caller caller, LabelQuestion asked) {
        LedgerFilter filter = asked.filter();
        return organisation.rooms(caller).stream()
                .filter(room -> filter.room() == null || room.id().equals(filter.room()))
                .filter(room -> filter.campus() == null
                        || room.campus() != null && room.campus().id().equals(filter.campus()))
                .filter(room ->
                        filter.building() == null || LedgerFilter.isBuilding(filter.building(), room.building()))
                .toList();
    }

    private static Label ofDevice(LedgerLine line, String school, String base) {
        return new Label(
                base + "/q/d/" + line.device(),
                school,
                line.name(),
                line.assetCode().value(),
                joined(line.brand(), line.model()));
    }

    private static Label ofRoom(Room room, String school, String base) {
        return new Label(base + "/q/r/" + room.id(), school, null, room.number(), room.building());
    }

    private static @Nullable String joined(@Nullable String brand, @Nullable String model) {
        String both = Stream.of(brand, model).filter(Objects::nonNull).collect(Collectors.joining(" "));
        return both.isEmpty() ? null : both;
    }
}
