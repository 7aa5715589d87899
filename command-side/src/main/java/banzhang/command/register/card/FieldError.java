package banzhang.command.register.card;

/// 栏目错误 — one problem with one field, as the form shows it.
public record FieldError(String field, String code, String zh, String en) {
    public static FieldError of(String field, FieldProblem problem) {
        return new FieldError(field, problem.name(), problem.zh(), problem.en());
    }
}
