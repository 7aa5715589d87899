package banzhang.standalone;

import banzhang.command.CommandSide;
import banzhang.query.QuerySide;
import java.util.Locale;
import org.springframework.context.EnvironmentAware;
import org.springframework.context.annotation.ImportSelector;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotationMetadata;

/// 选侧 — brings in the command side, the query side, or both, as `banzhang.side` says.
class ChosenSides implements ImportSelector, EnvironmentAware {
    private String side = "both";

    @Override
    public void setEnvironment(Environment environment) {
        side = environment.getProperty("banzhang.side", "both").toLowerCase(Locale.ROOT);
    }

    @Override
    public String[] selectImports(AnnotationMetadata importing) {
        return switch (side) {
            case "command" -> new String[] {CommandSide.class.getName()};
            case "query" -> new String[] {QuerySide.class.getName()};
            case "both" -> new String[] {CommandSide.class.getName(), QuerySide.class.getName()};
            default -> throw new IllegalArgumentException("banzhang.side is command, query or both, not " + side);
        };
    }
}
