package banzhang.access.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import banzhang.access.Refusal;
import banzhang.access.Refused;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("选择密码")
@DisplayNameGeneration(ReplaceUnderscores.class)
class ChoosingAPasswordTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "1qaz2wsx3edc",
                "correcthorsebatterystaple",
                "1QAZ2wsx3EDC",
                "qwerty123456",
                "Password2026",
                "password!!2026",
                "2026-password",
                "woaini5201314",
                "iloveyou20130928",
                "１ｑａｚ２ｗｓｘ３ｅｄｃ",
                "wang is my name",
                "aaaabbbbcccc"
            })
    void what_is_guessed_first_is_refused(String easy) {
        assertRefused(easy, AccountRefusal.PASSWORD_TOO_EASY);
    }

    @Test
    void every_common_password_that_is_long_enough_is_refused() {
        List<String> longOnes = CommonPasswords.all().stream()
                .filter(common -> common.codePointCount(0, common.length()) >= 12)
                .toList();
        assertThat(longOnes).hasSizeGreaterThan(5_000);
        SoftAssertions all = new SoftAssertions();
        longOnes.forEach(common -> all.assertThatThrownBy(() -> Passwords.require("wang", common))
                .as(common)
                .isInstanceOf(Refused.class));
        all.assertAll();
    }

    /// No rule says which signs a password must have.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "four plain words here",
                "staplehorsebatterycorrect",
                "七点半去操场跑三圈再吃早饭",
                "740915802637",
                "~!@#$%^&*()_+",
                "ΑΒΓΔ αβγδ ⅩⅪ 𠮷野家"
            })
    void any_other_twelve_characters_make_a_password(String fine) {
        assertThatCode(() -> Passwords.require("wang", fine)).doesNotThrowAnyException();
    }

    @Test
    void length_is_counted_by_characters() {
        assertRefused("𠮷野家𠮷野家𠮷野家", AccountRefusal.PASSWORD_TOO_SHORT);
        assertRefused("七点半去操场".repeat(34), AccountRefusal.PASSWORD_TOO_LONG);
        assertThatCode(() -> Passwords.require("wang", "七点半去操场".repeat(33))).doesNotThrowAnyException();
    }

    private static void assertRefused(String password, Refusal refusal) {
        assertThatThrownBy(() -> Passwords.require("wang", password))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.refusal()).isEqualTo(refusal));
    }
}
