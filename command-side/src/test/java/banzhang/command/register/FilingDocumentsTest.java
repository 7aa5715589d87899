package banzhang.command.register;

import banzhang.access.Caller;
import banzhang.access.Grant;
import banzhang.command.register.FileDocument.KeptFile;
import banzhang.command.register.card.DocumentForm;
import banzhang.events.DocumentEvent.DocumentFiled;
import banzhang.events.DocumentEvent.DocumentKind;
import banzhang.events.DocumentEvent.DocumentStored;
import banzhang.events.DocumentEvent.DocumentWithdrawn;
import banzhang.events.DocumentEvent.SupplierContact;
import banzhang.events.RegisterEvent.DeviceRegistered;
import banzhang.events.value.Custodian;
import banzhang.events.value.Digest;
import banzhang.events.value.DocumentId;
import banzhang.events.value.Office;
import banzhang.events.value.PersonId;
import banzhang.journal.CanonicalJson;
import banzhang.sample.SampleSchool;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayName("资料归档")
@DisplayNameGeneration(ReplaceUnderscores.class)
class FilingDocumentsTest {
    private static final Instant NOW = SampleSchool.TERM_START;
    private static final DocumentId FIRST = new DocumentId("f-1");
    private static final DocumentId SECOND = new DocumentId("f-2");
    private static final Digest FILE = CanonicalJson.digest("a warranty card");
    private static final LocalDate UNTIL = LocalDate.parse("2028-08-20");
    private static final SupplierContact SUPPLIER = new SupplierContact("市教育装备中心", "400-810-0000");
    private static final Caller CHEN = caller(SampleSchool.CHEN, Office.GENERAL_AFFAIRS);
    private static final Caller ZHOU = caller(SampleSchool.ZHOU, Office.AUDITOR);

    private final FixtureConfiguration<Device> fixture = new AggregateTestFixture<>(Device.class);

    @BeforeEach
    void takeDocuments() {
        fixture.registerAnnotatedCommandHandler(new DocumentHandler(new LedgerDevices(
                fixture.getRepository(),
                EventSourcingRepository.builder(ImportBatch.class)
                        .eventStore(fixture.getEventStore())
                        .build())));
    }

    @Test
    void a_warranty_card_is_filed_under_its_number() {
        fixture.given(registered()).when(file(FIRST, "ZL-1", CHEN)).expectEvents(filed(FIRST, "ZL-1"));
    }

    @Test
    void a_file_that_is_kept_is_told_of_beside_the_document() {
        KeptFile kept = new KeptFile("application/pdf", 4096);
        fixture.given(registered())
                .when(new FileDocument(FIRST, SampleSchool.PROJECTOR, form("ZL-1"), kept, CHEN, NOW))
                .expectEvents(
                        filed(FIRST, "ZL-1"),
                        new DocumentStored(
                                FIRST,
                                SampleSchool.PROJECTOR,
                                SampleSchool.SCHOOL,
                                FILE,
                                "application/pdf",
                                4096,
                                NOW));
    }

    @Test
    void one_number_stands_for_one_document_of_a_device() {
        refused(file(SECOND, "ZL-1", CHEN), DocumentRefusal.ARCHIVE_NUMBER_TAKEN, registered(), filed(FIRST, "ZL-1"));
        fixture.given(registered(), filed(FIRST, "ZL-1"))
                .when(file(SECOND, "ZL-2", CHEN))
                .expectEvents(filed(SECOND, "ZL-2"));
    }

    @Test
    void what_was_filed_wrongly_is_withdrawn_and_its_number_is_free() {
        fixture.given(registered(), filed(FIRST, "ZL-1"))
                .when(withdraw(FIRST, " 归错了设备 ", CHEN))
                .expectEvents(withdrawn(FIRST));
        fixture.given(registered(), filed(FIRST, "ZL-1"), withdrawn(FIRST))
                .when(file(SECOND, "ZL-1", CHEN))
                .expectEvents(filed(SECOND, "ZL-1"));
    }

    @Test
    void it_is_withdrawn_once_with_a_reason_and_only_if_it_was_filed() {
        refused(
                withdraw(FIRST, "重复", CHEN),
                DocumentRefusal.DOCUMENT_IS_WITHDRAWN,
                registered(),
                filed(FIRST, "ZL-1"),
                withdrawn(FIRST));
        refused(withdraw(FIRST, "", CHEN), DocumentRefusal.DOCUMENT_NOT_FOUND, registered());
        refused(withdraw(FIRST, " ", CHEN), DocumentRefusal.REASON_MISSING, registered(), filed(FIRST, "ZL-1"));
        refused(
                withdraw(FIRST, "字".repeat(501), CHEN),
                DocumentRefusal.REASON_TOO_LONG,
                registered(),
                filed(FIRST, "ZL-1"));
    }

    @Test
    void a_device_has_at_most_a_hundred() {
        Object[] full = Stream.concat(
                        Stream.of(registered()),
                        IntStream.range(0, 100).mapToObj(n -> filed(new DocumentId("f-x" + n), "ZL-X" + n)))
                .toArray();
        refused(file(FIRST, "ZL-1", CHEN), DocumentRefusal.TOO_MANY_DOCUMENTS, full);
    }

    @Test
    void an_auditor_neither_files_nor_withdraws() {
        refused(file(FIRST, "ZL-1", ZHOU), DocumentRefusal.NOT_YOURS_TO_FILE, registered());
        refused(withdraw(FIRST, "", ZHOU), DocumentRefusal.NOT_YOURS_TO_FILE, registered());
    }

    private void refused(Object asked, Object refusal, Object... given) {
        fixture.given(given).when(asked).expectNoEvents().expectExceptionDetails(refusal);
    }

    private static Caller caller(PersonId person, Office office) {
        return new Caller(person, SampleSchool.SCHOOL, Set.of(new Grant(office, null)));
    }

    private static FileDocument file(DocumentId id, String number, Caller by) {
        return new FileDocument(id, SampleSchool.PROJECTOR, form(number), by, NOW);
    }

    private static DocumentForm form(String number) {
        return new DocumentForm(DocumentKind.WARRANTY_CARD, number, "投影仪保修卡", FILE, UNTIL, SUPPLIER);
    }

    private static WithdrawDocument withdraw(DocumentId id, String reason, Caller by) {
        return new WithdrawDocument(id, SampleSchool.PROJECTOR, reason, by, NOW);
    }

    private static DeviceRegistered registered() {
        return new DeviceRegistered(
                SampleSchool.PROJECTOR,
                SampleSchool.SCHOOL,
                SampleSchool.PROJECTOR_CODE,
                SampleSchool.projectorCard(),
                Custodian.store(SampleSchool.SCHOOL),
                null,
                NOW);
    }

    private static DocumentFiled filed(DocumentId id, String number) {
        return new DocumentFiled(
                id,
                SampleSchool.PROJECTOR,
                SampleSchool.SCHOOL,
                DocumentKind.WARRANTY_CARD,
                number,
                "投影仪保修卡",
                FILE,
                UNTIL,
                SUPPLIER,
                SampleSchool.CHEN,
                NOW);
    }

    private static DocumentWithdrawn withdrawn(DocumentId id) {
        return new DocumentWithdrawn(id, SampleSchool.PROJECTOR, SampleSchool.SCHOOL, "归错了设备", SampleSchool.CHEN, NOW);
    }
}
