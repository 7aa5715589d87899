package banzhang.guards.guilty.command.handover;

import java.util.UUID;

final class RestlessRules {
    private RestlessRules() {}

    static String newSheet() {
        return UUID.randomUUID().toString();
    }
}
