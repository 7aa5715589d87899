package banzhang.command.register.card;

/// 不采用 — what is written in a field is not taken, and why.
public final class NotTaken extends Exception {
    private static final long serialVersionUID = 1L;

    private final FieldProblem problem;

    public NotTaken(FieldProblem problem) {
        // one of many answers about a file, not a fault: no stack trace
        super(problem.name(), null, false, false);
        this.problem = problem;
    }

    public FieldProblem problem() {
        return problem;
    }
}
