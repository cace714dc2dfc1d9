package vn.giaoviec.local.launcher;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.giaoviec.local.checker.Access;
import vn.giaoviec.local.checker.Checker;
import vn.giaoviec.local.servers.CannotStart;
import vn.giaoviec.local.servers.ServerFiles;

/** Whether what is stored is true. Exit 0 when nothing is violated, 1 when something is. */
final class Check implements Command {
    private static final String USAGE = "check [--journal FILE] [--json]";

    @Override
    public int run(Settings settings, List<String> arguments, Console console) {
        var question = question(arguments);
        var home = settings.share().orElse(settings.home());
        var files = new ServerFiles(home);
        var servers = new RunFiles(files.run());
        if (!Stream.of(Part.MONGODB, Part.KAFKA).allMatch(part -> runs(servers, part))) {
            throw new CannotStart("MongoDB and Kafka of " + home + " do not run, and what they hold cannot be judged."
                    + " First: ./giaoviec up");
        }
        return Checker.run(Access.of(files), question, console.out());
    }

    static Checker.Question question(List<String> arguments) {
        Optional<Path> journal = Optional.empty();
        boolean json = false;
        var words = arguments.iterator();
        while (words.hasNext()) {
            switch (words.next()) {
                case "--json" -> json = true;
                case "--journal" -> {
                    WrongUse.unless(words.hasNext() && journal.isEmpty(), USAGE);
                    journal = Optional.of(readable(Path.of(words.next())));
                }
                default -> WrongUse.unless(false, USAGE);
            }
        }
        return new Checker.Question(journal, json);
    }

    private static Path readable(Path journal) {
        if (!Files.isRegularFile(journal) || !Files.isReadable(journal)) {
            throw new WrongUse("There is no journal " + journal.toAbsolutePath().normalize()
                    + " that can be read. usage: ./giaoviec " + USAGE);
        }
        return journal;
    }

    private static boolean runs(RunFiles servers, Part part) {
        return servers.find(part)
                .filter(file -> file.isGiven() || file.process().isPresent())
                .isPresent();
    }

    @Override
    public String help() {
        return "[--journal FILE] [--json]  is what is stored true? Only reads; a stopped home first needs up";
    }
}
