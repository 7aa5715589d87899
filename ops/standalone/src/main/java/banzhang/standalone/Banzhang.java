package banzhang.standalone;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.context.annotation.Import;

/// 班账 — starts the sides that `banzhang.side` names, or does what `banzhang.rebuild` or `banzhang.check` names
/// and ends.
@SpringBootApplication(proxyBeanMethods = false, exclude = UserDetailsServiceAutoConfiguration.class)
@EnableConfigurationProperties(BanzhangSettings.class)
@Import(ChosenSides.class)
public class Banzhang {
    public static void main(String[] arguments) {
        if (RebuildRole.isAsked(arguments)) {
            System.exit(RebuildRole.run(arguments));
        }
        if (FilesRole.isAsked(arguments)) {
            System.exit(FilesRole.run(arguments));
        }
        if (VaultRole.isAsked(arguments)) {
            System.exit(VaultRole.run(arguments));
        }
        SpringApplication.run(Banzhang.class, arguments);
    }
}
