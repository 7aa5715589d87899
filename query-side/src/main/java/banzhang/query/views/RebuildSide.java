package banzhang.query.views;

import banzhang.query.QuerySide;
import org.axonframework.config.ProcessingGroup;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/// 重建装配 — of this side the projections, the shelves they write to, and what rebuilds them; no pages, no followers.
///
/// Asks of the application what [QuerySide] asks of it, but for the event store.
@ComponentScan(
        basePackageClasses = QuerySide.class,
        nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class,
        useDefaultFilters = false,
        includeFilters = {
            @Filter(ProcessingGroup.class),
            @Filter(type = FilterType.REGEX, pattern = "banzhang\\.query\\..*Shelf"),
            @Filter(
                    type = FilterType.ASSIGNABLE_TYPE,
                    classes = {
                        Bookcase.class,
                        Claims.class,
                        GenerationBook.class,
                        Generations.class,
                        Letters.class,
                        ProgressBoard.class,
                        Projections.class,
                        Rebuilds.class,
                        Retirement.class,
                        ViewProgress.class
                    })
        })
public final class RebuildSide {
    private RebuildSide() {}
}
