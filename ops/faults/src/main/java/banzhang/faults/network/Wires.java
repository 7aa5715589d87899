package banzhang.faults.network;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/// 线路图 — a line for each direction between any two ends: the members by number, and the application.
public final class Wires {
    public static final int APPLICATION = -1;
    private final int members;
    private final List<Line> lines = new ArrayList<>();

    public Wires(int members) {
        this.members = members;
        for (int i = 0; i < (members + 1) * (members + 1); i++) {
            lines.add(new Line());
        }
    }

    /// What `from` sends to `to`, whoever opened the connection.
    public Line line(int from, int to) {
        return lines.get((from + 1) * (members + 1) + to + 1);
    }

    /// Both directions.
    public void between(int one, int other, Consumer<Line> change) {
        change.accept(line(one, other));
        change.accept(line(other, one));
    }

    /// All lines between this member and the other members.
    public void amongMembers(int member, Consumer<Line> change) {
        IntStream.range(0, members).filter(other -> other != member).forEach(other -> between(member, other, change));
    }

    public void mend() {
        lines.forEach(Line::mend);
    }
}
