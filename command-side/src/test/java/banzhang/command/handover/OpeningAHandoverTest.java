package banzhang.command.handover;

import static banzhang.command.handover.Cast.BY_CHEN;
import static banzhang.command.handover.Cast.BY_STRANGER;
import static banzhang.command.handover.Cast.BY_WANG;
import static banzhang.command.handover.Cast.BY_ZHOU;
import static banzhang.command.handover.Cast.COMPUTER_ITEM;
import static banzhang.command.handover.Cast.PROJECTOR_ITEM;
import static banzhang.command.handover.Cast.SHEET;
import static banzhang.command.handover.Cast.STORE;
import static banzhang.command.handover.Cast.WANGS_CLASS;
import static banzhang.command.handover.Cast.appointed;
import static banzhang.command.handover.Cast.at;
import static banzhang.command.handover.Cast.classOpened;
import static banzhang.command.handover.Cast.digest;
import static banzhang.command.handover.Cast.dismissed;
import static banzhang.command.handover.Cast.listed;
import static banzhang.command.handover.Cast.moved;
import static banzhang.command.handover.Cast.open;
import static banzhang.command.handover.Cast.opened;
import static banzhang.command.handover.Cast.registered;
import static banzhang.command.handover.Cast.school;
import static banzhang.sample.SampleSchool.CHEN;
import static banzhang.sample.SampleSchool.CLASS_1_1;
import static banzhang.sample.SampleSchool.CLASS_1_2;
import static banzhang.sample.SampleSchool.COMPUTER;
import static banzhang.sample.SampleSchool.LI;
import static banzhang.sample.SampleSchool.PROJECTOR;
import static banzhang.sample.SampleSchool.PROJECTOR_CODE;
import static banzhang.sample.SampleSchool.ROOM_A101;
import static banzhang.sample.SampleSchool.SCHOOL;
import static banzhang.sample.SampleSchool.WANG;
import static org.assertj.core.api.Assertions.assertThat;

import banzhang.command.CommandRefused;
import banzhang.command.organisation.YearRefusal;
import banzhang.command.register.DeviceRefusal;
import banzhang.events.AccessoryEvent.AccessoryAdded;
import banzhang.events.AccessoryEvent.AccessoryRemoved;
import banzhang.events.CustodyEvent;
import banzhang.events.HandoverEvent.HandoverOpened;
import banzhang.events.HandoverEvent.Item;
import banzhang.events.HandoverEvent.Kind;
import banzhang.events.OrganisationEvent.ClassGraduated;
import banzhang.events.RegisterEvent.DeviceRegistered;
import banzhang.events.RegisterEvent.ImportAdvanced;
import banzhang.events.RegisterEvent.ImportBegun;
import banzhang.events.RegisterEvent.ImportCompleted;
import banzhang.events.RegisterEvent.ImportWithdrawn;
import banzhang.events.value.Accessory;
import banzhang.events.value.AssetCard;
import banzhang.events.value.AssetCode;
import banzhang.events.value.ClassId;
import banzhang.events.value.Custodian;
import banzhang.events.value.DeviceId;
import banzhang.events.value.Finding;
import banzhang.events.value.HandoverId;
import banzhang.events.value.ImportId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayName("交接 · 开单")
@DisplayNameGeneration(ReplaceUnderscores.class)
class OpeningAHandoverTest {
    private static final ImportId BATCH = new ImportId("i-1");
    private static final DeviceId SPEAKER = new DeviceId("d-yx-0001");
    private static final ImportBegun BEGUN = new ImportBegun(BATCH, SCHOOL, digest("a file"), 1, 1, at(0));
    private static final ImportAdvanced ADVANCED = new ImportAdvanced(BATCH, SCHOOL, 0, 1, at(0));

    @Test
    void a_sheet_names_the_devices_as_their_cards_do_in_the_order_asked_for() {
        HandoverOffice.given(school())
                .when(open(BY_CHEN, PROJECTOR, COMPUTER))
                .expectOneAppend(opened(PROJECTOR_ITEM, COMPUTER_ITEM), listed(COMPUTER), listed(PROJECTOR));
        HandoverOffice.given(school())
                .when(open(BY_CHEN, COMPUTER, PROJECTOR))
                .expect(opened(COMPUTER_ITEM, PROJECTOR_ITEM), listed(COMPUTER), listed(PROJECTOR));
    }

    @Test
    void it_lists_the_accessories_the_card_has_then_and_stays_so() {
        Accessory pens = new Accessory("电子笔", 2);
        Accessory remote = new Accessory("遥控器", 1);
        Item expected = new Item(PROJECTOR, PROJECTOR_CODE, "投影仪", 1, List.of("遥控器", "电子笔 ×2"));
        AccessoryAdded added = new AccessoryAdded(PROJECTOR, SCHOOL, pens, "随机配发", CHEN, at(0));
        HandoverOffice.given(school())
                .and(added)
                .when(open(BY_CHEN, PROJECTOR))
                .expect(opened(expected), listed(PROJECTOR));
        HandoverOffice.given(school())
                .and(added, opened(expected), listed(PROJECTOR))
                .and(new AccessoryRemoved(PROJECTOR, SCHOOL, remote, "遗失", CHEN, at(1)))
                .when(new CheckItem(SHEET, PROJECTOR, Finding.DAMAGED, "少遥控器", Cast.BY_WANG, at(2)))
                .expect(Cast.checked(PROJECTOR, Finding.DAMAGED, "少遥控器"));
    }

    @Test
    void it_is_for_who_is_head_teacher_that_day() {
        HandoverOffice.given(school())
                .and(dismissed(WANG), appointed(LI))
                .when(open(BY_CHEN, PROJECTOR))
                .expect(
                        new HandoverOpened(
                                SHEET,
                                SCHOOL,
                                Kind.ISSUE,
                                STORE,
                                Custodian.ofClass(CLASS_1_1, LI, ROOM_A101),
                                List.of(PROJECTOR_ITEM),
                                CHEN,
                                at(1)),
                        listed(PROJECTOR));
        HandoverOffice.given(school())
                .and(dismissed(WANG), appointed(LI, CLASS_1_1, LocalDate.parse("2026-10-01")))
                .refuses(open(BY_CHEN, PROJECTOR), HandoverRefusal.CLASS_HAS_NO_HEAD_TEACHER);
        HandoverOffice.given(classOpened())
                .refuses(open(BY_CHEN, PROJECTOR), HandoverRefusal.CLASS_HAS_NO_HEAD_TEACHER);
    }

    @Test
    void only_general_affairs_draws_it_up() {
        HandoverOffice.given(school()).refuses(open(BY_WANG, PROJECTOR), HandoverRefusal.NOT_YOURS_TO_OPEN);
        HandoverOffice.given(school()).refuses(open(BY_ZHOU, PROJECTOR), HandoverRefusal.NOT_YOURS_TO_OPEN);
    }

    @Test
    void a_class_nobody_opened_is_not_there() {
        HandoverOffice.given(school())
                .refuses(
                        new OpenHandover(SHEET, Kind.ISSUE, CLASS_1_2, List.of(PROJECTOR), BY_CHEN, at(1)),
                        HandoverRefusal.CLASS_NOT_FOUND);
    }

    @Test
    void another_schools_class_and_devices_are_not_there() {
        HandoverOffice.given(school()).refuses(open(BY_STRANGER, PROJECTOR), HandoverRefusal.CLASS_NOT_FOUND);
        DeviceId elsewhere = new DeviceId("d-far");
        CommandRefused refused = HandoverOffice.given(school())
                .and(new DeviceRegistered(
                        elsewhere,
                        BY_STRANGER.school(),
                        new AssetCode("F-1"),
                        AssetCard.named("投影仪"),
                        STORE,
                        null,
                        at(0)))
                .refuses(open(BY_CHEN, PROJECTOR, elsewhere), DeviceRefusal.DEVICE_NOT_FOUND);
        assertThat(refused.more()).isEqualTo(Map.of("errors", List.of(Map.of("device", "d-far"))));
    }

    @Test
    void an_id_of_something_else_is_no_device_and_no_class() {
        HandoverOffice.given(school())
                .refuses(open(BY_CHEN, new DeviceId(CLASS_1_1.value())), DeviceRefusal.DEVICE_NOT_FOUND);
        HandoverOffice.given(school())
                .refuses(
                        new OpenHandover(
                                SHEET, Kind.ISSUE, new ClassId(PROJECTOR.value()), List.of(PROJECTOR), BY_CHEN, at(1)),
                        HandoverRefusal.CLASS_NOT_FOUND);
    }

    @Test
    void a_sheet_has_1_to_200_devices_each_named_once() {
        HandoverOffice.given(school()).refuses(open(BY_CHEN), HandoverRefusal.NO_DEVICES);
        HandoverOffice.given(school())
                .refuses(open(BY_CHEN, PROJECTOR, COMPUTER, PROJECTOR), HandoverRefusal.DEVICE_NAMED_TWICE);
        List<CustodyEvent> devices = new ArrayList<>(List.of(school()));
        DeviceId[] ids = IntStream.rangeClosed(1, 201)
                .mapToObj(number -> new DeviceId("d-" + number))
                .toArray(DeviceId[]::new);
        for (DeviceId id : ids) {
            devices.add(registered(id, new AssetCode(id.value().toUpperCase(Locale.ROOT)), AssetCard.named("椅"), null));
        }
        CustodyEvent[] given = devices.toArray(CustodyEvent[]::new);
        HandoverOffice.given(given).refuses(open(BY_CHEN, ids), HandoverRefusal.TOO_MANY_DEVICES);
        HandoverOffice full = HandoverOffice.given(given).when(open(BY_CHEN, Arrays.copyOf(ids, 200)));
        assertThat(full.appends().getLast()).hasSize(201);
    }

    @Test
    void a_device_that_is_not_in_store_cannot_be_issued() {
        CommandRefused refused = HandoverOffice.given(school())
                .and(moved(COMPUTER, STORE, WANGS_CLASS, Finding.COMPLETE, new HandoverId("h-0")))
                .refuses(open(BY_CHEN, PROJECTOR, COMPUTER), DeviceRefusal.DEVICE_HAS_MOVED);
        assertThat(refused.more()).isEqualTo(Map.of("errors", List.of(Map.of("device", COMPUTER.value()))));
    }

    @Test
    void an_imported_device_can_be_issued_once_its_batch_is_completed() {
        CustodyEvent speaker = registered(SPEAKER, new AssetCode("YX-0001"), AssetCard.named("音箱"), BATCH);
        HandoverOffice.given(school())
                .and(BEGUN, ADVANCED, speaker)
                .refuses(open(BY_CHEN, SPEAKER), DeviceRefusal.DEVICE_NOT_IN_LEDGER);
        HandoverOffice.given(school())
                .and(BEGUN, ADVANCED, speaker, new ImportWithdrawn(BATCH, SCHOOL, "GIVEN_UP", at(0)))
                .refuses(open(BY_CHEN, SPEAKER), DeviceRefusal.DEVICE_NOT_FOUND);
        HandoverOffice.given(school())
                .and(BEGUN, ADVANCED, speaker, new ImportCompleted(BATCH, SCHOOL, 1, at(0)))
                .when(open(BY_CHEN, SPEAKER))
                .expect(opened(new Item(SPEAKER, new AssetCode("YX-0001"), "音箱", 1, List.of())), listed(SPEAKER));
    }

    @Test
    void a_class_that_has_graduated_is_given_nothing_more() {
        HandoverOffice.given(school())
                .and(new ClassGraduated(CLASS_1_1, SCHOOL, 2027, at(0)))
                .refuses(open(BY_CHEN, PROJECTOR), YearRefusal.CLASS_GRADUATED);
    }
}
