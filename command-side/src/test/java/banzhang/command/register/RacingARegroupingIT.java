package banzhang.command.register;

import static org.assertj.core.api.Assertions.assertThat;

import banzhang.access.Caller;
import banzhang.access.Grant;
import banzhang.command.CommandDesk;
import banzhang.command.CommandRefused;
import banzhang.command.OverHttp;
import banzhang.events.HandoverEvent.Authentication;
import banzhang.events.RegisterEvent.DeviceRegistered;
import banzhang.events.RegroupingEvent.CardMergeProposed;
import banzhang.events.RegroupingEvent.CardSplit;
import banzhang.events.RegroupingEvent.CardSplitProposed;
import banzhang.events.value.AssetCode;
import banzhang.events.value.CardShare;
import banzhang.events.value.DeviceId;
import banzhang.events.value.Office;
import banzhang.events.value.PersonId;
import banzhang.events.value.RegroupingId;
import banzhang.sample.SampleSchool;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.springframework.beans.factory.annotation.Autowired;

/// A card is carried on once, however many say so at one moment; whoever was later is told why. At the desk, past the
/// passwords: those are throttled, so that twenty of one person's would never come together.
@DisplayName("拆卡与并卡 · 同时办理")
@DisplayNameGeneration(ReplaceUnderscores.class)
@SuppressWarnings("NullAway.Init") // fields are set by Spring
class RacingARegroupingIT extends OverHttp {
    private static final int AT_ONCE = 20;
    private static final String DONE = "done";
    private static final Caller CHEN = caller(SampleSchool.CHEN, Office.GENERAL_AFFAIRS);
    private static final Caller GAO = caller(SampleSchool.GAO, Office.ADMINISTRATOR);

    @Autowired
    CommandDesk desk;

    @RepeatedTest(5)
    void of_twenty_confirmations_at_once_one_carries_the_card_on(RepetitionInfo round) {
        DeviceId device = register("RACE-A" + round.getCurrentRepetition());
        RegroupingId split = new RegroupingId("g-a" + round.getCurrentRepetition());
        assertThat(asked(CHEN, split(split, device))).isEqualTo(DONE);
        int before = journal().size();
        Map<String, Long> answers = atOnce(Collections.nCopies(AT_ONCE, () -> asked(GAO, confirm(split, device))));
        assertThat(answers).containsEntry(DONE, 1L);
        assertThat(answers.keySet()).isSubsetOf(DONE, "DEVICE_REGROUPED", "BUSY_TRY_AGAIN");
        assertThat(since(before, CardSplit.class)).hasSize(1);
        assertThat(since(before, DeviceRegistered.class)).hasSize(2);
        assertThat(asked(GAO, confirm(split, device))).isEqualTo("DEVICE_REGROUPED");
    }

    @RepeatedTest(5)
    void a_split_and_a_merge_of_one_card_proposed_at_once_are_never_both_to_be_decided(RepetitionInfo round) {
        DeviceId first = register("RACE-B" + round.getCurrentRepetition());
        DeviceId second = register("RACE-BX" + round.getCurrentRepetition());
        int before = journal().size();
        List<Callable<String>> proposals = new ArrayList<>();
        for (int turn = 0; turn < AT_ONCE / 2; turn++) {
            proposals.add(() -> asked(CHEN, split(fresh(), first)));
            proposals.add(() -> asked(CHEN, merge(fresh(), second, first)));
        }
        Map<String, Long> answers = atOnce(proposals);
        assertThat(answers).containsEntry(DONE, 1L);
        assertThat(answers.keySet()).isSubsetOf(DONE, "REGROUPING_WAITS", "BUSY_TRY_AGAIN");
        int splits = since(before, CardSplitProposed.class).size();
        // a merge is proposed on each of its cards
        assertThat(since(before, CardMergeProposed.class)).hasSize(splits == 1 ? 0 : 2);
    }

    @RepeatedTest(5)
    void a_merge_that_names_a_card_while_its_split_is_confirmed_comes_too_early_or_too_late(RepetitionInfo round) {
        DeviceId device = register("RACE-C" + round.getCurrentRepetition());
        DeviceId other = register("RACE-CX" + round.getCurrentRepetition());
        RegroupingId split = new RegroupingId("g-c" + round.getCurrentRepetition());
        assertThat(asked(CHEN, split(split, device))).isEqualTo(DONE);
        int before = journal().size();
        List<Callable<String>> requests = new ArrayList<>();
        for (int turn = 0; turn < AT_ONCE / 2; turn++) {
            requests.add(() -> asked(GAO, confirm(split, device)));
            requests.add(() -> asked(CHEN, merge(fresh(), other, device)));
        }
        Map<String, Long> answers = atOnce(requests);
        assertThat(answers).containsEntry(DONE, 1L);
        assertThat(answers.keySet()).isSubsetOf(DONE, "REGROUPING_WAITS", "DEVICE_REGROUPED", "BUSY_TRY_AGAIN");
        assertThat(since(before, CardSplit.class)).hasSize(1);
        assertThat(since(before, CardMergeProposed.class)).isEmpty();
    }

    private static Map<String, Long> atOnce(List<? extends Callable<String>> requests) {
        CyclicBarrier together = new CyclicBarrier(requests.size());
        List<Callable<String>> racing = new ArrayList<>();
        for (Callable<String> request : requests) {
            racing.add(() -> {
                together.await();
                return request.call();
            });
        }
        try (ExecutorService all = Executors.newFixedThreadPool(requests.size())) {
            return all.invokeAll(racing).stream()
                    .map(Future::resultNow)
                    .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopping);
        }
    }

    /// Done, or the code of the refusal; each under a key of its own.
    private String asked(Caller by, Object command) {
        try {
            desk.submit(by, UUID.randomUUID().toString(), Map.of(), command, "any");
            return DONE;
        } catch (CommandRefused refused) {
            return refused.refusal().name();
        }
    }

    private DeviceId register(String code) {
        return new DeviceId(signedIn("chen")
                .post(
                        "/api/devices",
                        "{\"assetCode\":\"" + code + "\",\"card\":{\"name\":\"音箱\",\"value\":10000,\"quantity\":2}}")
                .json()
                .path("id")
                .asString());
    }

    private ProposeSplit split(RegroupingId id, DeviceId device) {
        List<CardShare> shares = List.of(share(device, 1), share(device, 2));
        Instant now = clock.instant();
        return new ProposeSplit(id, device, shares, "分开", Authentication.PASSWORD, now, CHEN, now);
    }

    private static CardShare share(DeviceId device, int number) {
        return new CardShare(new AssetCode("S" + number + "-" + suffix(device)), 1, null, null, List.of());
    }

    private ProposeMerge merge(RegroupingId id, DeviceId one, DeviceId other) {
        Instant now = clock.instant();
        return new ProposeMerge(
                id,
                List.of(one, other),
                new AssetCode("M-" + suffix(one)),
                "成对",
                Authentication.PASSWORD,
                now,
                CHEN,
                now);
    }

    private ConfirmRegrouping confirm(RegroupingId id, DeviceId device) {
        Instant now = clock.instant();
        return new ConfirmRegrouping(id, device, Authentication.PASSWORD, now, GAO, now);
    }

    private static RegroupingId fresh() {
        return new RegroupingId("g-" + UUID.randomUUID());
    }

    private static String suffix(DeviceId device) {
        return device.value().substring(2).toUpperCase(Locale.ROOT);
    }

    private static Caller caller(PersonId person, Office office) {
        return new Caller(person, SampleSchool.SCHOOL, Set.of(new Grant(office, null)));
    }

    private <T> List<T> since(int before, Class<T> type) {
        List<Object> all = journal();
        return all.subList(before, all.size()).stream()
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }
}
