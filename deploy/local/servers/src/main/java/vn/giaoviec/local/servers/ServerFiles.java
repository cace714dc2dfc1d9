package vn.giaoviec.local.servers;

import java.nio.file.Path;

/** Where the servers of one home keep what they have: {@code data/}, {@code secrets/}, {@code logs/}, {@code run/}. */
public record ServerFiles(Path home) {
    public Path data(String server) {
        return home.resolve("data").resolve(server);
    }

    public Path log(String process) {
        return home.resolve("logs").resolve(process + ".log");
    }

    public Path run() {
        return home.resolve("run");
    }

    public Secrets secrets() {
        return new Secrets(home.resolve("secrets"));
    }
}
