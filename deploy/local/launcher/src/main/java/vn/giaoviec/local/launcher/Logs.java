package vn.giaoviec.local.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import vn.giaoviec.local.servers.CannotStart;

/** Shows the end of the logs, of all processes or of one; with {@code -f} goes on as they grow. */
final class Logs implements Command {
    private static final String LINES_OF_ONE = "200";
    private static final String LINES_OF_EACH = "20";

    @Override
    public int run(Settings settings, List<String> arguments, Console console) {
        var names = new ArrayList<>(arguments);
        boolean follow = names.remove("-f");
        WrongUse.unless(names.size() <= 1, "logs [name] [-f]");
        var parts = names.isEmpty() ? settings.parts() : List.of(Part.named(names.getFirst()));
        var files = parts.stream()
                .map(part -> settings.files().log(part.title()))
                .filter(Files::exists)
                .map(Object::toString)
                .toList();
        if (files.isEmpty()) {
            throw new CannotStart("Nothing has been started yet in " + settings.home() + ": no logs.");
        }
        var command = new ArrayList<>(List.of("tail", "-n", names.isEmpty() ? LINES_OF_EACH : LINES_OF_ONE));
        if (follow) {
            command.add("-f");
        }
        command.addAll(files);
        try {
            return new ProcessBuilder(command).inheritIO().start().waitFor();
        } catch (IOException e) {
            throw new CannotStart("tail cannot be run: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    @Override
    public String help() {
        return "[name] [-f]  the end of the logs";
    }
}
