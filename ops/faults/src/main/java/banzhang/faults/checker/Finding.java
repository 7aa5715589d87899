package banzhang.faults.checker;

/// 发现 — one breach of an invariant, in words that name the place.
public record Finding(Invariant invariant, String what) {
    @Override
    public String toString() {
        return invariant + ": " + what;
    }
}
