package banzhang.bench.row;

import banzhang.bench.child.ChildProcess;
import banzhang.bench.result.Figure;
import banzhang.bench.result.Goal;
import banzhang.bench.work.District;
import banzhang.journal.Journal;
import banzhang.journal.JournalSettings;
import banzhang.sample.SampleDistrict;
import banzhang.standalone.Banzhang;
import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import org.bson.Document;

/// 重建 — `banzhang rebuild` of all read models, as a process from its start to its end, on a journal with years of a
/// made-up district in it.
public final class RebuiltViews {
    public static final String ROW = "rebuild";
    private static final String SUBJECT = "banzhang rebuild";
    private static final long OF_THE_GOAL = 1_000_000;
    private static final int SCHOOLS = 200;
    private static final Duration PATIENCE = Duration.ofMinutes(30);
    private final Ground ground;

    public RebuiltViews(Ground ground) {
        this.ground = ground;
    }

    public void run() {
        long asked = ground.pace().rebuilt();
        if (asked == 0) {
            ground.results().leaveOut(Goal.REBUILD, "a quick run rebuilds nothing");
            return;
        }
        MongoDatabase database = ground.set().fresh();
        try {
            long events = fill(database, asked);
            String cell =
                    String.format(Locale.ROOT, "%s, %,d events", ground.set().label(), events);
            ground.say(ROW + " · " + cell);
            long began = System.nanoTime();
            ChildProcess.run(
                    Banzhang.class,
                    PATIENCE,
                    "--banzhang.rebuild=all",
                    "--banzhang.mongodb=" + ground.set().uri(database.getName()));
            double minutes = (System.nanoTime() - began) / 60e9;
            tell(cell, minutes, events, whatIsMissing(database, events));
        } finally {
            database.drop();
        }
    }

    private void tell(String cell, double minutes, long events, String missing) {
        if (!missing.isEmpty()) {
            ground.results().add(Figure.failed(ROW, cell, SUBJECT, "min", missing));
            ground.results().settle(Goal.REBUILD, OptionalDouble.empty(), cell + ": " + missing);
            return;
        }
        ground.results().add(Figure.of(ROW, cell, SUBJECT, "min", List.of(minutes), Map.of()));
        if (events >= OF_THE_GOAL) {
            ground.results().settle(Goal.REBUILD, OptionalDouble.of(minutes), cell + ", the process's whole time");
        } else {
            ground.results().leaveOut(Goal.REBUILD, "the goal speaks of a million events, not of " + events);
        }
    }

    private long fill(MongoDatabase database, long asked) {
        District district =
                new District(new SampleDistrict("s", SCHOOLS, ground.seeds().nextLong()));
        try (Journal journal = Journal.open(ground.set().client(), database, JournalSettings.defaults())) {
            return district.tellUntil(asked, journal.engine());
        }
    }

    /// Empty when every view stands at the journal's end.
    private static String whatIsMissing(MongoDatabase database, long events) {
        List<Document> progress = database.getCollection("view_progress").find().into(new ArrayList<>());
        boolean all = !progress.isEmpty()
                && progress.stream()
                        .allMatch(it -> it.get("position") instanceof Number at && at.longValue() >= events - 1);
        return all ? "" : "not every view came to position " + (events - 1) + ": " + progress;
    }
}
