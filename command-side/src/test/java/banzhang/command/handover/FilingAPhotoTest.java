package banzhang.command.handover;

import static banzhang.command.handover.Cast.BY_CHEN;
import static banzhang.command.handover.Cast.BY_LI;
import static banzhang.command.handover.Cast.BY_STRANGER;
import static banzhang.command.handover.Cast.BY_WANG;
import static banzhang.command.handover.Cast.BY_ZHOU;
import static banzhang.command.handover.Cast.PROJECTOR_ITEM;
import static banzhang.command.handover.Cast.SHEET;
import static banzhang.command.handover.Cast.at;
import static banzhang.command.handover.Cast.checked;
import static banzhang.command.handover.Cast.contentOf;
import static banzhang.command.handover.Cast.digest;
import static banzhang.command.handover.Cast.opened;
import static banzhang.command.handover.Cast.sign;
import static banzhang.command.handover.Cast.signed;
import static banzhang.command.handover.Cast.withdrawn;
import static banzhang.sample.SampleSchool.CLASS_1_1;
import static banzhang.sample.SampleSchool.COMPUTER;
import static banzhang.sample.SampleSchool.PROJECTOR;
import static banzhang.sample.SampleSchool.ROOM_A101;
import static banzhang.sample.SampleSchool.SCHOOL;
import static banzhang.sample.SampleSchool.WANG;
import static org.assertj.core.api.Assertions.assertThat;

import banzhang.access.Caller;
import banzhang.events.HandoverEvent;
import banzhang.events.HandoverEvent.HandoverOpened;
import banzhang.events.HandoverEvent.Side;
import banzhang.events.HandoverSheet;
import banzhang.events.SheetFileEvent.PhotoFiled;
import banzhang.events.value.DeviceId;
import banzhang.events.value.Finding;
import banzhang.journal.CanonicalJson;
import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayName("交接 · 照片归档")
@DisplayNameGeneration(ReplaceUnderscores.class)
class FilingAPhotoTest {
    private static final HandoverOpened OPENED = opened(PROJECTOR_ITEM);

    private static FilePhoto photo(Caller by, DeviceId device, String picture) {
        return new FilePhoto(SHEET, device, digest(picture), "image/jpeg", 1000, by, at(2));
    }

    private static PhotoFiled filed(String picture) {
        return new PhotoFiled(SHEET, SCHOOL, PROJECTOR, digest(picture), "image/jpeg", 1000, WANG, at(2));
    }

    @Test
    void either_side_files_photos_of_an_item() {
        HandoverOffice.given(OPENED).when(photo(BY_WANG, PROJECTOR, "scratch")).expect(filed("scratch"));
        HandoverOffice.given(OPENED)
                .when(photo(BY_CHEN, PROJECTOR, "scratch"))
                .expect(new PhotoFiled(
                        SHEET, SCHOOL, PROJECTOR, digest("scratch"), "image/jpeg", 1000, BY_CHEN.person(), at(2)));
    }

    @Test
    void the_same_photo_again_changes_nothing_also_after_the_end() {
        HandoverOffice.given(OPENED, filed("scratch"))
                .when(photo(BY_WANG, PROJECTOR, "scratch"))
                .expectNothing();
        HandoverOffice.given(OPENED, filed("scratch"), withdrawn("开错了"))
                .when(photo(BY_WANG, PROJECTOR, "scratch"))
                .expectNothing();
    }

    @Test
    void others_do_not_add_photos() {
        HandoverOffice.given(OPENED)
                .refuses(photo(BY_ZHOU, PROJECTOR, "scratch"), PhotoRefusal.NOT_YOURS_TO_PHOTOGRAPH);
        HandoverOffice.given(OPENED).refuses(photo(BY_LI, PROJECTOR, "scratch"), HandoverRefusal.HANDOVER_NOT_FOUND);
        HandoverOffice.given(OPENED)
                .refuses(photo(BY_STRANGER, PROJECTOR, "scratch"), HandoverRefusal.HANDOVER_NOT_FOUND);
    }

    @Test
    void a_photo_is_of_an_item_of_a_sheet_that_is_open() {
        HandoverOffice.given(OPENED).refuses(photo(BY_WANG, COMPUTER, "scratch"), HandoverRefusal.DEVICE_NOT_ON_SHEET);
        HandoverOffice.given(OPENED, withdrawn("开错了"))
                .refuses(photo(BY_WANG, PROJECTOR, "scratch"), HandoverRefusal.HANDOVER_HAS_ENDED);
    }

    @Test
    void a_photo_after_a_signature_asks_for_signing_again() {
        HandoverEvent complete = checked(PROJECTOR, Finding.COMPLETE, null);
        HandoverOffice.given(OPENED, complete, signed(Side.INCOMING, WANG, contentOf(OPENED, complete)))
                .when(photo(BY_WANG, PROJECTOR, "scratch"))
                .expect(filed("scratch"));
    }

    @Test
    void an_item_has_at_most_ten() {
        HandoverEvent[] ten = Stream.concat(
                        Stream.of(OPENED), IntStream.range(0, 10).mapToObj(n -> filed("photo " + n)))
                .toArray(HandoverEvent[]::new);
        HandoverOffice.given(ten).refuses(photo(BY_WANG, PROJECTOR, "photo 11"), PhotoRefusal.TOO_MANY_PHOTOS);
        HandoverOffice.given(ten).when(photo(BY_WANG, PROJECTOR, "photo 9")).expectNothing();
    }

    @Test
    void who_was_shown_the_sheet_without_the_photo_does_not_sign_it_with_the_photo() {
        HandoverEvent complete = checked(PROJECTOR, Finding.COMPLETE, null);
        HandoverOffice.given(OPENED, complete, filed("scratch"))
                .refuses(sign(BY_WANG, Side.INCOMING, contentOf(OPENED, complete)), HandoverRefusal.SHEET_HAS_CHANGED);
        assertThat(contentOf(OPENED, complete, filed("scratch"))).isNotEqualTo(contentOf(OPENED, complete));
    }

    @Test
    void a_sheet_without_photos_has_the_very_bytes_it_had_before_there_were_photos() {
        HandoverSheet sheet = HandoverSheet.of(OPENED);
        String text = new String(CanonicalJson.bytes(sheet), StandardCharsets.UTF_8);
        assertThat(text)
                .isEqualTo("{\"checks\":{},\"from\":{\"holder\":\"qinghe\",\"kind\":\"STORE\"},\"handover\":\"h-1\","
                        + "\"items\":[{\"accessories\":[\"遥控器\"],\"assetCode\":\"TY-0001\",\"device\":\"d-ty-0001\","
                        + "\"name\":\"投影仪\",\"quantity\":1}],\"kind\":\"ISSUE\",\"school\":\"qinghe\","
                        + "\"to\":{\"holder\":\"" + CLASS_1_1
                        + "\",\"kind\":\"CLASS\",\"person\":\"p-wang\",\"room\":\"" + ROOM_A101 + "\"}}");
        assertThat(CanonicalJson.mapper().readValue(text, HandoverSheet.class)).isEqualTo(sheet);
        HandoverSheet photographed = sheet.with(filed("scratch"));
        assertThat(CanonicalJson.mapper().readValue(CanonicalJson.bytes(photographed), HandoverSheet.class))
                .isEqualTo(photographed);
    }
}
