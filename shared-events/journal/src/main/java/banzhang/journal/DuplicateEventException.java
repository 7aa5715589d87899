package banzhang.journal;

/// 重复 — an event of the unit of work is already in the journal, by event id or by aggregate and sequence.
public class DuplicateEventException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final int index;

    DuplicateEventException(int index, String what) {
        super(what);
        this.index = index;
    }

    /// Which event of the unit of work, counted from 0.
    public int index() {
        return index;
    }
}
