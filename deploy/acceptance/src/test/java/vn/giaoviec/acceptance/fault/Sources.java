package vn.giaoviec.acceptance.fault;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import vn.giaoviec.local.servers.Checkout;

/** Which sources were tested. */
final class Sources {
    private Sources() {}

    private static final List<String> TESTED = List.of("--", ":/", ":!/deploy/proof", ":(exclude,top,glob)**/*.md");

    /**
     * The last commit that changed anything but texts and the proof itself, with {@code +changes} where something was
     * changed and not committed.
     */
    static String version() {
        var commit = git("log", "-1", "--format=%h", "--abbrev=12");
        var changes = git("status", "--porcelain");
        return changes.isEmpty() ? commit : commit + "+changes";
    }

    private static String git(String... arguments) {
        var command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(arguments));
        command.addAll(TESTED);
        try {
            var git = new ProcessBuilder(command)
                    .directory(Checkout.find().root().toFile())
                    .start();
            var said = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            return git.waitFor() == 0 ? said : "unknown";
        } catch (IOException none) {
            return "unknown";
        } catch (InterruptedException stopping) {
            throw new IllegalStateException(stopping);
        }
    }
}
