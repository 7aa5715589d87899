package banzhang.query.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import banzhang.query.views.Reading;
import banzhang.sample.SampleSchool;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayName("组织 · 缺任与重任 · 接口")
@DisplayNameGeneration(ReplaceUnderscores.class)
class AskingForVacantOfficesIT extends Reading {
    private static final String FINDINGS = "/api/appointments/findings";

    @Test
    void general_affairs_are_told_which_office_nobody_holds() {
        Reply reply = get(SampleSchool.CHEN, FINDINGS);
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.json().path(0).path("kind").asString()).isEqualTo("VACANT");
        assertThat(reply.json().path(0).path("office").asString()).isEqualTo("PRINCIPAL");
    }

    @Test
    void a_head_teacher_and_a_stranger_are_not() {
        assertThat(get(SampleSchool.WANG, FINDINGS).status()).isEqualTo(403);
        assertThat(get(null, FINDINGS).status()).isEqualTo(401);
    }
}
