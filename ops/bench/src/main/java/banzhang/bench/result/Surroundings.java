package banzhang.bench.result;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;

/// 环境 — what a run ran on: the machine by what it is, not by its name, and versions.
public final class Surroundings {
    private Surroundings() {}

    public static Map<String, Object> machine() {
        OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        Map<String, Object> machine = new LinkedHashMap<>();
        machine.put("processor", processor());
        machine.put("cores", Runtime.getRuntime().availableProcessors());
        machine.put("memoryGiB", Math.round(system.getTotalMemorySize() / (double) (1 << 30)));
        machine.put("system", System.getProperty("os.name") + " " + System.getProperty("os.version"));
        machine.put("architecture", System.getProperty("os.arch"));
        machine.put("loadAverageAtStart", system.getSystemLoadAverage());
        machine.put("heapGiB", Math.round(10 * Runtime.getRuntime().maxMemory() / (double) (1 << 30)) / 10.0);
        return machine;
    }

    private static String processor() {
        try (Stream<String> lines = Files.lines(Path.of("/proc/cpuinfo"))) {
            return lines.filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse("unknown");
        } catch (IOException elsewhere) {
            return "unknown";
        }
    }

    /// Of the libraries; those of the servers are theirs to say.
    public static Map<String, String> versions() {
        Map<String, String> versions = new LinkedHashMap<>();
        versions.put("java", Runtime.version().toString());
        versions.put("axon", ofLibrary("org.axonframework/axon-eventsourcing"));
        versions.put("axon-mongo", ofLibrary("org.axonframework.extensions.mongo/axon-mongo"));
        versions.put("mongodb-driver", driver());
        versions.put("hikari", ofLibrary("com.zaxxer/HikariCP"));
        return versions;
    }

    private static String ofLibrary(String coordinates) {
        String resource = "/META-INF/maven/" + coordinates + "/pom.properties";
        try (InputStream in = Surroundings.class.getResourceAsStream(resource)) {
            Properties said = new Properties();
            if (in != null) {
                said.load(in);
            }
            return said.getProperty("version", "unknown");
        } catch (IOException unreadable) {
            return "unknown";
        }
    }

    private static String driver() {
        String version = com.mongodb.client.MongoClients.class.getPackage().getImplementationVersion();
        return version == null ? com.mongodb.internal.build.MongoDriverVersion.VERSION : version;
    }
}
