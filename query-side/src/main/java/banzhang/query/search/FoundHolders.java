package banzhang.query.search;

import banzhang.events.value.ClassId;
import banzhang.events.value.Custodian;
import banzhang.events.value.RoomId;
import banzhang.query.ledger.LedgerLine;
import banzhang.query.organisation.Room;
import banzhang.query.organisation.SchoolClass;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// 命中的保管方 — which classes and rooms of the caller a word finds.
record FoundHolders(Set<ClassId> classes, Set<ClassId> byPerson, Set<RoomId> rooms) {
    static FoundHolders of(String word, List<SchoolClass> classes, List<Room> rooms) {
        return new FoundHolders(
                classes.stream()
                        .filter(one -> SearchTerms.finds(word, one.name()))
                        .map(SchoolClass::id)
                        .collect(Collectors.toSet()),
                classes.stream()
                        .filter(one -> one.headTeacherName() != null && SearchTerms.finds(word, one.headTeacherName()))
                        .map(SchoolClass::id)
                        .collect(Collectors.toSet()),
                rooms.stream()
                        .filter(room -> SearchTerms.finds(word, said(room)))
                        .map(Room::id)
                        .collect(Collectors.toSet()));
    }

    /// Its number and building, as two words.
    static String said(Room room) {
        return room.building() == null ? room.number() : room.number() + " " + room.building();
    }

    Set<ClassId> allClasses() {
        Set<ClassId> all = new LinkedHashSet<>(classes);
        all.addAll(byPerson);
        return all;
    }

    /// Whether the device of this line is with one of them now, and why.
    List<SearchField> hold(LedgerLine line) {
        boolean ofClass = line.custodian().kind() == Custodian.Kind.CLASS;
        ClassId holder = ofClass ? new ClassId(line.custodian().holder()) : null;
        return Stream.of(
                        holder != null && classes.contains(holder) ? SearchField.CLASS : null,
                        line.custodian().room() != null
                                        && rooms.contains(line.custodian().room())
                                ? SearchField.ROOM
                                : null,
                        holder != null && byPerson.contains(holder) ? SearchField.PERSON : null)
                .flatMap(Stream::ofNullable)
                .toList();
    }
}
