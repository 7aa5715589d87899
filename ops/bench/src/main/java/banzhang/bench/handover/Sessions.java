package banzhang.bench.handover;

import banzhang.bench.site.Reader;
import banzhang.events.value.PersonId;
import java.net.http.HttpClient;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// 各人会话 — everybody signed in before anything is measured, with one pool of connections for all.
final class Sessions implements AutoCloseable {
    private final HttpClient client = Reader.client();
    private final Map<PersonId, Reader> readers = new HashMap<>();

    Sessions(int port, List<PersonId> people) {
        people.forEach(person -> readers.put(
                person, Reader.signedIn(client, port, ChangingHouse.loginOf(person), ChangingHouse.PASSWORD)));
    }

    /// A screen of this person's for one thread.
    Reader of(PersonId person) {
        Reader first = readers.get(person);
        if (first == null) {
            throw new IllegalArgumentException("nobody of this name: " + person);
        }
        return first.beside();
    }

    @Override
    public void close() {
        client.close();
    }
}
