package banzhang.command.register.imports;

import banzhang.access.AccessRefusal;
import banzhang.access.Caller;
import banzhang.access.Refused;
import banzhang.events.value.Listing;
import banzhang.events.value.Office;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// 导入类别 — what a file lists.
public enum ImportKind {
    DEVICES(Listing.DEVICES),
    CORRECTIONS(Listing.CORRECTIONS),
    ROOMS(Listing.ROOMS),
    CLASSES(Listing.CLASSES),
    HEADTEACHERS(Listing.HEAD_TEACHERS),
    APPOINTMENTS(Listing.APPOINTMENTS);

    private final Listing listing;

    ImportKind(Listing listing) {
        this.listing = listing;
    }

    static Optional<ImportKind> of(String name) {
        return Arrays.stream(values()).filter(kind -> kind.code().equals(name)).findFirst();
    }

    /// The name in the API.
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The kind of file that lists these.
    static ImportKind of(Listing listing) {
        return switch (listing) {
            case DEVICES -> DEVICES;
            case CORRECTIONS -> CORRECTIONS;
            case ROOMS -> ROOMS;
            case CLASSES -> CLASSES;
            case HEAD_TEACHERS -> HEADTEACHERS;
            case APPOINTMENTS -> APPOINTMENTS;
        };
    }

    /// Devices are 总务处's to register and to correct; rooms, classes and appointments also the administrator's.
    boolean mayBeImportedBy(Caller caller) {
        boolean ofDevices = this == DEVICES || this == CORRECTIONS;
        return caller.holds(Office.GENERAL_AFFAIRS) || !ofDevices && caller.holds(Office.ADMINISTRATOR);
    }

    /// No machine appoints people or sets cards right.
    ///
    /// @throws Refused NOT_ALLOWED or TOKEN_NOT_FOR_THIS
    void requireMayBeImportedBy(Caller caller) {
        if (!mayBeImportedBy(caller)) {
            throw new Refused(AccessRefusal.NOT_ALLOWED);
        }
        if (caller.isMachine() && this != DEVICES && this != ROOMS) {
            throw new Refused(AccessRefusal.TOKEN_NOT_FOR_THIS);
        }
    }

    /// What such a file lists, as events call it.
    public Listing listing() {
        return listing;
    }

    /// The Chinese term, as shown on pages.
    public String term() {
        return listing.term();
    }
}
