package banzhang.guards.catalogue;

import banzhang.events.EventCatalogue;
import banzhang.events.EventName;
import banzhang.guards.SourceTree;
import banzhang.guards.source.JavaSource;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// 目录页 — `CATALOGUE.md`, made from the records, their Javadoc and the handlers found in the compiled house.
final class CataloguePage {
    private static final List<String> SCHOOL_YEAR = List.of(
            "OrganisationEvent",
            "SettingEvent",
            "RegisterEvent",
            "AcceptanceEvent",
            "CorrectionEvent",
            "ReversalEvent",
            "RegroupingEvent",
            "AccessoryEvent",
            "DocumentEvent",
            "HandoverEvent",
            "CommandEvent");
    private static final String HEAD = """
        # 事件目录 Catalogue of events

        Made by `ops/bin/banzhang catalogue` from the records in `catalogue/`; do not edit. Stored name and revision
        are for ever; `schema.json` and `example.json` of each are under
        `catalogue/src/main/resources/catalogue/<name>/r<revision>/`, what is released is locked in `catalogue.lock`
        there. A field in (brackets) may be absent.
        """;

    private final Map<String, String> docs;
    private final JavaClasses house = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("banzhang");

    CataloguePage(Map<String, String> docs) {
        this.docs = docs;
    }

    /// The first Javadoc paragraph of every type of the catalogue, by nested name.
    static Map<String, String> docsOfTheCatalogue() {
        Map<String, String> docs = new LinkedHashMap<>();
        SourceTree.files(".java").stream()
                .filter(file -> file.startsWith(CatalogueFolder.MODULE.resolve("src/main/java")))
                .map(file -> JavaSource.parse(SourceTree.shown(file), SourceTree.read(file)))
                .flatMap(source -> source.types().stream())
                .filter(type -> type.doc() != null)
                .forEach(type -> docs.put(type.name(), String.valueOf(type.doc())));
        return docs;
    }

    String text() {
        StringBuilder page = new StringBuilder(HEAD);
        Map<String, List<Class<?>>> byCapability = EventCatalogue.all().stream()
                .collect(
                        Collectors.groupingBy(event -> event.getDeclaringClass().getSimpleName()));
        byCapability.keySet().stream()
                .sorted(java.util.Comparator.comparingInt(SCHOOL_YEAR::indexOf))
                .forEach(capability -> section(page, capability, byCapability.getOrDefault(capability, List.of())));
        return page.toString();
    }

    private void section(StringBuilder page, String capability, List<Class<?>> events) {
        page.append("\n## ").append(docs.get(capability)).append("\n\n");
        page.append("| 中文 | stored as | record | what it says | fields | read by |\n|---|---|---|---|---|---|\n");
        events.forEach(event -> page.append(row(event)));
    }

    private String row(Class<?> event) {
        EventName name = EventCatalogue.nameOf(event);
        String nested = event.getDeclaringClass().getSimpleName() + "." + event.getSimpleName();
        String says = String.valueOf(docs.get(nested)).replaceFirst("^\\S+ — ", "");
        String fields = Arrays.stream(event.getRecordComponents())
                .map(CataloguePage::field)
                .collect(Collectors.joining(", "));
        return "| "
                + String.join(
                        " | ",
                        name.zh(),
                        "`" + CatalogueLock.keyOf(name) + "`",
                        "`" + event.getSimpleName() + "`",
                        says,
                        fields,
                        readersOf(event))
                + " |\n";
    }

    private static String field(RecordComponent component) {
        boolean optional = component.getAnnotatedType().isAnnotationPresent(org.jspecify.annotations.Nullable.class);
        return optional ? "(" + component.getName() + ")" : component.getName();
    }

    /// The projections, policies and aggregates that handle the event, by annotation.
    private String readersOf(Class<?> event) {
        return house.stream()
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> handles(method, event))
                .map(method -> "`" + method.getOwner().getSimpleName() + "`")
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private static boolean handles(JavaMethod method, Class<?> event) {
        return !method.getRawParameterTypes().isEmpty()
                && method.getRawParameterTypes().getFirst().isEquivalentTo(event)
                && method.getAnnotations().stream()
                        .anyMatch(annotation -> annotation
                                        .getRawType()
                                        .getSimpleName()
                                        .endsWith("EventHandler")
                                || annotation.getRawType().getSimpleName().equals("EventSourcingHandler"));
    }
}
