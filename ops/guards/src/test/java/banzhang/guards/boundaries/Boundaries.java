package banzhang.guards.boundaries;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;

/// 边界 — the rules, for any root package, so that the guilty sample is judged by the very rules the house is.
record Boundaries(String root) {
    private static final String[] JDK_AND_ANNOTATIONS = {
        "java..", "org.jspecify.annotations..", "com.fasterxml.jackson.annotation.."
    };
    private static final Set<String> CLOCK_AND_CHANCE = Set.of("now", "randomUUID", "systemUTC", "systemDefaultZone");

    ArchRule theCatalogueKnowsOnlyTheJdk() {
        return knowsOnlyTheJdk("events");
    }

    ArchRule transparencyKnowsOnlyTheJdk() {
        return knowsOnlyTheJdk("transparency").allowEmptyShould(true);
    }

    ArchRule theJournalKnowsOnlyWhatItStores() {
        return classes()
                .that()
                .resideInAPackage(within("journal"))
                .should()
                .onlyDependOnClassesThat(resideOutsideOfPackages(root + "..")
                        .or(resideInAnyPackage(within("journal"), within("events"), within("transparency"))))
                .as("the journal knows the catalogue and no other part of the house");
    }

    ArchRule whatIsSharedKnowsNoSide() {
        return noClasses()
                .that()
                .resideInAnyPackage(within("events"), within("journal"), within("access"), within("sample"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(within("command"), within("query"), within("standalone"))
                .as("what both sides share knows neither side");
    }

    ArchRule theCommandSideDoesNotKnowTheQuerySide() {
        return strangers("command", "query");
    }

    ArchRule theQuerySideDoesNotKnowTheCommandSide() {
        return strangers("query", "command");
    }

    ArchRule noSideKnowsTheApplication() {
        return noClasses()
                .that()
                .resideInAnyPackage(within("command"), within("query"))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(within("standalone"))
                .as("the application knows the sides, not the other way round");
    }

    ArchRule theAuditorsToolStandsAlone() {
        return noClasses()
                .that()
                .resideInAPackage(within("verify"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework..", "org.axonframework..", "com.mongodb..", "org.bson..")
                .allowEmptyShould(true)
                .as("ops/verify knows neither Spring, Axon nor MongoDB");
    }

    ArchRule theChecksOfFaultsStandAlone() {
        return noClasses()
                .that()
                .resideInAPackage(within("faults.checker"))
                .should()
                .dependOnClassesThat(resideInAPackage(root + "..")
                        .and(resideOutsideOfPackages(within("faults.checker")))
                        .or(resideInAnyPackage("org.springframework..", "org.axonframework..")))
                .as("who judges a fault run knows the driver and nothing of what is judged");
    }

    ArchRule decidersTakeTimesAndIdsFromTheCommand() {
        return noClasses()
                .that(decide())
                .should()
                .callMethodWhere(DescribedPredicate.describe(
                        "asks a clock or chance", call -> isClockOrChance(call.getTarget())))
                .as("rules and aggregates ask neither clock nor chance");
    }

    ArchRule decidersDoNotKnowSpring() {
        return noClasses()
                .that(decide())
                .should()
                .dependOnClassesThat(resideInAPackage("org.springframework.."))
                .as("rules and aggregates do not know Spring");
    }

    private ArchRule knowsOnlyTheJdk(String part) {
        return classes()
                .that()
                .resideInAPackage(within(part))
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(JDK_AND_ANNOTATIONS).or(resideInAPackage(within(part))))
                .as(part + " knows the JDK and annotations only");
    }

    private ArchRule strangers(String side, String other) {
        return noClasses()
                .that()
                .resideInAPackage(within(side))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(within(other))
                .as("the " + side + " side does not know the " + other + " side");
    }

    private String within(String part) {
        return root + "." + part + "..";
    }

    private DescribedPredicate<JavaClass> decide() {
        return DescribedPredicate.describe(
                "decide (rules and aggregates)",
                type -> type.getPackageName().startsWith(root + ".command")
                        && (type.getSimpleName().endsWith("Rules") || isAggregate(type)));
    }

    private static boolean isAggregate(JavaClass type) {
        return type.getMethods().stream()
                .anyMatch(method -> method.isAnnotatedWith("org.axonframework.eventsourcing.EventSourcingHandler"));
    }

    private static boolean isClockOrChance(AccessTarget.MethodCallTarget target) {
        String owner = target.getOwner().getName();
        return owner.equals("java.lang.Math") && target.getName().equals("random")
                || owner.startsWith("java.util.random.")
                || owner.equals("java.util.concurrent.ThreadLocalRandom")
                || owner.equals("java.lang.System") && target.getName().startsWith("currentTime")
                || owner.equals("java.lang.System") && target.getName().startsWith("nanoTime")
                || owner.startsWith("java.") && CLOCK_AND_CHANCE.contains(target.getName());
    }
}
