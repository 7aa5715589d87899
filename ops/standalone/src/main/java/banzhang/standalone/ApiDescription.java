package banzhang.standalone;

import banzhang.access.RouteRule;
import banzhang.access.Scope;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import io.swagger.v3.oas.models.tags.Tag;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.ResolvableType;

/// 接口说明 — the published OpenAPI document: its head, who may come in, and what holds for all operations.
@Configuration(proxyBeanMethods = false)
class ApiDescription {
    private static final String SESSION = "session";
    private static final String CSRF = "csrf";
    private static final String TOKEN = "token";

    @Bean
    OpenAPI api() {
        return new OpenAPI()
                .info(new Info()
                        .title("班账 Banzhang")
                        .version("1")
                        .license(new License().name("Apache-2.0"))
                        .description("""
                            Every command carries an `Idempotency-Key`; the same key and body get the same answer. \
                            Answers carry `Journal-Position`; a reader that sends it back sees its own write. \
                            Errors are Problem Details (RFC 9457) with a stable `code`. Sign in with \
                            `POST /api/session`; requests that change something send the cookie `XSRF-TOKEN` back as \
                            header `X-XSRF-TOKEN`. Machines send `Authorization: Bearer` with a token instead of both; \
                            `x-token-scope` says what a token must be for, and where it is missing no token comes in. \
                            A text that names somebody is answered `TEXT_NAMES_SOMEBODY`, and stored with the header \
                            `Names-Confirmed: yes`. Money is in fen, times are ISO 8601.\
                            """))
                .addServersItem(new Server().url("/"))
                .tags(Stream.of(
                                ApiOperations.ACCESS,
                                ApiOperations.ORGANISATION,
                                ApiOperations.REGISTER,
                                ApiOperations.HANDOVER,
                                ApiOperations.LEDGER,
                                ApiOperations.VIEWS)
                        .map(name -> new Tag().name(name))
                        .toList())
                .components(new Components()
                        .addSecuritySchemes(SESSION, apiKey(SecurityScheme.In.COOKIE, "banzhang_session"))
                        .addSecuritySchemes(
                                TOKEN,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer"))
                        .addSecuritySchemes(CSRF, apiKey(SecurityScheme.In.HEADER, "X-XSRF-TOKEN")));
    }

    private static SecurityScheme apiKey(SecurityScheme.In where, String name) {
        return new SecurityScheme().type(SecurityScheme.Type.APIKEY).in(where).name(name);
    }

    @Bean
    ModelConverter requiredComponents() {
        return new RequiredComponents();
    }

    @Bean
    OperationCustomizer questions() {
        return new ApiQuestions();
    }

    /// For the command side's routes that take a card, and for all: what a client's author wants to know.
    @Bean
    OpenApiCustomizer operations(ListableBeanFactory beans) {
        ResolvableType lists = ResolvableType.forClassWithGenerics(List.class, RouteRule.class);
        ObjectProvider<List<RouteRule>> routes = beans.getBeanProvider(lists);
        Map<String, RouteRule> rules = routes.stream()
                .flatMap(List::stream)
                .collect(Collectors.toMap(rule -> rule.method() + " " + rule.pattern(), Function.identity()));
        return document -> {
            ApiSchemas.add(document);
            document.getPaths()
                    .forEach((path, item) -> item.readOperationsMap().forEach((method, operation) -> {
                        ApiAnswers.describe(document, method, path, operation);
                        secure(operation, method, Objects.requireNonNull(rules.get(method + " " + path)));
                    }));
        };
    }

    private static void secure(Operation operation, PathItem.HttpMethod method, RouteRule rule) {
        SecurityRequirement person = new SecurityRequirement();
        if (rule.who() != RouteRule.Who.ANYONE) {
            person.addList(SESSION);
        }
        if (method != PathItem.HttpMethod.GET) {
            person.addList(CSRF);
        }
        Scope scope = rule.scope();
        if (scope == null) {
            operation.setSecurity(List.of(person));
            return;
        }
        operation.setSecurity(List.of(person, new SecurityRequirement().addList(TOKEN)));
        operation.addExtension("x-token-scope", scope.name());
    }
}
