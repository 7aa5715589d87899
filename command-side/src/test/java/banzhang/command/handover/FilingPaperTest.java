package banzhang.command.handover;

import static banzhang.command.handover.Cast.BY_CHEN;
import static banzhang.command.handover.Cast.BY_LI;
import static banzhang.command.handover.Cast.BY_WANG;
import static banzhang.command.handover.Cast.BY_ZHOU;
import static banzhang.command.handover.Cast.PROJECTOR_ITEM;
import static banzhang.command.handover.Cast.SHEET;
import static banzhang.command.handover.Cast.at;
import static banzhang.command.handover.Cast.checked;
import static banzhang.command.handover.Cast.contentOf;
import static banzhang.command.handover.Cast.digest;
import static banzhang.command.handover.Cast.opened;
import static banzhang.command.handover.Cast.withdrawn;
import static banzhang.sample.SampleSchool.CHEN;
import static banzhang.sample.SampleSchool.PROJECTOR;
import static banzhang.sample.SampleSchool.SCHOOL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import banzhang.access.Caller;
import banzhang.command.CommandRefused;
import banzhang.command.files.PaperMark;
import banzhang.events.HandoverEvent;
import banzhang.events.HandoverEvent.HandoverOpened;
import banzhang.events.SheetFileEvent.PaperFiled;
import banzhang.events.SheetFileEvent.PaperShows;
import banzhang.events.value.Digest;
import banzhang.events.value.Finding;
import banzhang.events.value.HandoverId;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayName("交接 · 纸质单归档")
@DisplayNameGeneration(ReplaceUnderscores.class)
class FilingPaperTest {
    private static final HandoverOpened OPENED = opened(PROJECTOR_ITEM);
    private static final HandoverEvent COMPLETE = checked(PROJECTOR, Finding.COMPLETE, null);

    private static FilePaper paper(Caller by, String scan, @Nullable Digest printed) {
        return new FilePaper(
                SHEET, digest(scan), "application/pdf", 9000, 2, printed, printed == null ? null : 41L, by, at(6));
    }

    private static PaperFiled filed(String scan, PaperShows shows, @Nullable Digest printed) {
        return new PaperFiled(
                SHEET,
                SCHOOL,
                digest(scan),
                "application/pdf",
                9000,
                2,
                shows,
                printed,
                printed == null ? null : 41L,
                CHEN,
                at(6));
    }

    @Test
    void paper_with_the_sheets_content_shows_it_as_it_is() {
        Digest now = contentOf(OPENED, COMPLETE);
        HandoverOffice.given(OPENED, COMPLETE)
                .when(paper(BY_CHEN, "scan", now))
                .expect(filed("scan", PaperShows.CURRENT, now));
    }

    @Test
    void paper_printed_before_the_last_change_shows_an_earlier_state() {
        Digest before = contentOf(OPENED);
        HandoverOffice.given(OPENED, COMPLETE)
                .when(paper(BY_CHEN, "scan", before))
                .expect(filed("scan", PaperShows.EARLIER, before));
    }

    @Test
    void paper_whose_code_cannot_be_read_is_filed_by_hand_also_after_the_end() {
        HandoverOffice.given(OPENED, withdrawn("开错了"))
                .when(paper(BY_CHEN, "scan", null))
                .expect(filed("scan", PaperShows.UNREAD, null));
    }

    @Test
    void the_same_file_again_changes_nothing_and_paper_is_no_part_of_what_is_signed() {
        PaperFiled filed = filed("scan", PaperShows.UNREAD, null);
        HandoverOffice.given(OPENED, filed).when(paper(BY_WANG, "scan", null)).expectNothing();
        assertThat(contentOf(OPENED, filed)).isEqualTo(contentOf(OPENED));
    }

    @Test
    void the_sides_and_general_affairs_file_paper_and_nobody_else() {
        HandoverOffice.given(OPENED).refuses(paper(BY_ZHOU, "scan", null), PaperRefusal.NOT_YOURS_TO_FILE_PAPER);
        HandoverOffice.given(OPENED).refuses(paper(BY_LI, "scan", null), HandoverRefusal.HANDOVER_NOT_FOUND);
    }

    @Test
    void a_sheet_has_at_most_twenty_files_of_paper() {
        HandoverEvent[] twenty = Stream.concat(
                        Stream.of(OPENED),
                        IntStream.range(0, 20).mapToObj(n -> filed("scan " + n, PaperShows.UNREAD, null)))
                .toArray(HandoverEvent[]::new);
        HandoverOffice.given(twenty).refuses(paper(BY_CHEN, "one more", null), PaperRefusal.TOO_MANY_PAPERS);
    }

    @Test
    void which_sheet_it_is_of_says_the_code_else_a_person_and_never_both_differently() {
        PaperMark mark = new PaperMark(SHEET, 41, digest("content"));
        HandoverId other = new HandoverId("h-2");
        assertThat(PaperRules.sheetOf(mark, null)).isEqualTo(SHEET);
        assertThat(PaperRules.sheetOf(mark, SHEET)).isEqualTo(SHEET);
        assertThat(PaperRules.sheetOf(null, other)).isEqualTo(other);
        refuses(() -> PaperRules.sheetOf(null, null), PaperRefusal.PAPER_WITHOUT_CODE);
        refuses(() -> PaperRules.sheetOf(mark, other), PaperRefusal.PAPER_OF_ANOTHER_SHEET);
        assertThat(PaperRules.markOf(List.of())).isEmpty();
        assertThat(PaperRules.markOf(List.of(mark))).contains(mark);
        PaperMark later = new PaperMark(SHEET, 42, digest("content"));
        refuses(() -> PaperRules.markOf(List.of(mark, later)), PaperRefusal.PAPER_PAGES_DIFFER);
    }

    private static void refuses(org.assertj.core.api.ThrowableAssert.ThrowingCallable asked, PaperRefusal refusal) {
        CommandRefused refused = catchThrowableOfType(CommandRefused.class, asked);
        assertThat(refused).isNotNull();
        assertThat(refused.refusal()).isEqualTo(refusal);
    }
}
