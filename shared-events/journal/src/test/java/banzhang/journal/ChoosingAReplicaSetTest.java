package banzhang.journal;

import static org.assertj.core.api.Assertions.assertThat;

import banzhang.journal.ServerSource.Started;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ChoosingAReplicaSetTest {
    private static final String CONTAINERS = "Testcontainers, mongo:8";
    private static final String PROCESSES = "three mongod processes";
    private static final Optional<Path> MONGOD = Optional.of(Path.of("mongod"));

    private static final ServerSource WORKING = new ServerSource("one that works", () -> "mongodb://there/");
    private static final ServerSource BROKEN = new ServerSource("one that does not", () -> {
        throw new IllegalStateException("no\nimage");
    });

    @TempDir
    Path directory;

    private static List<String> names(boolean engine, Optional<Path> mongod) {
        return ReplicaSet.sources(engine, mongod).stream()
                .map(ServerSource::name)
                .toList();
    }

    @Test
    void containers_come_before_processes_and_these_before_nothing() {
        assertThat(names(true, MONGOD)).containsExactly(CONTAINERS, PROCESSES);
        assertThat(names(true, Optional.empty())).containsExactly(CONTAINERS);
        assertThat(names(false, MONGOD)).containsExactly(PROCESSES);
        assertThat(names(false, Optional.empty())).isEmpty();
    }

    @Test
    void a_standalone_server_is_chosen_in_the_same_order() {
        assertThat(Standalone.sources(true, MONGOD).stream().map(ServerSource::name))
                .containsExactly(CONTAINERS, "one mongod process");
        assertThat(Standalone.sources(false, Optional.empty())).isEmpty();
    }

    @Test
    void what_does_not_start_is_passed_over_and_said_in_one_line() {
        assertThat(Started.from(List.of(WORKING, BROKEN)).said("replica set", "none", it -> "6.0.5"))
                .isEqualTo("replica set of one that works (6.0.5)");
        Started second = Started.from(List.of(BROKEN, WORKING));
        assertThat(second.address()).isEqualTo("mongodb://there/");
        assertThat(second.said("replica set", "none", it -> "6.0.5"))
                .isEqualTo("replica set of one that works (6.0.5); one that does not did not start: no image");
        assertThat(Started.from(List.of(BROKEN)).address()).isNull();
        assertThat(Started.from(List.of()).said("replica set", "none", it -> ""))
                .isEqualTo("none");
    }

    @Test
    void an_engine_is_there_when_it_answers_a_ping() throws Exception {
        assertThat(ContainerEngine.answers(directory.resolve("none.sock"))).isFalse();
        assertThat(ContainerEngine.answers(Files.createFile(directory.resolve("file.sock"))))
                .isFalse();
        assertThat(answered("up.sock", "HTTP/1.0 200 OK\r\n\r\nOK")).isTrue();
        assertThat(answered("ill.sock", "HTTP/1.0 500 Internal Server Error\r\n\r\n"))
                .isFalse();
        assertThat(answered("mute.sock", "")).isFalse();
    }

    @Test
    void an_engine_that_hangs_is_not_waited_for() throws Exception {
        Path socket = directory.resolve("hanging.sock");
        try (ServerSocketChannel deaf =
                ServerSocketChannel.open(StandardProtocolFamily.UNIX).bind(UnixDomainSocketAddress.of(socket))) {
            assertThat(deaf.isOpen()).isTrue();
            assertThat(ContainerEngine.answers(socket)).isFalse();
        }
        assertThat(ContainerEngine.answers(socket)).as("left behind").isFalse();
    }

    private boolean answered(String name, String answer) throws IOException, InterruptedException {
        Path socket = directory.resolve(name);
        try (ServerSocketChannel engine =
                ServerSocketChannel.open(StandardProtocolFamily.UNIX).bind(UnixDomainSocketAddress.of(socket))) {
            Thread answering = Thread.ofVirtual().start(() -> {
                try (SocketChannel client = engine.accept()) {
                    client.read(ByteBuffer.allocate(1_024));
                    client.write(ByteBuffer.wrap(answer.getBytes(StandardCharsets.US_ASCII)));
                } catch (IOException closed) {
                    throw new java.io.UncheckedIOException(closed);
                }
            });
            boolean answers = ContainerEngine.answers(socket);
            answering.join();
            return answers;
        }
    }

    @Test
    @EnabledIf(value = "banzhang.journal.ReplicaSet#isAvailable", disabledReason = ReplicaSet.NONE)
    void processes_are_three_and_each_test_has_a_database_of_its_own() {
        assertThat(ReplicaSet.freshDatabase()).isNotEqualTo(ReplicaSet.freshDatabase());
        try (MongoClient client = MongoClients.create(ReplicaSet.freshDatabase())) {
            Document greeting = client.getDatabase("admin").runCommand(new Document("hello", 1));
            assertThat(greeting.getList("hosts", String.class))
                    .hasSize(ReplicaSet.said().contains(PROCESSES) ? 3 : 1);
        }
    }

    @Test
    @EnabledIf(value = "banzhang.journal.Standalone#isAvailable", disabledReason = Standalone.NONE)
    void a_standalone_server_is_no_replica_set() {
        try (MongoClient client = MongoClients.create(Standalone.address())) {
            Document greeting = client.getDatabase("admin").runCommand(new Document("hello", 1));
            assertThat(greeting).containsEntry("isWritablePrimary", true).doesNotContainKey("setName");
        }
    }
}
