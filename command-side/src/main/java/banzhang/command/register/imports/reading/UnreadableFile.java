package banzhang.command.register.imports.reading;

/// 读不了 — a file is not taken on; says why. Nothing of it is kept.
public final class UnreadableFile extends Exception {
    private static final long serialVersionUID = 1L;

    private final FileProblem problem;

    public UnreadableFile(FileProblem problem) {
        super(problem.name());
        this.problem = problem;
    }

    public UnreadableFile(FileProblem problem, Throwable cause) {
        super(problem.name(), cause);
        this.problem = problem;
    }

    public FileProblem problem() {
        return problem;
    }
}
