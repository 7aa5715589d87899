package banzhang.bench.result;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/// 成绩单 — all figures of one run and what they say about the goals.
public final class Results {
    private final List<Figure> figures = new ArrayList<>();
    private final Map<Goal, Verdict> verdicts = new EnumMap<>(Goal.class);
    private final List<String> notes = new ArrayList<>();

    public void add(Figure figure) {
        figures.add(figure);
    }

    /// Something the reader of the figures has to know.
    public void note(String note) {
        if (!notes.contains(note)) {
            notes.add(note);
        }
    }

    public List<Figure> figures() {
        return List.copyOf(figures);
    }

    public List<String> notes() {
        return List.copyOf(notes);
    }

    /// The figure of a subject in a cell, when it counts.
    public Optional<Figure> find(String row, String cell, String subject) {
        return figures.stream()
                .filter(it -> it.row().equals(row)
                        && it.cell().equals(cell)
                        && it.subject().equals(subject))
                .filter(Figure::counts)
                .findFirst();
    }

    /// Median against the best median of others, where both were measured.
    public OptionalDouble againstBest(String row, String cell, String subject, Collection<String> others) {
        OptionalDouble best = others.stream()
                .flatMap(other -> find(row, cell, other).stream())
                .mapToDouble(Figure::median)
                .max();
        Optional<Figure> own = find(row, cell, subject);
        return own.isPresent() && best.isPresent() && best.getAsDouble() > 0
                ? OptionalDouble.of(own.get().median() / best.getAsDouble())
                : OptionalDouble.empty();
    }

    /// Says what was measured for a goal; without a value, that somebody in it failed or was missing.
    public void settle(Goal goal, OptionalDouble value, String how) {
        verdicts.put(
                goal,
                value.isPresent()
                        ? new Verdict.Measured(value.getAsDouble(), how)
                        : new Verdict.LeftOut("not all of it was measured: " + how));
    }

    public void leaveOut(Goal goal, String why) {
        verdicts.putIfAbsent(goal, new Verdict.LeftOut(why));
    }

    /// Every goal has one.
    public Verdict verdict(Goal goal) {
        return verdicts.getOrDefault(goal, new Verdict.LeftOut("its group of rows was not asked for, or broke"));
    }

    public boolean hasFailures() {
        return figures.stream().anyMatch(figure -> figure.failure().isPresent());
    }
}
