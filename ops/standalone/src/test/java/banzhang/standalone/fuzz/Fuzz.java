package banzhang.standalone.fuzz;

import banzhang.command.Browser;
import banzhang.command.Browser.Reply;
import banzhang.standalone.fuzz.Described.Operation;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.LongSupplier;

/// 模糊试验 — for every operation and every role requests of all sorts; whatever an answer breaks is a finding.
///
/// The same seed makes the same requests against the same school.
final class Fuzz {
    private final Described described;
    private final Requests requests;
    private final Doors doors;
    private final LongSupplier head;
    private final Map<Integer, Integer> answers = new TreeMap<>();
    private final List<String> findings = new ArrayList<>();

    /// 门 — everybody's browser.
    interface Doors {
        /// The browser in which this person is signed in; a stranger's for the empty name.
        Browser of(String role);

        /// The session may have ended, or become another's: begin anew.
        default void leave(String role) {}
    }

    /// @param head the journal's last position
    Fuzz(Described described, Requests requests, Doors doors, LongSupplier head) {
        this.described = described;
        this.requests = requests;
        this.doors = doors;
        this.head = head;
    }

    /// Goes round all operations until the time is up, the first round in any case.
    ///
    /// @return what was found, once each
    List<String> run(List<String> roles, Random random, Duration most) {
        long until = System.nanoTime() + most.toNanos();
        for (int round = 0; round == 0 || System.nanoTime() < until; round++) {
            for (Operation operation : described.operations()) {
                for (Requests.Kind kind : Requests.Kind.values()) {
                    String role = roles.get(random.nextInt(roles.size()));
                    ask(role, requests.make(operation, kind, random));
                }
            }
        }
        return findings.stream().distinct().toList();
    }

    /// How many answers of each status there were.
    Map<Integer, Integer> answers() {
        return new LinkedHashMap<>(answers);
    }

    private void ask(String role, Requests.Request request) {
        Operation operation = request.operation();
        long before = operation.changes() ? head.getAsLong() : -1;
        Browser browser = doors.of(role);
        Reply reply = browser.send(built(browser, request));
        if (operation.path().startsWith("/api/session")) {
            doors.leave(role);
        }
        answers.merge(reply.status(), 1, Integer::sum);
        List<String> faults = new ArrayList<>(described.faults(
                operation,
                reply.status(),
                reply.header("Content-Type"),
                reply.raw().body()));
        if (reply.status() >= 500 && reply.status() != 503) {
            faults.add("the server's fault");
        }
        if (request.mustBeRefused() && reply.status() < 400) {
            faults.add("broken input was taken");
        }
        if (reply.status() >= 300 && operation.changes() && head.getAsLong() != before) {
            faults.add("refused, and the journal has grown");
        }
        faults.forEach(fault -> findings.add(operation + " as " + role + " " + request.kind() + " " + request.what()
                + ": " + reply.status() + " " + fault));
    }

    private static HttpRequest.Builder built(Browser browser, Requests.Request request) {
        String token = request.operation().changes() ? browser.token() : "";
        HttpRequest.Builder built = browser.request(request.address());
        request.headers().forEach(built::header);
        if (!token.isEmpty()) {
            built.header("X-XSRF-TOKEN", token);
        }
        return built.method(
                request.operation().method(),
                request.body() == null
                        ? HttpRequest.BodyPublishers.noBody()
                        : HttpRequest.BodyPublishers.ofByteArray(request.body()));
    }
}
