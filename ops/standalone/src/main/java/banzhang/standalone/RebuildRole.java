package banzhang.standalone;

import banzhang.access.PeopleDirectory;
import banzhang.access.account.People;
import banzhang.access.vault.MasterKeys;
import banzhang.access.vault.PersonKeys;
import banzhang.query.views.RebuildSide;
import banzhang.query.views.Rebuilds;
import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.util.Arrays;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/// 重建之职 — `banzhang rebuild`: database, journal and projections without pages and commands; rebuilds and ends.
@EnableConfigurationProperties(BanzhangSettings.class)
@Import({DatabaseConfiguration.class, JournalConfiguration.class, RebuildSide.class})
class RebuildRole {
    private static final String ASKED = "--banzhang.rebuild=";

    static boolean isAsked(String... arguments) {
        return Arrays.stream(arguments).anyMatch(argument -> argument.startsWith(ASKED));
    }

    /// Answers the exit code: 0 when what was asked for is rebuilt.
    static int run(String... arguments) {
        RebuildConsole console = new RebuildConsole(System.out);
        SpringApplication application = new SpringApplication(RebuildRole.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setLogStartupInfo(false);
        try (ConfigurableApplicationContext context = application.run(quietly(arguments))) {
            String asked = context.getBean(BanzhangSettings.class).rebuild();
            return console.rebuild(context.getBean(Rebuilds.class), asked == null ? "" : asked);
        } catch (RuntimeException told) {
            if (Arrays.stream(arguments).noneMatch(argument -> argument.startsWith("--banzhang.mongodb="))) {
                console.pointToTheRunningOne(); // why it did not start has been told already
            }
            return 1;
        }
    }

    /// Only the bar is to be seen, and what goes wrong.
    private static String[] quietly(String... arguments) {
        return Stream.concat(
                        Stream.of("--logging.level.banzhang=WARN", "--logging.level.org.springframework=ERROR"),
                        Arrays.stream(arguments))
                .toArray(String[]::new);
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    PeopleDirectory people(MongoDatabase database, MasterKeys masters) {
        return new People(database, new PersonKeys(database, masters));
    }
}
