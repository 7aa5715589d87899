package banzhang.standalone.permissions;

import banzhang.sample.SampleSchool;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContext;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/// 路由清单 — the routes an application has, as it says itself, and an address for each.
final class MappedRoutes {
    private MappedRoutes() {}

    /// Method and pattern of each.
    static Set<String> of(ApplicationContext application) {
        return application.getBeansOfType(RequestMappingInfoHandlerMapping.class).values().stream()
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .flatMap(MappedRoutes::namesOf)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> namesOf(RequestMappingInfo route) {
        Set<RequestMethod> methods = route.getMethodsCondition().getMethods();
        return route.getPatternValues().stream()
                .flatMap(pattern -> methods.isEmpty()
                        ? Stream.of("GET " + pattern)
                        : methods.stream().map(method -> method + " " + pattern));
    }

    /// The address of something of 一(1)班, or of something that is not there.
    static String filled(String pattern) {
        String id = switch (pattern.replaceAll("^/(api/)?|/.*$", "")) {
            case "classes" -> SampleSchool.CLASS_1_1.value();
            case "devices" -> SampleSchool.PROJECTOR.value();
            case "people" -> SampleSchool.WANG.value();
            default -> "nothing";
        };
        return pattern.replace("{digest}", "0".repeat(64))
                .replaceFirst("\\{[^}]+}", id)
                .replaceAll("\\{[^}]+}", "nothing")
                .replace("**", "x");
    }
}
