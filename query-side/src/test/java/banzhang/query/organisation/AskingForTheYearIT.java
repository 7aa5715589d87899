package banzhang.query.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import banzhang.query.views.Reading;
import banzhang.sample.SampleSchool;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayName("组织 · 学期, 升级预览 · 接口")
@DisplayNameGeneration(ReplaceUnderscores.class)
class AskingForTheYearIT extends Reading {
    private static final String PREVIEW = "/api/school-years/preview";

    @Test
    void everyone_signed_in_is_told_the_term_in_every_notation() {
        Reply reply = get(SampleSchool.WANG, "/api/terms");
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.json().path("current").path("term").asString()).matches("\\d{4}-\\d{4}-[12]");
        assertThat(reply.json().path("current").path("notations").size()).isEqualTo(3);
        assertThat(get(null, "/api/terms").status()).isEqualTo(401);
    }

    @Test
    void general_affairs_see_what_would_become_of_each_class_and_a_head_teacher_does_not() {
        Reply reply = get(SampleSchool.CHEN, PREVIEW);
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.json().path("changed").asBoolean()).isFalse();
        assertThat(reply.json().path("classes").path(0).path("proposed").asString())
                .isNotEmpty();
        assertThat(get(SampleSchool.WANG, PREVIEW).status()).isEqualTo(403);
        assertThat(get(null, PREVIEW).status()).isEqualTo(401);
    }
}
