package banzhang.bench.row;

import banzhang.bench.result.Goal;
import banzhang.bench.subject.AxonSubject;
import banzhang.bench.subject.BareSubject;
import banzhang.bench.subject.JdbcSubjects;
import banzhang.bench.subject.MongoSubjects;
import banzhang.bench.subject.MongoSubjects.Strategy;
import banzhang.bench.subject.Postgres;
import banzhang.bench.subject.Subject;
import banzhang.bench.subject.Target;
import banzhang.bench.work.Clerk.Shape;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// 提交 — commits a second and their latencies, for so many clients and events a unit of work.
public final class Commits {
    public static final String ROW = "commits";
    static final List<String> AXON_MONGO =
            Stream.of(Strategy.values()).map(Strategy::title).toList();
    private final Ground ground;

    public Commits(Ground ground) {
        this.ground = ground;
    }

    public void run() {
        Pace pace = ground.pace();
        for (int events : pace.eventsPerUnit()) {
            for (int clients : pace.clients()) {
                contest(ground.set(), new Size(clients, events, Shape.ONE_SHEET), List.of());
                if (pace.everywhere() || events == 1) {
                    onOneNode(new Size(clients, events, Shape.ONE_SHEET));
                }
            }
        }
        if (pace.everywhere()) {
            contest(ground.set(), new Size(64, 11, Shape.SHEET_AND_DEVICES), List.of());
        }
        settle();
    }

    /// 规模 — how many clients, how many events a unit of work, and whose.
    private record Size(int clients, int events, Shape shape) {
        @Override
        public String toString() {
            return clients
                    + (clients == 1 ? " client, " : " clients, ")
                    + events
                    + (events == 1 ? " event" : " events")
                    + (shape == Shape.ONE_SHEET ? "" : " on as many aggregates");
        }
    }

    private void onOneNode(Size size) {
        if (ground.single().isEmpty()) {
            return;
        }
        Target single = ground.single().get();
        if (ground.postgres().isEmpty()) {
            contest(single, size, List.of());
            return;
        }
        Postgres postgres = ground.postgres().get();
        String schema = JdbcSubjects.fresh(postgres);
        try (AxonSubject jdbc = JdbcSubjects.open(postgres, schema, size.clients(), 100, true)) {
            contest(single, size, List.of(jdbc));
        } finally {
            JdbcSubjects.drop(postgres, schema);
        }
    }

    private void contest(Target target, Size size, List<Subject> guests) {
        List<MongoDatabase> databases = Stream.generate(target::fresh).limit(4).toList();
        List<Subject> subjects = new ArrayList<>();
        try {
            subjects.add(MongoSubjects.journal(target, databases.get(0)));
            if (target == ground.set() || ground.pace().everywhere()) {
                subjects.add(MongoSubjects.axonMongo(databases.get(1), Strategy.PER_EVENT, 100, MongoSubjects.DURABLE));
                subjects.add(
                        MongoSubjects.axonMongo(databases.get(2), Strategy.PER_COMMIT, 100, MongoSubjects.DURABLE));
            }
            subjects.add(new BareSubject(databases.get(3), ground.seeds().nextLong()));
            List<Subject> all =
                    Stream.concat(subjects.stream(), guests.stream()).toList();
            new Contest(ground, ROW, cell(target, size), all).run(size.clients(), size.events(), size.shape());
        } finally {
            subjects.forEach(Subject::close);
            databases.forEach(MongoDatabase::drop);
        }
    }

    private static String cell(Target target, Size size) {
        return target.label() + ", " + size;
    }

    private void settle() {
        Size one64 = new Size(64, 1, Shape.ONE_SHEET);
        String one = cell(ground.set(), one64);
        String eleven = cell(ground.set(), new Size(64, 11, Shape.ONE_SHEET));
        var results = ground.results();
        results.settle(Goal.COMMITS_OF_ONE, results.againstBest(ROW, one, MongoSubjects.JOURNAL, AXON_MONGO), one);
        results.settle(
                Goal.COMMITS_OF_ELEVEN, results.againstBest(ROW, eleven, MongoSubjects.JOURNAL, AXON_MONGO), eleven);
        List<String> bare = List.of(BareSubject.NAME);
        results.settle(Goal.COMMITS_AT_THE_LIMIT, results.againstBest(ROW, one, MongoSubjects.JOURNAL, bare), one);
        if (ground.single().isEmpty() || ground.postgres().isEmpty()) {
            String why = ground.single().isEmpty() ? "no single node" : ground.withoutPostgres();
            results.leaveOut(Goal.COMMITS_ON_ONE_NODE, why);
            return;
        }
        String alone = cell(ground.single().get(), one64);
        List<String> jdbc = List.of(JdbcSubjects.NAME);
        results.settle(Goal.COMMITS_ON_ONE_NODE, results.againstBest(ROW, alone, MongoSubjects.JOURNAL, jdbc), alone);
    }
}
