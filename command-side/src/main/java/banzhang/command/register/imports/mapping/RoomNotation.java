package banzhang.command.register.imports.mapping;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// 教室写法辨认 — which rooms of the school something written may mean.
///
/// Whoever names no building may mean the room of any; whoever names one may mean a room that was opened without saying
/// which it is in, but that is asked about.
final class RoomNotation {
    private final Map<String, Set<Named>> byNumber = new HashMap<>();
    private final Map<String, Meant> known = new HashMap<>();

    /// 一名 — one name of one room.
    private record Named(RoomName name, KnownRoom room) {}

    /// 所指 — the rooms that may be meant, and whether that they are is beyond doubt.
    record Meant(List<KnownRoom> rooms, boolean certain) {
        /// Whether it is one room, and nothing has to be asked.
        boolean isOne() {
            return certain && rooms.size() == 1;
        }
    }

    RoomNotation(Collection<KnownRoom> rooms) {
        for (KnownRoom room : rooms) {
            for (RoomName name : RoomName.of(room)) {
                byNumber.computeIfAbsent(name.number(), none -> new LinkedHashSet<>())
                        .add(new Named(name, room));
            }
        }
    }

    Meant meant(String written) {
        return known.computeIfAbsent(written, this::read);
    }

    private Meant read(String written) {
        Set<KnownRoom> sure = new LinkedHashSet<>();
        Set<KnownRoom> perhaps = new LinkedHashSet<>();
        for (RoomName asked : RoomName.read(written)) {
            for (Named one : byNumber.getOrDefault(asked.number(), Set.of())) {
                String building = one.name().building();
                if (asked.building() == null || asked.building().equals(building)) {
                    sure.add(one.room());
                } else if (building == null
                        && RoomName.of(one.room()).stream().allMatch(name -> name.building() == null)) {
                    perhaps.add(one.room());
                }
            }
        }
        boolean certain = !sure.isEmpty();
        sure.addAll(perhaps);
        return new Meant(List.copyOf(sure), certain && sure.size() == 1);
    }
}
