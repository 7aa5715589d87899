package banzhang.access.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Collections;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayName("近期验证")
@DisplayNameGeneration(ReplaceUnderscores.class)
class RememberingAProofTest {
    private static final String PASSWORD = "another four plain words";
    private final AtomicLong now = new AtomicLong(-5);
    private final RecentProofs proofs = new RecentProofs(now::get);

    @Test
    void what_was_verified_is_known_for_a_quarter_of_an_hour_and_no_longer() {
        assertThat(proofs.has("hash", PASSWORD)).isFalse();
        proofs.keep("hash", PASSWORD);
        assertThat(proofs.has("hash", PASSWORD)).isTrue();
        now.addAndGet(RecentProofs.KEPT.toNanos() - 1);
        assertThat(proofs.has("hash", PASSWORD)).isTrue();
        now.addAndGet(1);
        assertThat(proofs.has("hash", PASSWORD)).isFalse();
    }

    @Test
    void looking_at_it_does_not_make_it_last() {
        proofs.keep("hash", PASSWORD);
        now.addAndGet(Duration.ofMinutes(14).toNanos());
        assertThat(proofs.has("hash", PASSWORD)).isTrue();
        now.addAndGet(Duration.ofMinutes(2).toNanos());
        assertThat(proofs.has("hash", PASSWORD)).isFalse();
    }

    @Test
    void another_password_and_another_hash_are_not_known() {
        proofs.keep("hash", PASSWORD);
        assertThat(proofs.has("hash", "another four plain word")).isFalse();
        assertThat(proofs.has("the next hash", PASSWORD)).isFalse();
        assertThat(new RecentProofs(now::get).has("hash", PASSWORD))
                .as("in another process")
                .isFalse();
    }

    @Test
    void of_too_many_the_oldest_is_forgotten() {
        for (int person = 0; person <= RecentProofs.MOST; person++) {
            proofs.keep("hash " + person, PASSWORD);
        }
        assertThat(proofs.has("hash 0", PASSWORD)).isFalse();
        assertThat(proofs.has("hash 1", PASSWORD)).isTrue();
        assertThat(proofs.has("hash " + RecentProofs.MOST, PASSWORD)).isTrue();
    }

    @Test
    void the_third_wrong_try_makes_it_forgotten_however_many_come_at_once() throws InterruptedException {
        proofs.keep("hash", PASSWORD);
        assertThat(proofs.has("hash", "a first wrong password")).isFalse();
        assertThat(proofs.has("hash", "a second wrong password")).isFalse();
        assertThat(proofs.has("hash", PASSWORD)).as("two may be slips").isTrue();
        assertThat(proofs.has("hash", "a third wrong password")).isFalse();
        assertThat(proofs.has("hash", PASSWORD)).isFalse();
        proofs.keep("hash", PASSWORD);
        try (ExecutorService crowd = Executors.newFixedThreadPool(8)) {
            crowd.invokeAll(Collections.nCopies(50, () -> proofs.has("hash", "one of fifty guesses")));
        }
        assertThat(proofs.has("hash", PASSWORD)).isFalse();
    }

    @Test
    void verified_again_it_may_be_tried_anew() {
        proofs.keep("hash", PASSWORD);
        proofs.has("hash", "a first wrong password");
        proofs.has("hash", "a second wrong password");
        proofs.keep("hash", PASSWORD);
        proofs.has("hash", "a first wrong password");
        assertThat(proofs.has("hash", PASSWORD)).isTrue();
    }

    @Test
    void only_a_right_password_is_remembered_and_a_new_one_takes_its_place() {
        Passwords passwords = new Passwords(64, 1);
        String hash = passwords.hash(PASSWORD);
        assertThat(passwords.matches("a wrong password at first", hash)).isFalse();
        assertThat(passwords.wereRightLately(PASSWORD, hash)).isFalse();
        assertThat(passwords.matches(PASSWORD, hash)).isTrue();
        assertThat(passwords.wereRightLately(PASSWORD, hash)).isTrue();
        assertThat(passwords.wereRightLately("a wrong password after it", hash)).isFalse();
        assertThat(passwords.wereRightLately(PASSWORD, passwords.hash("the password chosen since")))
                .isFalse();
        assertThat(passwords.wereRightLately(PASSWORD, null)).as("no account").isFalse();
    }
}
