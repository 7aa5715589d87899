package banzhang.command.register.imports.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("教室写法")
@DisplayNameGeneration(ReplaceUnderscores.class)
class RoomTextTest {
    @ParameterizedTest
    @CsvSource({
        "A101, A101",
        "a101, A101",
        "Ａ１０１, A101",
        "A-101, A101",
        "A栋101, A101",
        "A楼101室, A101",
        "A101教室, A101",
        "A·101, A101",
        "A 101, A101",
        "图书室, 图书",
        "教室, 教室",
        "-, -",
        "功能室A.3, 功能A3"
    })
    void what_is_around_a_number_is_left_off(String written, String bare) {
        assertThat(RoomText.bare(written)).isEqualTo(bare);
    }
}
