package banzhang.query.ledger;

import banzhang.events.value.Classification;
import banzhang.events.value.Custodian;
import banzhang.events.value.Finding;
import banzhang.events.value.PersonId;
import banzhang.events.value.RoomId;
import banzhang.query.Folding;
import banzhang.query.organisation.Campus;
import banzhang.query.organisation.Holder;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// 可选项 — what the filters can be set to: what occurs in the ledger before filtering.
///
/// @param categories as `edition:code`, labelled with code and name
/// @param buildings folded, so that two spellings of one are one; labelled as registered
/// @param custodians `store` and the persons who answer for a class
public record LedgerChoices(
        List<Choice> classes,
        List<Choice> rooms,
        List<Choice> campuses,
        List<Choice> buildings,
        List<Choice> categories,
        List<Choice> custodians,
        List<Choice> conditions) {
    /// 选项 — one value with its label and how many devices have it.
    public record Choice(String value, String label, long devices) {}

    static LedgerChoices of(List<LedgerLine> lines) {
        return new LedgerChoices(
                counted(lines, LedgerChoices::classOf),
                counted(lines, LedgerChoices::roomOf),
                counted(lines, LedgerChoices::campusOf),
                counted(lines, LedgerChoices::buildingOf),
                counted(lines, LedgerChoices::categoryOf),
                counted(lines, LedgerChoices::custodianOf),
                counted(lines, LedgerChoices::conditionOf));
    }

    /// Each value once, labelled as its first line has it, by label.
    private static List<Choice> counted(List<LedgerLine> lines, Function<LedgerLine, @Nullable Choice> choice) {
        Map<String, Choice> found = new LinkedHashMap<>();
        for (LedgerLine line : lines) {
            Choice one = choice.apply(line);
            if (one != null) {
                found.merge(
                        one.value(),
                        one,
                        (known, more) -> new Choice(known.value(), known.label(), known.devices() + 1));
            }
        }
        return found.values().stream()
                .sorted(Comparator.comparing(Choice::label))
                .toList();
    }

    private static @Nullable Choice classOf(LedgerLine line) {
        Holder holder = line.custodian();
        return holder.kind() == Custodian.Kind.CLASS ? new Choice(holder.holder(), holder.name(), 1) : null;
    }

    private static @Nullable Choice roomOf(LedgerLine line) {
        Holder holder = line.custodian();
        RoomId room = holder.room();
        return room == null
                ? null
                : new Choice(room.value(), holder.roomNumber() == null ? room.value() : holder.roomNumber(), 1);
    }

    private static @Nullable Choice campusOf(LedgerLine line) {
        Campus campus = line.campus();
        return campus == null ? null : new Choice(campus.id().value(), campus.name(), 1);
    }

    private static @Nullable Choice buildingOf(LedgerLine line) {
        String building = line.building();
        return building == null ? null : new Choice(Folding.fold(building.strip()), building, 1);
    }

    private static @Nullable Choice categoryOf(LedgerLine line) {
        Classification known = line.classification();
        return known == null
                ? null
                : new Choice(known.edition() + ":" + known.code(), known.code() + " " + line.name(), 1);
    }

    private static Choice custodianOf(LedgerLine line) {
        Holder holder = line.custodian();
        PersonId person = holder.person();
        return person == null
                ? new Choice(LedgerFilter.STORE, holder.name(), 1)
                : new Choice(person.value(), holder.personName() == null ? person.value() : holder.personName(), 1);
    }

    private static @Nullable Choice conditionOf(LedgerLine line) {
        Finding found = line.condition();
        return found == null ? null : new Choice(found.name(), found.term(), 1);
    }
}
