package vn.giaoviec.local.launcher;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.giaoviec.local.checker.Access;
import vn.giaoviec.local.checker.Checker;
import vn.giaoviec.local.servers.CannotStart;
import vn.giaoviec.local.servers.ServerFiles;

/**
 * Whether what is stored is true. Exit 0 when nothing is violated, 1 when something is. Of a stopped home the servers
 * alone are started, and stopped again; standard output says the verdict and nothing else.
 */
final class Check implements Command {
    private static final String USAGE = "check [--journal FILE] [--json]";

    private record Asked(Optional<Path> journal, boolean json) {}

    @Override
    public int run(Settings settings, List<String> arguments, Console console) {
        var asked = asked(arguments);
        var home = settings.share().orElse(settings.home());
        var servers = new RunFiles(new ServerFiles(home).run());
        if (Stream.of(Part.MONGODB, Part.KAFKA).allMatch(part -> runs(servers, part))) {
            return judge(home, asked, asleep(servers, settings), console);
        }
        if (settings.share().isPresent()) {
            throw new CannotStart("GIAOVIEC_SHARE names " + home + ", whose servers do not run. First: GIAOVIEC_HOME="
                    + home + " ./giaoviec up; or, to judge it while it is stopped: GIAOVIEC_HOME=" + home
                    + " ./giaoviec check");
        }
        try (var _ = ServersAlone.start(settings, new Console(console.err(), console.err()))) {
            return judge(home, asked, asleep(servers, settings), console);
        }
    }

    private static int judge(Path home, Asked asked, Set<String> asleep, Console console) {
        var question = new Checker.Question(asked.journal(), asked.json(), asleep);
        return Checker.run(Access.of(new ServerFiles(home)), question, console.out());
    }

    /** The databases of the services that run neither in the home of the servers nor in this one. */
    private static Set<String> asleep(RunFiles servers, Settings settings) {
        return Part.SERVICES.stream()
                .filter(part -> servers.process(part).isEmpty())
                .filter(part -> settings.runFiles().process(part).isEmpty())
                .map(ServiceSettings::database)
                .collect(Collectors.toSet());
    }

    private static Asked asked(List<String> arguments) {
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
        return new Asked(journal, json);
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
        return "[--journal FILE] [--json]  is what is stored true? Only reads, also a stopped home";
    }
}
