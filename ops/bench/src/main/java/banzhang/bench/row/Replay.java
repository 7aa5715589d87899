package banzhang.bench.row;

import banzhang.bench.result.Figure;
import banzhang.bench.result.Goal;
import banzhang.bench.result.Results;
import banzhang.bench.subject.AxonSubject;
import banzhang.bench.subject.AxonSubject.Read;
import banzhang.bench.subject.BareSubject;
import banzhang.bench.subject.JdbcSubjects;
import banzhang.bench.subject.MongoSubjects;
import banzhang.bench.subject.MongoSubjects.Strategy;
import banzhang.bench.subject.Postgres;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.bson.Document;

/// 重放 — all events read into a handler, payloads decoded, from the first on for as long as a round takes.
///
/// Peers may fetch as much at once as suits them: their own default and ten times that, and the better one counts.
public final class Replay {
    public static final String ROW = "replay";
    private static final String SCAN = "raw scan of the same blocks";
    private static final List<Integer> BATCHES = List.of(100, 1_000);
    private final Ground ground;
    private final Past.Stamps stamps;
    private final Past past;
    private final List<Reader> readers = new ArrayList<>();
    private final List<Runnable> cleaning = new ArrayList<>();

    private Replay(Ground ground, Past.Stamps stamps) {
        this.ground = ground;
        this.stamps = stamps;
        this.past = new Past(ground, stamps);
    }

    /// The goals are judged by events that are apart, which is harder to win.
    public static void run(Ground ground) {
        Replay apart = new Replay(ground, Past.Stamps.APART);
        apart.measureAll();
        apart.settle();
        if (ground.pace().everywhere()) {
            new Replay(ground, Past.Stamps.DENSE).measureAll();
        }
    }

    private void measureAll() {
        try {
            openJournal();
            for (Strategy strategy : Strategy.values()) {
                opening(strategy.title(), () -> openAxonMongo(strategy));
            }
            ground.postgres().ifPresent(postgres -> opening(JdbcSubjects.NAME, () -> openJdbc(postgres)));
            measure();
        } finally {
            cleaning.reversed().forEach(Runnable::run);
        }
    }

    private String cell() {
        return String.format(
                Locale.ROOT,
                "%s, %,d events %s",
                ground.set().label(),
                ground.pace().replayed(),
                stamps);
    }

    private void openJournal() {
        MongoDatabase database = ground.set().fresh();
        cleaning.add(database::drop);
        AxonSubject journal = MongoSubjects.journal(ground.set(), database);
        cleaning.add(journal::close);
        long there = past.write(journal, () -> {});
        readers.add(new Reader(MongoSubjects.JOURNAL, round -> journal.replay(round, there)));
        readers.add(new Reader(SCAN, round -> BareSubject.scan(database, round)));
    }

    /// Who cannot even be filled has failed; the others go on.
    private void opening(String name, Runnable open) {
        try {
            open.run();
        } catch (RuntimeException broken) {
            ground.results().add(Figure.failed(ROW, cell(), name, "events/s", String.valueOf(broken)));
        }
    }

    /// Filled without waiting for a majority each time, which is not what is measured here.
    private void openAxonMongo(Strategy strategy) {
        MongoDatabase database = ground.set().fresh();
        cleaning.add(database::drop);
        AxonSubject writer = MongoSubjects.axonMongo(database, strategy, 100, WriteConcern.W1);
        MongoCollection<Document> fence = database.getCollection("fence").withWriteConcern(MongoSubjects.DURABLE);
        long there = past.write(writer, () -> fence.insertOne(new Document()));
        for (int batch : BATCHES) {
            AxonSubject peer = MongoSubjects.axonMongo(database, strategy, batch, MongoSubjects.DURABLE);
            readers.add(new Reader(named(strategy.title(), batch), round -> peer.replay(round, there)));
        }
    }

    private void openJdbc(Postgres postgres) {
        String schema = JdbcSubjects.fresh(postgres);
        cleaning.add(() -> JdbcSubjects.drop(postgres, schema));
        long there;
        try (AxonSubject writer = JdbcSubjects.open(postgres, schema, Past.WRITERS, 100, true)) {
            there = past.write(writer, () -> {});
        }
        for (int batch : BATCHES) {
            AxonSubject peer = JdbcSubjects.open(postgres, schema, 2, batch, false);
            cleaning.add(peer::close);
            readers.add(new Reader(named(JdbcSubjects.NAME, batch), round -> peer.replay(round, there)));
        }
    }

    private static String named(String title, int batch) {
        return title + ", batches of " + batch;
    }

    private void measure() {
        ground.say(ROW + " · " + cell());
        Pace pace = ground.pace();
        readers.forEach(reader -> reader.round(pace.warmUp(), false));
        for (int round = 0; round < pace.rounds(); round++) {
            if (round > 0 && ground.isTooLateFor(pace.round().multipliedBy(readers.size()))) {
                ground.results().note(ROW + ": cut short after " + round + " rounds");
                break;
            }
            readers.forEach(reader -> reader.round(pace.round(), true));
        }
        readers.forEach(reader -> ground.results().add(reader.figure(cell())));
    }

    private void settle() {
        Results results = ground.results();
        List<String> mongo = Commits.AXON_MONGO.stream()
                .flatMap(title -> BATCHES.stream().map(batch -> named(title, batch)))
                .toList();
        List<String> jdbc =
                BATCHES.stream().map(batch -> named(JdbcSubjects.NAME, batch)).toList();
        String own = MongoSubjects.JOURNAL;
        results.settle(Goal.REPLAY_MONGO, results.againstBest(ROW, cell(), own, mongo), cell());
        results.settle(Goal.REPLAY_AT_THE_LIMIT, results.againstBest(ROW, cell(), own, List.of(SCAN)), cell());
        if (ground.postgres().isPresent()) {
            results.settle(Goal.REPLAY_JDBC, results.againstBest(ROW, cell(), own, jdbc), cell());
        } else {
            results.leaveOut(Goal.REPLAY_JDBC, ground.withoutPostgres());
        }
    }

    /// 读者 — somebody who replays, and its rounds.
    private static final class Reader {
        private final String name;
        private final Function<Duration, Read> replay;
        private final List<Double> rounds = new ArrayList<>();
        private String failure = "";

        Reader(String name, Function<Duration, Read> replay) {
            this.name = name;
            this.replay = replay;
        }

        void round(Duration duration, boolean counted) {
            if (!failure.isEmpty()) {
                return;
            }
            try {
                double perSecond = replay.apply(duration).perSecond();
                if (counted) {
                    rounds.add(perSecond);
                }
            } catch (RuntimeException broken) {
                failure = String.valueOf(broken);
            }
        }

        Figure figure(String cell) {
            return failure.isEmpty()
                    ? Figure.of(ROW, cell, name, "events/s", rounds, Map.of())
                    : Figure.failed(ROW, cell, name, "events/s", failure);
        }
    }
}
