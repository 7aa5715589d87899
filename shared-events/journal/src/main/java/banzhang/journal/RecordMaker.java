package banzhang.journal;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.ValueInstantiator;
import tools.jackson.databind.deser.ValueInstantiators;
import tools.jackson.databind.deser.std.StdValueInstantiator;

/// 造记录 — calls a record's constructor through a handle that is shaped once; Jackson shapes it anew for every event,
/// a fifth of the time of a replay.
final class RecordMaker extends StdValueInstantiator {
    private static final long serialVersionUID = 1L;
    private static final MethodType FROM_ARRAY = MethodType.methodType(Object.class, Object[].class);
    private final transient MethodHandle maker;

    private RecordMaker(StdValueInstantiator plain, MethodHandle maker) {
        super(plain);
        this.maker = maker;
    }

    /// For all records whose constructor may be called from here; others stay as they are.
    static ValueInstantiators forRecords() {
        return new ValueInstantiators.Base() {
            @Override
            public ValueInstantiator modifyValueInstantiator(
                    DeserializationConfig config, BeanDescription.Supplier type, ValueInstantiator plain) {
                return type.getBeanClass().isRecord() && plain instanceof StdValueInstantiator standard
                        ? of(standard)
                        : plain;
            }
        };
    }

    private static ValueInstantiator of(StdValueInstantiator plain) {
        if (plain.getWithArgsCreator() == null
                || !(plain.getWithArgsCreator().getMember() instanceof Constructor<?> constructor)) {
            return plain;
        }
        try {
            MethodHandle handle = MethodHandles.publicLookup().unreflectConstructor(constructor);
            return new RecordMaker(
                    plain,
                    handle.asSpreader(Object[].class, constructor.getParameterCount())
                            .asType(FROM_ARRAY));
        } catch (IllegalAccessException notOurs) {
            return plain;
        }
    }

    @Override
    public Object createFromObjectWith(DeserializationContext context, Object[] arguments) {
        try {
            return maker.invokeExact(arguments);
        } catch (Throwable refused) {
            return super.createFromObjectWith(context, arguments); // refuses it again, in Jackson's words
        }
    }
}
