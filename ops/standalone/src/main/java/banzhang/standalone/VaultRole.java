package banzhang.standalone;

import banzhang.access.security.SecurityCheck;
import banzhang.access.security.SecurityLog;
import banzhang.access.vault.MasterKeys;
import banzhang.access.vault.PersonKeys;
import com.mongodb.client.MongoDatabase;
import java.io.PrintStream;
import java.time.Clock;
import java.util.Arrays;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/// 保险库之职 — `banzhang check-log` and `banzhang rotate-key`: database and vault alone; does what is asked and ends.
@EnableConfigurationProperties(BanzhangSettings.class)
@Import(DatabaseConfiguration.class)
class VaultRole {
    private static final String ASKED = "--banzhang.check=";

    static boolean isAsked(String... arguments) {
        return Arrays.stream(arguments).anyMatch(argument -> argument.startsWith(ASKED));
    }

    /// Answers the exit code: 0 when all is well.
    static int run(String... arguments) {
        SpringApplication application = new SpringApplication(VaultRole.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setLogStartupInfo(false);
        String[] quietly = Stream.concat(Stream.of("--logging.level.banzhang=WARN"), Arrays.stream(arguments))
                .toArray(String[]::new);
        try (ConfigurableApplicationContext context = application.run(quietly)) {
            String asked =
                    String.valueOf(context.getBean(BanzhangSettings.class).check());
            return switch (asked) {
                case "security-log" -> tell(context.getBean(SecurityLog.class).check(), System.out);
                case "rotate-key" -> tell(context.getBean(PersonKeys.class).rotate(), System.out);
                default -> tell(asked, System.out);
            };
        } catch (RuntimeException told) {
            return 1; // why it did not start has been told already
        }
    }

    private static int tell(SecurityCheck check, PrintStream out) {
        if (check.isIntact()) {
            out.printf("安全日志完整 the security log is intact: %d, %s%n", check.entries(), check.link());
            return 0;
        }
        out.printf(
                "安全日志被改动 the security log is not as it was written: %s, 第 %d 条 entry %d%n",
                check.finding(), check.at(), check.at());
        return 2;
    }

    private static int tell(int relocked, PrintStream out) {
        out.printf("已换用新的主密钥 a new master key is in use; keys locked anew: %d%n", relocked);
        return 0;
    }

    private static int tell(String unknown, PrintStream out) {
        out.println("没有这项检查 nothing of this name: " + unknown);
        return 1;
    }

    @Bean
    PersonKeys personKeys(MongoDatabase database, MasterKeys masters) {
        return new PersonKeys(database, masters);
    }

    @Bean
    SecurityLog securityLog(MongoDatabase database, PersonKeys keys) {
        return new SecurityLog(database, keys, Clock.systemUTC());
    }
}
