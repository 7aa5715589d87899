package banzhang.command.register.imports.mapping;

import banzhang.command.organisation.Numbering;
import banzhang.command.register.imports.mapping.ChosenReadings.Sort;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// 存放地点辨认 — a device's place that names a room of the school is written as that room is; one that names none stays as
/// it is written.
public final class PlaceNotation {
    /// Of a school without rooms.
    public static final PlaceNotation NONE = new PlaceNotation(List.of(), ChosenReadings.NONE);

    private final RoomNotation rooms;
    private final ChosenReadings chosen;

    public PlaceNotation(Collection<KnownRoom> rooms, ChosenReadings chosen) {
        this.rooms = new RoomNotation(rooms);
        this.chosen = chosen;
    }

    void look(CardRow row) {
        String written = row.text(CardColumn.PLACE);
        RoomNotation.Meant meant = rooms.meant(written);
        if (written.isEmpty() || meant.rooms().isEmpty()) {
            return;
        }
        List<Candidate> candidates = new ArrayList<>(
                meant.rooms().stream().map(KnownRoom::asCandidate).toList());
        candidates.add(Candidate.AS_WRITTEN);
        String asked = ChosenReadings.asked(Sort.ROOM, written);
        Optional<Candidate> answer = meant.isOne() ? Optional.of(candidates.getFirst()) : chosen.of(asked, candidates);
        if (answer.isEmpty()) {
            row.ask(
                    FileNote.ROOM_AMBIGUOUS,
                    CardColumn.PLACE,
                    OrganisationReading.wordsOf(candidates),
                    asked,
                    candidates);
        } else if (!answer.get().equals(Candidate.AS_WRITTEN)) {
            write(row, written, answer.get());
        }
    }

    private static void write(CardRow row, String written, Candidate room) {
        if (!Numbering.canonical(written).equals(Numbering.canonical(room.key()))) {
            row.note(FileNote.ROOM_READ_AS, CardColumn.PLACE, room.words());
        }
        row.readAs(CardColumn.PLACE, room.key());
    }
}
