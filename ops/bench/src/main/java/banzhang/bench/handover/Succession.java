package banzhang.bench.handover;

import banzhang.bench.handover.ChangingSchool.Changing;
import banzhang.bench.load.Latencies;
import banzhang.bench.site.Reader;
import banzhang.bench.site.Reader.Reply;
import banzhang.events.HandoverEvent.Side;
import banzhang.events.value.DeviceId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/// 一次换任移交 — drawn up, declared, checked item by item, and signed by three, over HTTP; each of the people has a
/// session of their own. For one thread.
final class Succession {
    private static final JsonMapper JSON = JsonMapper.shared();
    private final Changing schoolClass;
    private final Reader clerk;
    private final Map<Side, Reader> signers = new EnumMap<>(Side.class);
    private final SplittableRandom random;
    private final Latencies.Recorder signatures = new Latencies.Recorder();
    private final Latencies.Recorder completions = new Latencies.Recorder();
    private final Latencies.Recorder checks = new Latencies.Recorder();
    private List<String> drawings = List.of();

    Succession(Changing schoolClass, Sessions sessions, SplittableRandom random) {
        this.schoolClass = schoolClass;
        this.random = random;
        this.clerk = sessions.of(ChangingSchool.CLERK);
        signers.put(Side.OUTGOING, sessions.of(schoolClass.former()));
        signers.put(Side.INCOMING, sessions.of(schoolClass.next()));
        signers.put(Side.WITNESS, sessions.of(ChangingSchool.LEADER));
    }

    /// A phone draws by itself: that is no part of what is measured.
    void takePens() {
        drawings = List.of(Drawing.of(random), Drawing.of(random), Drawing.of(random));
    }

    /// Hands this sheet's devices over, from nothing to the witness's signature.
    ///
    /// @param look how long somebody looks before each tap, on average
    void carryOut(List<DeviceId> devices, Duration look) {
        Reply opened = clerk.post("/api/handovers", openingOf(devices), 201);
        String path =
                "/api/handovers/" + JSON.readTree(opened.body()).path("id").asString();
        pause(look);
        signer(Side.OUTGOING).post(path + "/declarations", "{\"items\":[" + complete(devices) + "]}", 200);
        Reply last = opened;
        for (DeviceId device : devices) {
            pause(look);
            long began = System.nanoTime();
            last = signer(Side.INCOMING).post(path + "/checks", complete(List.of(device)), 200);
            checks.add(System.nanoTime() - began);
        }
        int drawing = 0;
        for (Side side : List.of(Side.OUTGOING, Side.INCOMING, Side.WITNESS)) {
            pause(look);
            String content = contentOf(side, path, last);
            pause(look);
            String form = signature(side, content, drawings.get(drawing++));
            long began = System.nanoTime();
            last = signer(side).post(path + "/signatures", form, 200);
            long taken = System.nanoTime() - began;
            signatures.add(taken);
            if (side == Side.WITNESS) {
                completions.add(taken);
            }
        }
    }

    private Reader signer(Side side) {
        return Objects.requireNonNull(signers.get(side));
    }

    /// The digest of what the signer sees, after everything said so far.
    private String contentOf(Side side, String path, Reply last) {
        String sheet = signer(side).open(path + "?position=" + last.position());
        return JSON.readTree(sheet).path("content").asString();
    }

    private void pause(Duration look) {
        if (look.isPositive()) {
            LockSupport.parkNanos(look.toNanos() / 2 + random.nextLong(look.toNanos()));
        }
    }

    private static String openingOf(List<DeviceId> devices) {
        return "{\"kind\":\"SUCCESSION\",\"witness\":\"%s\",\"devices\":[%s]}"
                .formatted(
                        ChangingSchool.LEADER,
                        devices.stream().map(device -> "\"" + device + "\"").collect(Collectors.joining(",")));
    }

    private static String complete(List<DeviceId> devices) {
        return devices.stream()
                .map(device -> "{\"device\":\"" + device + "\",\"finding\":\"COMPLETE\"}")
                .collect(Collectors.joining(","));
    }

    private static String signature(Side side, String content, String drawing) {
        return "{\"side\":\"%s\",\"content\":\"%s\",\"drawing\":\"%s\",\"password\":\"%s\"}"
                .formatted(side, content, drawing, ChangingHouse.PASSWORD);
    }

    Changing schoolClass() {
        return schoolClass;
    }

    static Latencies signatures(List<Succession> all) {
        return Latencies.merged(all.stream().map(one -> one.signatures.taken()).toList());
    }

    /// The last signature of each sheet, with which custody passes.
    static Latencies completions(List<Succession> all) {
        return Latencies.merged(all.stream().map(one -> one.completions.taken()).toList());
    }

    static Latencies checks(List<Succession> all) {
        List<Latencies> taken = new ArrayList<>();
        all.forEach(one -> taken.add(one.checks.taken()));
        return Latencies.merged(taken);
    }
}
