package banzhang.standalone;

import banzhang.access.files.FileCheck;
import banzhang.access.files.FileStore;
import banzhang.events.DocumentEvent.DocumentStored;
import banzhang.events.HandoverEvent.HandoverSigned;
import banzhang.events.SheetFileEvent.AssertionFiled;
import banzhang.events.SheetFileEvent.PaperFiled;
import banzhang.events.SheetFileEvent.PhotoFiled;
import banzhang.events.value.Digest;
import com.mongodb.client.MongoDatabase;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/// 核验文件之职 — `banzhang check-files`: reads the journal and every stored file, tells which are not as they were, ends.
@EnableConfigurationProperties(BanzhangSettings.class)
@Import({DatabaseConfiguration.class, JournalConfiguration.class})
class FilesRole {
    private static final String ASKED = "--banzhang.check=files";

    static boolean isAsked(String... arguments) {
        return List.of(arguments).contains(ASKED);
    }

    /// Answers the exit code: 0 when every file that an event names is as it was stored.
    static int run(String... arguments) {
        SpringApplication application = new SpringApplication(FilesRole.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setLogStartupInfo(false);
        String[] quietly = Stream.concat(Stream.of("--logging.level.banzhang=WARN"), Arrays.stream(arguments))
                .toArray(String[]::new);
        try (ConfigurableApplicationContext context = application.run(quietly)) {
            Set<Digest> named = named(context.getBean(EventStorageEngine.class));
            return tell(context.getBean(FileStore.class).check(named), System.out);
        } catch (RuntimeException told) {
            return 1; // why it did not start has been told already
        }
    }

    /// The files that events name. The digest of a document alone is not among them: its file is in the school's
    /// own
    /// cabinet.
    private static Set<Digest> named(EventStorageEngine journal) {
        Set<Digest> named = new HashSet<>();
        try (Stream<? extends EventMessage<?>> events = journal.readEvents(null, false)) {
            events.map(EventMessage::getPayload).forEach(event -> {
                switch (event) {
                    case HandoverSigned signed -> named.add(signed.drawing());
                    case PhotoFiled filed -> named.add(filed.photo());
                    case AssertionFiled filed -> named.add(filed.assertion());
                    case PaperFiled filed -> named.add(filed.paper());
                    case DocumentStored stored -> named.add(stored.file());
                    default -> {}
                }
            });
        }
        return named;
    }

    private static int tell(FileCheck check, PrintStream out) {
        say(out, "缺失 missing", check.missing());
        say(out, "被改动 changed", check.changed());
        say(out, "无凭证引用(无害) named by no event, harmless", check.unreferenced());
        out.printf(
                check.isIntact()
                        ? "文件完整 all files are as they were stored: %d%n"
                        : "文件有问题 files are not as they were stored; sound: %d%n",
                check.sound());
        return check.isIntact() ? 0 : 2;
    }

    private static void say(PrintStream out, String what, List<Digest> files) {
        files.forEach(file -> out.println(what + ": " + file));
    }

    @Bean
    FileStore fileStore(MongoDatabase database) {
        return new FileStore(database);
    }
}
