package banzhang.standalone;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// 接口说明 — the head of the published OpenAPI document.
@Configuration(proxyBeanMethods = false)
class ApiDescription {
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
                            Errors are Problem Details (RFC 9457) with a stable `code`.\
                            """));
    }
}
