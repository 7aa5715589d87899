package banzhang.faults.subject;

import banzhang.standalone.Banzhang;
import org.springframework.boot.SpringApplication;
import org.springframework.context.support.GenericApplicationContext;

/// 受试 — the application as it is shipped, with a [Door] beside its own; its console says where both are.
public final class Subject {
    private Subject() {}

    public static void main(String... arguments) {
        SpringApplication application = new SpringApplication(Banzhang.class);
        application.addInitializers(context -> {
            GenericApplicationContext beans = (GenericApplicationContext) context;
            beans.registerBean(Door.class);
            beans.registerBean(Hold.class);
            beans.registerBean(ShiftedClock.Everywhere.class);
        });
        application.run(arguments);
    }
}
