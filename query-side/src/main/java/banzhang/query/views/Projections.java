package banzhang.query.views;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.AnnotationEventHandlerAdapter;
import org.axonframework.eventhandling.EventMessageHandler;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.stereotype.Component;

/// 登账者 — the projection of each view.
@Component
final class Projections {
    private final ListableBeanFactory beans;
    private final Map<View, EventMessageHandler> projections = new ConcurrentHashMap<>();

    Projections(ListableBeanFactory beans) {
        this.beans = beans;
    }

    EventMessageHandler of(View view) {
        return projections.computeIfAbsent(view, this::find);
    }

    private EventMessageHandler find(View view) {
        return beans.getBeansWithAnnotation(ProcessingGroup.class).values().stream()
                .filter(bean -> isOf(view, bean))
                .findFirst()
                .map(AnnotationEventHandlerAdapter::new)
                .orElseThrow(() -> new IllegalStateException("no projection feeds " + view));
    }

    private static boolean isOf(View view, Object bean) {
        ProcessingGroup group = bean.getClass().getAnnotation(ProcessingGroup.class);
        return group != null && group.value().equals(view.group());
    }
}
