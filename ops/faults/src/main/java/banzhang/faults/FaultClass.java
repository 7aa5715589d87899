package banzhang.faults;

import java.util.Arrays;
import java.util.Optional;

/// 故障类别 — what is done to the system, one of them a run.
public enum FaultClass {
    F1("kill -9 of the primary"),
    F2("kill -9 of all three members, then started again"),
    F3("the primary stopped by SIGSTOP, then going on as a stale one"),
    F4("the primary cut off from the other members, not from the application"),
    F5("the primary cut off from the application, not from the other members"),
    F6("one direction of the lines between primary and others cut"),
    F7("the lines of the primary flapping every second, slow and lossy in between"),
    F8("the application's clock jumping"),
    F10("the primary's disk full, then freed"),
    F11("slow fdatasync, first on the primary, then on another member"),
    F12("EIO on writes to the primary's journal"),
    F13("kill -9 of the application"),
    F17("the unique index missing when the application starts"),
    F18("two applications started at once");

    private final String meaning;

    FaultClass(String meaning) {
        this.meaning = meaning;
    }

    public String meaning() {
        return meaning;
    }

    /// What this machine lacks for it; empty when it can be tried.
    Optional<String> lacking() {
        return switch (this) {
            case F10 -> Disk.isPossible() ? Optional.empty() : Optional.of("the right to mount a tmpfs");
            case F11, F12 -> Strace.isPossible() ? Optional.empty() : Optional.of("strace and the right to attach it");
            default -> Optional.empty();
        };
    }

    static FaultClass named(String name) {
        return Arrays.stream(values())
                .filter(it -> it.name().equalsIgnoreCase(name.strip()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no fault class " + name));
    }
}
