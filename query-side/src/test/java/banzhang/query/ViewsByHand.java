package banzhang.query;

import banzhang.access.Caller;
import banzhang.access.Grant;
import banzhang.access.PeopleDirectory;
import banzhang.events.value.ClassId;
import banzhang.events.value.Office;
import banzhang.events.value.PersonId;
import banzhang.events.value.SchoolId;
import banzhang.journal.TemporaryDatabase;
import banzhang.sample.SampleSchool;
import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.AnnotationEventHandlerAdapter;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.bson.RawBsonDocument;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.core.type.filter.RegexPatternTypeFilter;

/// All views over an embedded database, fed by hand: no processor, no journal, no door.
public final class ViewsByHand implements AutoCloseable {
    public static final Instant NOW = Instant.parse("2026-11-23T04:00:00Z");
    private static final String WANTED =
            "banzhang\\.query\\..*(Projection|Shelf|\\.GenerationBook|\\.Generations|\\.Bookcase|\\.Projections"
                    + "|\\.Ledger|\\.Organisation|\\.Deputyships|\\.DeviceHistory|\\.Handovers|\\.Corrections"
                    + "|\\.Acceptances|\\.DueHandovers|\\.Residues|\\.Boards|\\.Settings|\\.RoomTemplates|\\.ClassSets"
                    + "|\\.Classifications|\\.Documents|\\.Reversals|\\.Regroupings|\\.Search|\\.ScannedLabel)";
    private static final Map<PersonId, String> NAMES = Map.of(
            SampleSchool.WANG, "王老师", SampleSchool.LI, "李老师", SampleSchool.CHEN, "陈主任", SampleSchool.ZHOU, "周审计");
    private final Runnable end;
    private final MongoClient client;
    private final MongoDatabase database;
    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    private final List<AnnotationEventHandlerAdapter> projections;
    private final CountedReads reads = new CountedReads();
    private long next;

    public ViewsByHand() {
        this(TemporaryDatabase.open());
    }

    private ViewsByHand(TemporaryDatabase server) {
        this(server.connectionString(), "views", server::close);
    }

    /// Over another database, and how to end that.
    public ViewsByHand(String uri, String name, Runnable end) {
        this.end = end;
        client = MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(uri))
                .addCommandListener(reads)
                .build());
        database = client.getDatabase(name);
        context.registerBean(MongoDatabase.class, () -> database);
        context.registerBean(Clock.class, () -> Clock.fixed(NOW, ZoneOffset.UTC));
        context.registerBean(PeopleDirectory.class, Names::new);
        ClassPathBeanDefinitionScanner scanner = new ClassPathBeanDefinitionScanner(context, false);
        scanner.setBeanNameGenerator(new FullyQualifiedAnnotationBeanNameGenerator());
        scanner.addIncludeFilter(new RegexPatternTypeFilter(Pattern.compile(WANTED)));
        scanner.scan("banzhang.query");
        context.refresh();
        projections = context.getBeansWithAnnotation(ProcessingGroup.class).values().stream()
                .map(AnnotationEventHandlerAdapter::new)
                .toList();
    }

    public static Caller chen() {
        return new Caller(SampleSchool.CHEN, SampleSchool.SCHOOL, Set.of(new Grant(Office.GENERAL_AFFAIRS, null)));
    }

    public static Caller headTeacher(PersonId person, ClassId schoolClass) {
        return new Caller(person, SampleSchool.SCHOOL, Set.of(new Grant(Office.HEAD_TEACHER, schoolClass)));
    }

    public <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    List<AnnotationEventHandlerAdapter> projections() {
        return projections;
    }

    public MongoDatabase database() {
        return database;
    }

    public MongoClient client() {
        return client;
    }

    /// How many documents of collections whose names begin so a question makes the database hand out.
    public long readFrom(String collections, Runnable question) {
        return reads.of(collections, question);
    }

    /// The commands to the database that some work makes, in their order, each as `find view_devices`.
    public List<String> commandsOf(Runnable work) {
        return reads.orderOf(work);
    }

    /// Takes a whole story in, from where the last one ended.
    public ViewsByHand with(Story story) {
        story.told().forEach(one -> take(one, next++));
        return this;
    }

    public void take(Told told, long position) {
        take(told.at(position));
    }

    public void take(TrackedEventMessage<?> event) {
        for (AnnotationEventHandlerAdapter projection : projections) {
            DefaultUnitOfWork.startAndGet(event)
                    .executeWithResult(() -> projection.handle(event))
                    .getPayload();
        }
    }

    /// Every document of every view, byte by byte.
    public Map<String, String> bytes() {
        Map<String, String> all = new TreeMap<>();
        for (String name : database.listCollectionNames()) {
            for (RawBsonDocument document :
                    database.getCollection(name, RawBsonDocument.class).find()) {
                byte[] bytes = new byte[document.getByteBuffer().remaining()];
                document.getByteBuffer().get(bytes);
                all.put(
                        name + " " + document.getString("_id").getValue(),
                        HexFormat.of().formatHex(bytes));
            }
        }
        return all;
    }

    @Override
    public void close() {
        context.close();
        client.close();
        end.run();
    }

    /// 姓名簿 of the cast.
    private static final class Names implements PeopleDirectory {
        @Override
        public String nameOf(PersonId person) {
            return NAMES.getOrDefault(person, person.value());
        }

        @Override
        public Map<PersonId, String> peopleOf(SchoolId school) {
            return NAMES;
        }
    }
}
