package banzhang.bench.load;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/// 处理器时间 — of this process, all its threads together.
public final class ProcessorTime {
    private final long began = nanos();

    private ProcessorTime() {}

    public static ProcessorTime begin() {
        return new ProcessorTime();
    }

    public double seconds() {
        return (nanos() - began) / 1e9;
    }

    private static long nanos() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    }
}
