package banzhang.query.web;

import banzhang.access.RouteRule;
import java.time.Duration;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.LiteWebJarsResourceResolver;
import org.webjars.WebJarVersionLocator;

/// 页面装配 — words, dialect, formatting, and the files under `/assets`, all of them ours: no other host is asked.
@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {
    private static final Duration FOR_LONG = Duration.ofDays(365);
    private final PageAssets assets = PageAssets.read();

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        // asked for again each time, answered 304 while unchanged: an update of the application is seen at once
        registry.addResourceHandler("/assets/webjars/**")
                .addResourceLocations("classpath:/META-INF/resources/webjars/")
                .setCacheControl(CacheControl.noCache())
                .resourceChain(true)
                .addResolver(new LiteWebJarsResourceResolver(new WebJarVersionLocator()));
        // under their version files never change: a page kept for later asks for the files it was made for
        registry.addResourceHandler(assets.folder() + "/**")
                .addResourceLocations("classpath:/static/assets/")
                .setCacheControl(CacheControl.maxAge(FOR_LONG).cachePublic().immutable());
        registry.addResourceHandler("/assets/**")
                .addResourceLocations("classpath:/static/assets/")
                .setCacheControl(CacheControl.noCache());
    }

    @Bean
    PageAssets pageAssets() {
        return assets;
    }

    @Bean
    Words words() {
        return new Words();
    }

    @Bean
    Shown shown() {
        return new Shown();
    }

    @Bean
    SayDialect sayDialect(Words words) {
        return new SayDialect(words);
    }

    @Bean
    List<RouteRule> pageRoutes() {
        return PageRoutes.ALL;
    }
}
