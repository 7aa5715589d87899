package banzhang.events;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// The name an event is stored under, for ever, whatever its class is called.
///
/// `value` is `subject.past-participle` in lower case; `revision` counts from 1; `zh` is the Chinese term.
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface EventName {
    String value();

    int revision() default 1;

    String zh();
}
