package vn.giaoviec.local.launcher;

import java.util.List;
import java.util.stream.Stream;
import vn.giaoviec.local.checker.Access;
import vn.giaoviec.local.checker.Checker;
import vn.giaoviec.local.servers.CannotStart;
import vn.giaoviec.local.servers.ServerFiles;

/** Whether what is stored is true. Exit 0 when nothing is violated, 1 when something is. */
final class Check implements Command {
    @Override
    public int run(Settings settings, List<String> arguments, Console console) {
        WrongUse.unless(arguments.isEmpty(), "check");
        var home = settings.share().orElse(settings.home());
        var files = new ServerFiles(home);
        var servers = new RunFiles(files.run());
        if (!Stream.of(Part.MONGODB, Part.KAFKA).allMatch(part -> runs(servers, part))) {
            throw new CannotStart("MongoDB and Kafka of " + home + " do not run, and what they hold cannot be judged."
                    + " First: ./giaoviec up");
        }
        return Checker.run(Access.of(files), console.out());
    }

    private static boolean runs(RunFiles servers, Part part) {
        return servers.find(part)
                .filter(file -> file.isGiven() || file.process().isPresent())
                .isPresent();
    }

    @Override
    public String help() {
        return "is what is stored true? Only reads. On a running home: a stopped one first needs ./giaoviec up";
    }
}
