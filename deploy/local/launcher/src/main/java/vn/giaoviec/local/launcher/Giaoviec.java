package vn.giaoviec.local.launcher;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.giaoviec.local.launcher.demo.Demo;
import vn.giaoviec.local.servers.CannotStart;
import vn.giaoviec.local.servers.Checkout;

/**
 * The command line of one machine. Exit codes: 0 done, 1 it could not be done (the message says what to do), 2 wrong
 * use; {@code status} has 3 for "not all is ready", and 1 of {@code check} says that something is violated.
 */
public final class Giaoviec {
    private static final int FAILED = 1;
    private static final int WRONG_USE = 2;

    private static final Map<String, Command> COMMANDS = Map.of(
            "check", new Check(),
            "demo", new Demo(),
            "up", new Up(),
            "down", new Down(),
            "status", new Status(),
            "logs", new Logs());

    /** What the script does without this launcher. */
    private static final Map<String, String> OF_THE_SCRIPT = Map.of(
            "bench",
            "[--quick] [--out FILE] [--compare OLD.json]  how fast it is, beside what the machine can give; a home of its own");

    private Giaoviec() {}

    public static void main(String[] arguments) {
        System.exit(run(List.of(arguments), System.getenv(), Console.standard()));
    }

    /**
     * One command, in a process that goes on afterwards.
     *
     * @param environment everything that the command is told by its variables
     * @return the exit code
     */
    public static int run(List<String> arguments, Map<String, String> environment, Console console) {
        var command = arguments.isEmpty() ? null : COMMANDS.get(arguments.getFirst());
        if (command == null) {
            console.error("usage: ./giaoviec <command>\n" + usage());
            return WRONG_USE;
        }
        try {
            var settings = Settings.of(environment, Checkout.find());
            return command.run(settings, arguments.subList(1, arguments.size()), console);
        } catch (WrongUse e) {
            console.error(e.getMessage());
            return WRONG_USE;
        } catch (CannotStart e) {
            console.error(e.getMessage());
            return FAILED;
        }
    }

    private static String usage() {
        var helps = new TreeMap<>(OF_THE_SCRIPT);
        COMMANDS.forEach((name, command) -> helps.put(name, command.help()));
        var lines = new StringBuilder();
        helps.forEach((name, help) -> lines.append("  %-8s %s%n".formatted(name, help)));
        return lines.toString().stripTrailing();
    }
}
