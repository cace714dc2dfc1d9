package vn.giaoviec.local.launcher.demo;

import static vn.giaoviec.local.launcher.Part.DIRECTIVE;
import static vn.giaoviec.local.launcher.Part.IDENTITY;
import static vn.giaoviec.local.launcher.Part.NOTIFICATION;
import static vn.giaoviec.local.launcher.Part.PORTAL;
import static vn.giaoviec.local.launcher.Part.REPORTING;
import static vn.giaoviec.local.launcher.Part.TASK;

import java.util.List;
import java.util.stream.Collectors;
import vn.giaoviec.local.launcher.Command;
import vn.giaoviec.local.launcher.Console;
import vn.giaoviec.local.launcher.Part;
import vn.giaoviec.local.launcher.Settings;
import vn.giaoviec.local.launcher.Up;
import vn.giaoviec.local.launcher.WrongUse;

/**
 * Plays the real notice of the UBND thị xã Duy Tiên through the running system: the paper in, assignments out, a few
 * agencies at work, the progress summary back. Each act has its own key: run again after an interruption, it goes on.
 */
public final class Demo implements Command {
    /** Leaves the clock of the home alone. */
    private static final String STAY = "--stay-today";

    @Override
    public String help() {
        return "start everything and play the notice of Duy Tiên through: paper in, assignments out, summary back";
    }

    @Override
    public int run(Settings settings, List<String> arguments, Console console) {
        WrongUse.unless(arguments.isEmpty() || arguments.equals(List.of(STAY)), "demo [" + STAY + "]");
        console.say("[1/9] Starting what is not running");
        Up.start(settings, console);
        var api = new Api(settings, console);
        var clock = new HomeClock(settings.clockFile());
        var clerk = new Clerk(api, console, settings.checkout().root().resolve("deploy/sample"));

        console.say("[2/9] The administrator imports the register of agencies");
        clerk.importRegister();
        console.say("[3/9] The clerk takes the notice in");
        var draft = clerk.intake();
        console.say("[4/9] The clerk decides what the paper leaves open (deploy/sample/decisions.json)");
        clerk.decide(draft);
        console.say("[5/9] The clerk submits, the signer issues");
        var issued = clerk.issue(draft);

        console.say("[6/9] The tasks reach their agencies: one assignment per task and agency");
        var directive = issued.substring(0, issued.lastIndexOf(':'));
        var work = new AgencyWork(api, console, clock, directive);
        var assignments = work.assignments(issued);
        var byRole = assignments.stream()
                .collect(Collectors.groupingBy(one -> one.get("role").asString(), Collectors.counting()));
        var agencies = assignments.stream()
                .map(one -> one.get("agency").asString())
                .distinct()
                .count();
        console.say("      " + assignments.size() + " assignments at " + agencies + " agencies " + byRole);

        console.say("[7/9] A few agencies work, the Office verifies");
        work.play(assignments);

        console.say("[8/9] The progress summary (LEAD assignments, official classes)");
        var summary = new Summary(api, console);
        summary.print(
                "field", "Lĩnh vực / Field", directive, work.lastPosition() == null ? issued : work.lastPosition());
        summary.print("agency", "Cơ quan / Agency", directive, null);
        summary.printRollUp(work.communesTask());

        if (arguments.isEmpty()) {
            console.say("");
            console.say("[9/9] Time passes: clocks remind and escalate");
            new TimePasses(api, console, clock).play(work.extended());
        }
        addresses(settings, console);
        return 0;
    }

    private static void addresses(Settings settings, Console console) {
        console.say("");
        console.say("  Everything is left running (./giaoviec status, logs, down):");
        for (var part : List.of(DIRECTIVE, TASK, NOTIFICATION, REPORTING, IDENTITY)) {
            console.say("    " + Table.fitted(part.title(), 22) + address(settings, part));
        }
        if (settings.applications().contains(PORTAL)) {
            console.say("    " + Table.fitted(PORTAL.title(), 22) + address(settings, PORTAL)
                    + "  sign in with the password demo as");
            person(console, "office-clerk", "văn thư / clerk");
            person(console, "office-signer", "người ký / signer");
            person(console, "agency.ubnd-phuong-bach-thuong", "cơ quan / agency");
            person(console, "office-monitor", "theo dõi / monitor");
            person(console, "auditor", "lãnh đạo / leader");
        }
        console.say("    token: curl -u office-monitor:demo -d grant_type=client_credentials "
                + address(settings, IDENTITY) + "/oauth2/token");
    }

    private static void person(Console console, String name, String what) {
        console.say("      " + Table.fitted(name, 32) + what);
    }

    private static String address(Settings settings, Part part) {
        return "http://127.0.0.1:" + settings.port(part);
    }
}
