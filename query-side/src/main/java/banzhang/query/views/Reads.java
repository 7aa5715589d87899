package banzhang.query.views;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// 所读账簿 — the views a controller or page answers from; none for what reads no view.
///
/// A request that names a journal position waits for exactly these; without the annotation, for all.
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Reads {
    View[] value();
}
