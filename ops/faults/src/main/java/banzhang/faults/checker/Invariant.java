package banzhang.faults.checker;

/// 不变式 — what must hold after any fault.
public enum Invariant {
    I1("every acknowledged command is in the log exactly once"),
    I2("no rejected command is in the log, and none that nobody submitted; an unknown one is there once or not"),
    I3("positions, sequences and units of work have no gap and no double"),
    I6("the read models are what a full replay makes of the log"),
    I7("all members hold the same"),
    I9("what was acknowledged before another was submitted is before it in the log"),
    I10("the log's order does not follow the clock");

    private final String meaning;

    Invariant(String meaning) {
        this.meaning = meaning;
    }

    public String meaning() {
        return meaning;
    }
}
