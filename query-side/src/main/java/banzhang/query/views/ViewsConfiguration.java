package banzhang.query.views;

import static banzhang.events.value.Office.ADMINISTRATOR;
import static banzhang.events.value.Office.AUDITOR;

import banzhang.access.RouteRule;
import java.util.List;
import java.util.function.Function;
import org.axonframework.config.Configuration;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.config.EventProcessingConfigurer;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.messaging.StreamableMessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// 账簿装配 — one processor a view, following the whole journal in order; what fails is parked, not lost, not in the way.
///
/// One segment each: the views follow beside one another, a step is one write, and how far a view has come is one
/// position. More segments would mean more tokens written by a majority for the same events.
@org.springframework.context.annotation.Configuration(proxyBeanMethods = false)
class ViewsConfiguration {
    private static final int BATCH = 1_000;

    @Bean
    ConfigurerModule viewProcessors(
            Followed followed, ViewProgress progress, Projections projections, Letters letters) {
        return configurer -> {
            for (View view : View.values()) {
                follow(
                        configurer.eventProcessing(),
                        view,
                        followed,
                        new StepInterceptor(view, followed, progress, projections),
                        axon -> new FollowedTokens(axon.getComponent(TokenStore.class), view, followed, progress),
                        letters);
            }
        };
    }

    private static void follow(
            EventProcessingConfigurer processing,
            View view,
            Followed followed,
            StepInterceptor steps,
            Function<Configuration, TokenStore> tokens,
            Letters letters) {
        String group = view.group();
        processing.registerPooledStreamingEventProcessor(
                group, Configuration::eventStore, (configuration, processor) -> inOrder(processor));
        processing.registerTokenStore(group, tokens);
        processing.registerHandlerInterceptor(group, axon -> steps);
        processing.registerDeadLetterQueue(group, axon -> new ParkedLetters(letters, () -> followed.of(view)));
        processing.registerDeadLetterPolicy(group, axon -> new StepParking(view));
        // else every event would ask the database whether its sequence is parked
        processing.registerDeadLetteringEventHandlerInvokerConfiguration(
                group, (axon, invoker) -> invoker.enableSequenceIdentifierCache());
    }

    private static PooledStreamingEventProcessor.Builder inOrder(PooledStreamingEventProcessor.Builder processor) {
        return processor.initialSegmentCount(1).batchSize(BATCH).initialToken(StreamableMessageSource::createTailToken);
    }

    @Bean
    Followers followers(
            org.axonframework.config.EventProcessingConfiguration processing,
            Generations generations,
            Followed followed,
            Retirement retirement) {
        return new Followers(processing, generations, followed, retirement);
    }

    @Bean
    WebMvcConfigurer waitingForOwnWrites(ViewProgress progress, Generations generations) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new OwnWriteInterceptor(progress, generations));
            }
        };
    }

    @Bean
    List<RouteRule> viewRoutes() {
        return List.of(
                RouteRule.offices("GET", "/api/views", ADMINISTRATOR, AUDITOR),
                RouteRule.offices("POST", "/api/views/{name}/retry", ADMINISTRATOR),
                RouteRule.offices("POST", "/api/views/{name}/rebuild", ADMINISTRATOR));
    }
}
