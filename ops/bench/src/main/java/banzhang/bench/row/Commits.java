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
                onTheSet(clients, events);
                if (pace.everywhere() || events == 1) {
                    ground.single().ifPresent(single -> onOneNode(single, clients, events));
                }
            }
        }
        settle();
    }

    private void onTheSet(int clients, int events) {
        contest(ground.set(), clients, events, List.of());
    }

    private void onOneNode(Target single, int clients, int events) {
        if (ground.postgres().isEmpty()) {
            contest(single, clients, events, List.of());
            return;
        }
        Postgres postgres = ground.postgres().get();
        String schema = JdbcSubjects.fresh(postgres);
        try (AxonSubject jdbc = JdbcSubjects.open(postgres, schema, clients, 100, true)) {
            contest(single, clients, events, List.of(jdbc));
        } finally {
            JdbcSubjects.drop(postgres, schema);
        }
    }

    private void contest(Target target, int clients, int events, List<Subject> guests) {
        List<MongoDatabase> databases = Stream.generate(target::fresh).limit(4).toList();
        List<Subject> subjects = new ArrayList<>();
        try {
            subjects.add(MongoSubjects.journal(target, databases.get(0)));
            if (target == ground.set() || ground.pace().everywhere()) {
                subjects.add(MongoSubjects.axonMongo(
                        databases.get(1), Strategy.PER_EVENT, 100, MongoSubjects.DURABLE));
                subjects.add(MongoSubjects.axonMongo(
                        databases.get(2), Strategy.PER_COMMIT, 100, MongoSubjects.DURABLE));
            }
            subjects.add(new BareSubject(databases.get(3), ground.seeds().nextLong()));
            List<Subject> all = Stream.concat(subjects.stream(), guests.stream()).toList();
            new Contest(ground, ROW, cell(target, clients, events), all).run(clients, events);
        } finally {
            subjects.forEach(Subject::close);
            databases.forEach(MongoDatabase::drop);
        }
    }

    static String cell(Target target, int clients, int events) {
        return target.label() + ", " + clients + (clients == 1 ? " client, " : " clients, ") + events
                + (events == 1 ? " event" : " events");
    }

    private void settle() {
        String one = cell(ground.set(), 64, 1);
        String eleven = cell(ground.set(), 64, 11);
        var results = ground.results();
        results.settle(
                Goal.COMMITS_OF_ONE, results.againstBest(ROW, one, MongoSubjects.JOURNAL, AXON_MONGO), one);
        results.settle(
                Goal.COMMITS_OF_ELEVEN, results.againstBest(ROW, eleven, MongoSubjects.JOURNAL, AXON_MONGO), eleven);
        List<String> bare = List.of(BareSubject.NAME);
        results.settle(
                Goal.COMMITS_AT_THE_LIMIT, results.againstBest(ROW, one, MongoSubjects.JOURNAL, bare), one);
        if (ground.single().isEmpty() || ground.postgres().isEmpty()) {
            String why = ground.single().isEmpty() ? "no single node" : ground.withoutPostgres();
            results.leaveOut(Goal.COMMITS_ON_ONE_NODE, why);
            return;
        }
        String alone = cell(ground.single().get(), 64, 1);
        List<String> jdbc = List.of(JdbcSubjects.NAME);
        results.settle(
                Goal.COMMITS_ON_ONE_NODE, results.againstBest(ROW, alone, MongoSubjects.JOURNAL, jdbc), alone);
    }
}
