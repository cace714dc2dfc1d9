package vn.giaoviec.local.servers;

import java.nio.file.Path;

/**
 * Where the servers of one home keep what they have: {@code data/}, {@code logs/}, {@code run/} and, unless they are
 * somebody else's too, {@code secrets/}.
 */
public record ServerFiles(Path home, Path secretsDirectory) {
    public ServerFiles(Path home) {
        this(home, home.resolve("secrets"));
    }

    /** The files of one of several servers of a kind, which share their secrets. */
    ServerFiles member(String name) {
        return new ServerFiles(PrivateFiles.directory(home.resolve(name)), secretsDirectory);
    }

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
        return new Secrets(secretsDirectory);
    }
}
