package banzhang.command.register.imports;

import banzhang.access.Caller;
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

    /// What such a file lists, as events call it.
    public Listing listing() {
        return listing;
    }

    /// The Chinese term, as shown on pages.
    public String term() {
        return listing.term();
    }
}
