package banzhang.query.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import banzhang.access.account.SavedFilter;
import banzhang.access.account.SavedFilter.Audience;
import banzhang.access.account.SavedFilters;
import banzhang.events.value.DeviceId;
import banzhang.events.value.Finding;
import banzhang.events.value.PersonId;
import banzhang.query.Story;
import banzhang.query.views.Reading;
import banzhang.sample.SampleSchool;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@DisplayName("常用筛选 · 打开")
@DisplayNameGeneration(ReplaceUnderscores.class)
@SuppressWarnings("NullAway.Init") // fields are set by Spring
class OpeningASavedFilterIT extends Reading {
    private static final String SHARED = "/ledger?q=SVFL&condition=DAMAGED";

    @Autowired
    SavedFilters filters;

    private long told;

    @BeforeEach
    void register() {
        DeviceId broken = new DeviceId("d-saved-1");
        if (positions.positionOf(broken.value(), 1).isEmpty()) {
            Story story = new Story(SampleSchool.SCHOOL);
            append(story.registered(broken, "SVFL-1", SampleSchool.projectorCard(), Story.START)
                    .moved(broken, story.store(), Story.wang(), Finding.DAMAGED, Story.START.plusSeconds(60)));
            keep("lf-shared", SampleSchool.CHEN, "坏的", Audience.SCHOOL, Map.of("condition", "DAMAGED", "q", "SVFL"));
            keep("lf-class", SampleSchool.CHEN, "一班", Audience.SCHOOL, Map.of("class", "c-2026-1"));
            keep("lf-wang", SampleSchool.WANG, "自己的", Audience.OWNER, Map.of("at", "2026-09-01"));
        }
        told = positions.head();
    }

    private void keep(String id, PersonId owner, String name, Audience audience, Map<String, String> asked) {
        filters.keep(new SavedFilter(id, owner, SampleSchool.SCHOOL, name, audience, asked));
    }

    private List<String> listed(PersonId person) {
        return get(person, "/api/ledger/filters")
                .json()
                .valueStream()
                .map(one -> one.path("id").asString())
                .toList();
    }

    @Test
    void everybody_has_the_own_first_and_then_what_others_share() {
        assertThat(listed(SampleSchool.WANG)).containsExactly("lf-wang", "lf-class", "lf-shared");
        assertThat(listed(SampleSchool.CHEN)).containsExactly("lf-class", "lf-shared");
        assertThat(listed(SampleSchool.LI)).containsExactly("lf-class", "lf-shared");
        assertThat(get(null, "/api/ledger/filters").status()).isEqualTo(401);
        JsonNode shared = get(SampleSchool.LI, "/api/ledger/filters").json().get(1);
        assertThat(shared.path("asked").toString()).isEqualTo("{\"q\":\"SVFL\",\"condition\":\"DAMAGED\"}");
    }

    @Test
    void opened_by_another_it_shows_only_what_that_one_may_see() {
        assertThat(get(SampleSchool.CHEN, "/api" + SHARED, told)
                        .json()
                        .path("lines")
                        .size())
                .isEqualTo(1);
        assertThat(get(SampleSchool.WANG, "/api" + SHARED, told)
                        .json()
                        .path("lines")
                        .size())
                .isEqualTo(1);
        assertThat(get(SampleSchool.LI, "/api" + SHARED, told)
                        .json()
                        .path("lines")
                        .size())
                .isZero();
        assertThat(get(SampleSchool.LI, "/api/ledger?class=" + SampleSchool.CLASS_1_1)
                        .code())
                .isEqualTo("NOT_FOUND");
    }
}
