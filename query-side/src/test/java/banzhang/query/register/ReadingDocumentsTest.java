package banzhang.query.register;

import static banzhang.query.ViewsByHand.chen;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import banzhang.access.AccessRefusal;
import banzhang.access.Caller;
import banzhang.access.Refusal;
import banzhang.access.Refused;
import banzhang.access.files.FileStore;
import banzhang.access.files.FileType;
import banzhang.events.DocumentEvent;
import banzhang.events.DocumentEvent.DocumentFiled;
import banzhang.events.DocumentEvent.DocumentKind;
import banzhang.events.DocumentEvent.DocumentStored;
import banzhang.events.DocumentEvent.DocumentWithdrawn;
import banzhang.events.DocumentEvent.SupplierContact;
import banzhang.events.value.DeviceId;
import banzhang.events.value.DocumentId;
import banzhang.journal.CanonicalJson;
import banzhang.query.QueryRefusal;
import banzhang.query.Story;
import banzhang.query.ViewsByHand;
import banzhang.query.history.DeviceHistory;
import banzhang.query.history.HistoryEntry;
import banzhang.sample.SampleSchool;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.http.ResponseEntity;
import org.springframework.mock.web.MockMultipartFile;

@DisplayName("资料归档 · 查阅")
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReadingDocumentsTest {
    private static final DeviceId PROJECTOR = SampleSchool.PROJECTOR;
    private static final Instant LATER = Story.START.plus(Duration.ofDays(1));
    private static final byte[] CARD = "the bytes of a warranty card".getBytes(StandardCharsets.UTF_8);
    private final ViewsByHand views = new ViewsByHand();
    private final Story story =
            Story.ofSampleSchool().registered(PROJECTOR, "TY-0001", SampleSchool.projectorCard(), Story.START);

    @AfterEach
    void close() {
        views.close();
    }

    @Test
    void a_device_shows_what_is_in_its_file_and_after_that_what_was_taken_out() {
        views.with(tell(filed("f-1", "ZL-1", CARD), filed("f-2", "ZL-2", null), withdrawn("f-1")));

        List<DocumentView> documents = views.get(Documents.class).ofDevice(chen(), PROJECTOR);
        assertThat(documents.stream().map(DocumentView::archiveNumber)).containsExactly("ZL-2", "ZL-1");
        assertThat(documents.getFirst().withdrawal()).isNull();
        assertThat(documents.getLast().withdrawal())
                .isEqualTo(new DocumentView.Withdrawal(SampleSchool.CHEN, "陈主任", LATER, "归错了设备"));
        assertThat(documents.getLast().supplier()).isEqualTo(new SupplierContact("市教育装备中心", "400-810-0000"));
    }

    @Test
    void a_file_is_the_one_that_was_filed_or_another() throws IOException {
        views.with(tell(filed("f-1", "ZL-1", CARD), filed("f-2", "ZL-2", null)));
        DocumentController desk = new DocumentController(views.get(Documents.class), new FileStore(views.database()));

        assertThat(desk.check(chen(), PROJECTOR.value(), "f-1", upload(CARD)).same())
                .isTrue();
        assertThat(desk.check(chen(), PROJECTOR.value(), "f-1", upload(new byte[] {1}))
                        .same())
                .isFalse();
        assertThatThrownBy(() -> desk.check(chen(), PROJECTOR.value(), "f-2", upload(CARD)))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.refusal()).isEqualTo(QueryRefusal.DOCUMENT_ON_PAPER_ALONE));
        assertThatThrownBy(() -> desk.check(chen(), PROJECTOR.value(), "f-3", upload(CARD)))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.refusal()).isEqualTo(AccessRefusal.NOT_FOUND));
    }

    @Test
    void the_history_says_number_kind_and_title() {
        views.with(tell(filed("f-1", "ZL-1", CARD), withdrawn("f-1")));

        assertThat(views.get(DeviceHistory.class).timeline(chen(), PROJECTOR).stream()
                        .map(HistoryEntry::summary)
                        .skip(1))
                .containsExactly("ZL-1 保修卡:投影仪保修卡", "归错了设备");
    }

    @Test
    void a_kept_file_is_taken_away_by_who_may_see_the_document() {
        FileStore files = new FileStore(views.database());
        files.keep(CARD, FileType.PDF, PROJECTOR);
        DocumentStored stored = new DocumentStored(
                new DocumentId("f-1"),
                PROJECTOR,
                SampleSchool.SCHOOL,
                CanonicalJson.digest(CARD),
                "application/pdf",
                CARD.length,
                LATER);
        views.with(tell(filed("f-1", "ZL-1", CARD), stored, filed("f-2", "ZL-2", CARD)));
        DocumentController desk = new DocumentController(views.get(Documents.class), files);
        ResponseEntity<byte[]> file = desk.file(chen(), PROJECTOR.value(), "f-1");
        assertThat(file.getBody()).isEqualTo(CARD);
        assertThat(file.getHeaders().getContentDisposition().isAttachment()).isTrue();
        assertThat(file.getHeaders().getFirst("Content-Security-Policy")).contains("sandbox");
        assertThat(views.get(Documents.class).ofDevice(chen(), PROJECTOR))
                .extracting(DocumentView::stored)
                .containsExactly(new DocumentView.Stored("application/pdf", CARD.length), null);
        Caller wang = ViewsByHand.headTeacher(SampleSchool.WANG, SampleSchool.CLASS_1_1);
        refuses(() -> desk.file(wang, PROJECTOR.value(), "f-1"), AccessRefusal.NOT_FOUND);
        refuses(() -> desk.file(chen(), PROJECTOR.value(), "f-2"), QueryRefusal.DOCUMENT_NOT_KEPT);
        refuses(() -> desk.file(chen(), PROJECTOR.value(), "f-9"), AccessRefusal.NOT_FOUND);
        views.database()
                .getCollection("blobs")
                .updateMany(new Document(), new Document("$set", new Document("whole", new Binary(new byte[] {1}))));
        refuses(() -> desk.file(chen(), PROJECTOR.value(), "f-1"), AccessRefusal.FILE_NO_LONGER_AS_STORED);
    }

    private static void refuses(ThrowingCallable asked, Refusal refusal) {
        assertThatThrownBy(asked)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.refusal()).isEqualTo(refusal));
    }

    @Test
    void a_head_teacher_sees_none_of_a_device_the_class_never_held() {
        views.with(tell(filed("f-1", "ZL-1", CARD)));
        Caller wang = ViewsByHand.headTeacher(SampleSchool.WANG, SampleSchool.CLASS_1_1);

        assertThatThrownBy(() -> views.get(Documents.class).ofDevice(wang, PROJECTOR))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.refusal()).isEqualTo(AccessRefusal.NOT_FOUND));
    }

    @Test
    void taken_in_twice_nothing_is_different() {
        views.with(tell(filed("f-1", "ZL-1", CARD), withdrawn("f-1")));
        var once = views.bytes();

        for (int at = 0; at < story.told().size(); at++) {
            views.take(story.told().get(at), at);
        }

        assertThat(views.bytes()).isEqualTo(once);
    }

    private static MockMultipartFile upload(byte[] content) {
        return new MockMultipartFile("file", content);
    }

    private Story tell(DocumentEvent... events) {
        for (DocumentEvent event : events) {
            story.tell("Device", event.device().value(), event);
        }
        return story;
    }

    private static DocumentFiled filed(String id, String number, byte @Nullable [] file) {
        return new DocumentFiled(
                new DocumentId(id),
                PROJECTOR,
                SampleSchool.SCHOOL,
                DocumentKind.WARRANTY_CARD,
                number,
                "投影仪保修卡",
                file == null ? null : CanonicalJson.digest(file),
                LocalDate.parse("2028-08-20"),
                new SupplierContact("市教育装备中心", "400-810-0000"),
                SampleSchool.CHEN,
                LATER);
    }

    private static DocumentWithdrawn withdrawn(String id) {
        return new DocumentWithdrawn(
                new DocumentId(id), PROJECTOR, SampleSchool.SCHOOL, "归错了设备", SampleSchool.CHEN, LATER);
    }
}
