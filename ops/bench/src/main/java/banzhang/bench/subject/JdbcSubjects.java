package banzhang.bench.subject;

import banzhang.journal.EventNamingSerializer;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.PostgresEventTableFactory;

/// 关系库参赛者 — Axon's JDBC engine on PostgreSQL, with a pool of as many connections as there are clients.
public final class JdbcSubjects {
    public static final String NAME = "axon JDBC, PostgreSQL";
    private static final AtomicInteger schemas = new AtomicInteger();

    private JdbcSubjects() {}

    /// A schema nobody has.
    public static String fresh(Postgres postgres) {
        String schema = "bench_" + Long.toString(System.currentTimeMillis(), 36) + "_" + schemas.incrementAndGet();
        postgres.execute("CREATE SCHEMA " + schema);
        return schema;
    }

    public static void drop(Postgres postgres, String schema) {
        postgres.execute("DROP SCHEMA " + schema + " CASCADE");
    }

    /// @param batchSize events it fetches at once; its own default is 100
    /// @param layOut whether the tables are still to be made
    public static AxonSubject open(Postgres postgres, String schema, int clients, int batchSize, boolean layOut) {
        HikariConfig pool = new HikariConfig();
        pool.setJdbcUrl(postgres.url());
        pool.addDataSourceProperty("currentSchema", schema);
        pool.setMaximumPoolSize(clients + 2);
        pool.setAutoCommit(false);
        HikariDataSource source = new HikariDataSource(pool);
        ThreadBoundConnections connections = new ThreadBoundConnections(source);
        JdbcEventStorageEngine engine = JdbcEventStorageEngine.builder()
                .connectionProvider(connections)
                .transactionManager(connections)
                .eventSerializer(EventNamingSerializer.create())
                .snapshotSerializer(EventNamingSerializer.create())
                .batchSize(batchSize)
                .build();
        if (layOut) {
            connections.executeInTransaction(() -> engine.createSchema(PostgresEventTableFactory.INSTANCE));
        }
        return new AxonSubject(NAME, engine, () -> count(source), source::close);
    }

    private static long count(HikariDataSource source) {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("SELECT count(*) FROM DomainEventEntry")) {
            result.next();
            return result.getLong(1);
        } catch (SQLException failed) {
            throw new IllegalStateException("PostgreSQL does not count: " + failed.getMessage(), failed);
        }
    }
}
