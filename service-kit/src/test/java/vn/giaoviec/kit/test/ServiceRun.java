package vn.giaoviec.kit.test;

import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** A service in this JVM on a free port, on the platform's real servers. */
public final class ServiceRun implements AutoCloseable {
    private final ConfigurableApplicationContext context;
    private final Http http;

    private ServiceRun(ConfigurableApplicationContext context) {
        this.context = context;
        this.http = new Http("http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port"));
    }

    public static ServiceRun start(Class<?> main, String service, Platform platform) {
        return start(main, service, platform, Map.of());
    }

    /** @param more properties beside the platform's; they win */
    public static ServiceRun start(Class<?> main, String service, Platform platform, Map<String, String> more) {
        var properties = new HashMap<String, Object>(platform.properties(service));
        properties.put("server.port", "0");
        properties.put("server.address", "127.0.0.1");
        properties.put("spring.profiles.active", "test");
        properties.put("logging.structured.format.console", "");
        properties.put("logging.level.root", "WARN");
        properties.putAll(more);
        var arguments = properties.entrySet().stream()
                .map(entry -> "--" + entry.getKey() + "=" + entry.getValue())
                .toArray(String[]::new);
        return new ServiceRun(new SpringApplicationBuilder(main)
                .web(WebApplicationType.SERVLET)
                .run(arguments));
    }

    public Http http() {
        return http;
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public ConfigurableApplicationContext context() {
        return context;
    }

    @Override
    public void close() {
        context.close();
    }
}
