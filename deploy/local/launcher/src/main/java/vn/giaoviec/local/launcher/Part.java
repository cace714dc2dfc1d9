package vn.giaoviec.local.launcher;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** A process of the system on one machine, by the name that people and {@code status} use for it. */
public enum Part {
    KAFKA("kafka", 9092, 992, "deploy/local/broker"),
    MONGODB("mongodb", 27017, 917, ""),
    IDENTITY("identity", 9000, 900, "deploy/local/identity"),
    DIRECTIVE("directive-service", 8081, 81, "directive-service"),
    TASK("task-service", 8082, 82, "task-service"),
    NOTIFICATION("notification-service", 8083, 83, "notification-service"),
    REPORTING("reporting-service", 8084, 84, "reporting-service"),
    PORTAL("portal", 8080, 80, "portal");

    /** Started when the servers are ready, all at once; stopped first. */
    public static final List<Part> SERVICES = List.of(DIRECTIVE, TASK, NOTIFICATION, REPORTING);

    /** The services, and the pages that are made of them. */
    public static final List<Part> APPLICATIONS =
            Stream.concat(SERVICES.stream(), Stream.of(PORTAL)).toList();

    private final String title;
    private final int port;
    private final int offset;
    private final String module;

    Part(String title, int port, int offset, String module) {
        this.title = title;
        this.port = port;
        this.offset = offset;
        this.module = module;
    }

    public String title() {
        return title;
    }

    /** Where its jar is built; empty for mongod, which is not ours. */
    String module() {
        return module;
    }

    boolean isService() {
        return SERVICES.contains(this);
    }

    /** Whether it answers HTTP, readiness among it. */
    boolean speaksHttp() {
        return this != KAFKA && this != MONGODB;
    }

    /** @param base of {@code GIAOVIEC_PORT_BASE}; 0 for the well-known ports */
    int port(int base) {
        return base == 0 ? port : base + offset;
    }

    static Part named(String title) {
        return Arrays.stream(values())
                .filter(part -> part.title.equals(title))
                .findFirst()
                .orElseThrow(() -> new WrongUse("There is no process " + title + ". The names: "
                        + String.join(
                                ", ", Arrays.stream(values()).map(Part::title).toList())));
    }
}
