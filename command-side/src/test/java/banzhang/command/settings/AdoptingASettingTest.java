package banzhang.command.settings;

import banzhang.access.Caller;
import banzhang.access.Grant;
import banzhang.events.SettingEvent.ClassificationAdopted;
import banzhang.events.SettingEvent.ClassificationListed;
import banzhang.events.SettingEvent.SettingAdopted;
import banzhang.events.value.Classification;
import banzhang.events.value.ClassificationEntry;
import banzhang.events.value.Digest;
import banzhang.events.value.Office;
import banzhang.events.value.PersonId;
import banzhang.events.value.Setting;
import banzhang.sample.SampleSchool;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("参数与代码表")
@DisplayNameGeneration(ReplaceUnderscores.class)
class AdoptingASettingTest {
    private static final Instant NOW = SampleSchool.TERM_START;
    private static final LocalDate FROM = LocalDate.parse("2026-09-01");
    private static final String RULE = "财会〔2017〕4号 表1";
    private static final String EDITION = "GB/T 14885-2022";
    private static final Digest FILE = new Digest("0".repeat(64));
    private static final Classification OFFICE_MACHINES = new Classification(EDITION, "A0202");
    private static final Caller CHEN = caller(SampleSchool.CHEN, Office.GENERAL_AFFAIRS);
    private static final Caller LEADER = caller(new PersonId("p-leader"), Office.SUPERVISING_LEADER);
    private static final Caller GAO = caller(SampleSchool.GAO, Office.ADMINISTRATOR);
    private final FixtureConfiguration<SchoolSettings> settings = settings();
    private final FixtureConfiguration<ClassificationTable> tables = tables();

    @Test
    void general_affairs_or_the_leader_adopt_a_value_from_a_day_on_with_its_rule() {
        settings.givenNoPriorActivity()
                .when(life(OFFICE_MACHINES, 72, " " + RULE + " ", CHEN))
                .expectEvents(adopted(OFFICE_MACHINES, 72, SampleSchool.CHEN));
        settings()
                .given(adopted(OFFICE_MACHINES, 72, SampleSchool.CHEN))
                .when(life(null, 60, RULE, LEADER))
                .expectEvents(adopted(null, 60, LEADER.person()));
    }

    @Test
    void who_may_not_and_what_is_no_value_is_refused() {
        refused(life(null, 60, "", GAO), SettingRefusal.NOT_YOURS_TO_SET);
        refused(life(null, 0, " ", CHEN), SettingRefusal.RULE_MISSING);
        refused(life(null, 60, "字".repeat(501), CHEN), SettingRefusal.RULE_TOO_LONG);
        refused(life(null, 0, RULE, CHEN), SettingRefusal.SETTING_OUT_OF_RANGE);
        refused(life(null, 1201, RULE, CHEN), SettingRefusal.SETTING_OUT_OF_RANGE);
        refused(
                new AdoptSetting(Setting.FIXED_ASSET_MINIMUM_FEN, OFFICE_MACHINES, 100_000, FROM, RULE, CHEN, NOW),
                SettingRefusal.CLASS_NOT_CALLED_FOR);
        refused(
                new AdoptSetting(Setting.SALVAGE_PERMILLE, null, 30, LocalDate.parse("1948-12-31"), RULE, CHEN, NOW),
                SettingRefusal.FROM_OUT_OF_RANGE);
    }

    @Test
    void a_table_is_told_with_all_its_codes_part_by_part() {
        List<ClassificationEntry> codes = codes(501);
        tables.givenNoPriorActivity()
                .when(table(codes, GAO))
                .expectEvents(
                        adopted(1, 501), listed(1, 0, codes.subList(0, 500)), listed(1, 1, codes.subList(500, 501)));
    }

    @Test
    void the_same_file_is_adopted_once_and_another_again() {
        tables.given(adopted(1, 1), listed(1, 0, codes(1)))
                .when(table(codes(1), GAO))
                .expectNoEvents()
                .expectExceptionDetails(ClassificationRefusal.TABLE_IS_ADOPTED);
        AdoptClassification later = new AdoptClassification(
                EDITION, FROM.plusYears(1), FILE, codes(1), caller(SampleSchool.GAO, Office.ADMINISTRATOR), NOW);
        tables().given(adopted(1, 1), listed(1, 0, codes(1)))
                .when(later)
                .expectEvents(
                        new ClassificationAdopted(
                                SampleSchool.SCHOOL, EDITION, 2, FROM.plusYears(1), FILE, 1, SampleSchool.GAO, NOW),
                        listed(2, 0, codes(1)));
        tables().givenNoPriorActivity()
                .when(table(codes(1), LEADER))
                .expectNoEvents()
                .expectExceptionDetails(ClassificationRefusal.NOT_YOURS_TO_LIST);
    }

    @ParameterizedTest
    @CsvSource({"1948-12-31, false", "1949-01-01, true", "2100-12-31, true", "2101-01-01, false", "0001-01-01, false"})
    void an_edition_is_valid_from_a_day_like_any_other(LocalDate from, boolean taken) {
        AdoptClassification asked = new AdoptClassification(
                EDITION, from, FILE, codes(1), caller(SampleSchool.GAO, Office.ADMINISTRATOR), NOW);
        var tried = tables().givenNoPriorActivity().when(asked);
        if (taken) {
            tried.expectEvents(
                    new ClassificationAdopted(SampleSchool.SCHOOL, EDITION, 1, from, FILE, 1, SampleSchool.GAO, NOW),
                    listed(1, 0, codes(1)));
        } else {
            tried.expectNoEvents().expectExceptionDetails(ClassificationRefusal.VALID_FROM_INVALID);
        }
    }

    private static void refused(AdoptSetting asked, SettingRefusal refusal) {
        settings().givenNoPriorActivity().when(asked).expectNoEvents().expectExceptionDetails(refusal);
    }

    private static FixtureConfiguration<SchoolSettings> settings() {
        FixtureConfiguration<SchoolSettings> fixture = new AggregateTestFixture<>(SchoolSettings.class);
        return fixture.registerAnnotatedCommandHandler(new SettingHandler(
                fixture.getRepository(),
                EventSourcingRepository.builder(ClassificationTable.class)
                        .eventStore(fixture.getEventStore())
                        .build()));
    }

    private static FixtureConfiguration<ClassificationTable> tables() {
        FixtureConfiguration<ClassificationTable> fixture = new AggregateTestFixture<>(ClassificationTable.class);
        return fixture.registerAnnotatedCommandHandler(new SettingHandler(
                EventSourcingRepository.builder(SchoolSettings.class)
                        .eventStore(fixture.getEventStore())
                        .build(),
                fixture.getRepository()));
    }

    private static Caller caller(PersonId person, Office office) {
        return new Caller(person, SampleSchool.SCHOOL, Set.of(new Grant(office, null)));
    }

    private static AdoptSetting life(@Nullable Classification of, long months, String rule, Caller by) {
        return new AdoptSetting(Setting.USEFUL_LIFE_MONTHS, of, months, FROM, rule, by, NOW);
    }

    private static SettingAdopted adopted(@Nullable Classification of, long months, PersonId by) {
        return new SettingAdopted(SampleSchool.SCHOOL, Setting.USEFUL_LIFE_MONTHS, of, months, FROM, RULE, by, NOW);
    }

    private static AdoptClassification table(List<ClassificationEntry> codes, Caller by) {
        return new AdoptClassification(EDITION, FROM, FILE, codes, by, NOW);
    }

    private static List<ClassificationEntry> codes(int many) {
        return IntStream.range(0, many)
                .mapToObj(at -> new ClassificationEntry("A0%06d".formatted(at), "设备" + at, null))
                .toList();
    }

    private static ClassificationAdopted adopted(int number, int entries) {
        return new ClassificationAdopted(
                SampleSchool.SCHOOL, EDITION, number, FROM, FILE, entries, SampleSchool.GAO, NOW);
    }

    private static ClassificationListed listed(int number, int part, List<ClassificationEntry> entries) {
        return new ClassificationListed(SampleSchool.SCHOOL, EDITION, number, part, entries, NOW);
    }
}
