package banzhang.command.handover;

import banzhang.access.Caller;
import banzhang.events.CustodyEvent;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;

/// One process over Axon's engine in memory: what its locks hold.
@DisplayName("交接 · 同时签字, in memory")
class SigningAtOnceInMemoryTest extends SigningAtOnce {
    private final HandoverOffice office = HandoverOffice.given();

    @AfterEach
    void close() {
        office.close();
    }

    @Override
    HandoverOffice office() {
        return office;
    }

    @Override
    List<List<CustodyEvent>> appends() {
        return office.appends();
    }

    @Override
    void ask(int asker, Caller by, SignHandover command) {
        office.axon().commandGateway().sendAndWait(command);
    }
}
