package banzhang.bench.subject;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.ConnectionWrapperFactory;
import org.axonframework.common.jdbc.ConnectionWrapperFactory.NoOpCloseHandler;
import org.axonframework.common.jdbc.JdbcException;
import org.axonframework.common.transaction.Transaction;
import org.axonframework.common.transaction.TransactionManager;
import org.jspecify.annotations.Nullable;

/// 随线程连接 — one connection and one transaction for a thread, as Spring would give them, without Spring.
final class ThreadBoundConnections implements ConnectionProvider, TransactionManager {
    private final DataSource source;
    private final ThreadLocal<@Nullable Connection> bound = new ThreadLocal<>();

    ThreadBoundConnections(DataSource source) {
        this.source = source;
    }

    /// The one of the transaction, which whoever asks for it cannot end; outside of one, a connection of its own.
    @Override
    public Connection getConnection() throws SQLException {
        Connection current = bound.get();
        return current == null
                ? source.getConnection()
                : ConnectionWrapperFactory.wrap(current, new NoOpCloseHandler());
    }

    @Override
    public Transaction startTransaction() {
        if (bound.get() != null) {
            throw new IllegalStateException("a transaction is under way in this thread");
        }
        Connection connection = open();
        bound.set(connection);
        return new Transaction() {
            @Override
            public void commit() {
                end(connection, Connection::commit);
            }

            @Override
            public void rollback() {
                end(connection, Connection::rollback);
            }
        };
    }

    private Connection open() {
        try {
            return source.getConnection();
        } catch (SQLException failed) {
            throw new JdbcException("no connection", failed);
        }
    }

    private void end(Connection connection, Ending ending) {
        bound.remove();
        try (connection) {
            ending.carryOut(connection);
        } catch (SQLException failed) {
            throw new JdbcException("the transaction could not be ended", failed);
        }
    }

    /// 收尾 — how a transaction ends.
    private interface Ending {
        void carryOut(Connection connection) throws SQLException;
    }
}
