package banzhang.standalone;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// 启动设定 — what is decided when the application is started; see `banzhang help`.
///
/// @param side which side this process serves
/// @param data where the embedded database lives, when no `mongodb` is given
/// @param keyFile where the identity vault's master key is, beside `data` when not given; never in the database
/// @param mongodb URI of a replica set, naming the database
/// @param demo whether the sample school is loaded
/// @param rehearsal whether this start only warms up the JVM's cache and then ends
/// @param rebuild which view this start only rebuilds and then ends, `all` for all of them
/// @param check `security-log`, `files` or `rotate-key`: what this start only does and then ends
@ConfigurationProperties("banzhang")
public record BanzhangSettings(
        @DefaultValue("both") Side side,
        @DefaultValue("data/school") Path data,
        @Nullable Path keyFile,
        @Nullable String mongodb,
        boolean demo,
        boolean rehearsal,
        @Nullable String rebuild,
        @Nullable String check) {
    /// 侧 — the parts of the house one process can serve.
    public enum Side {
        COMMAND,
        QUERY,
        BOTH
    }

    public BanzhangSettings {
        if (side != Side.BOTH && mongodb == null) {
            throw new IllegalArgumentException(
                    "one side alone needs a MongoDB: the embedded database serves one process");
        }
    }

    /// The master key's file: beside the data and not in it, so that a copy of the data alone tells no name.
    public Path masterKey() {
        Path named = keyFile;
        return named == null ? data.resolveSibling(data.getFileName() + ".key") : named;
    }

    /// Whether commands are carried out in this process.
    public boolean takesCommands() {
        return side != Side.QUERY;
    }
}
