package vn.giaoviec.local.launcher.demo;

import static vn.giaoviec.local.launcher.Part.NOTIFICATION;
import static vn.giaoviec.local.launcher.Part.TASK;

import java.time.LocalDate;
import tools.jackson.databind.JsonNode;
import vn.giaoviec.local.launcher.Console;
import vn.giaoviec.local.servers.CannotStart;

/** The clock of the home goes forward, and an assignment reminds its agency before its deadline and the signer after it. */
final class TimePasses {
    private static final String OFFICE = "van-phong-hdnd-ubnd";
    private static final int DAYS_BEFORE = 3;
    private static final int DAYS_AFTER = 24;
    private static final int TRIES = 240;
    private static final int PAUSE_MILLIS = 250;

    private final Api api;
    private final Console console;
    private final HomeClock clock;

    TimePasses(Api api, Console console, HomeClock clock) {
        this.api = api;
        this.console = console;
        this.clock = clock;
    }

    /** @param dated an assignment that is at work and due some weeks from now */
    void play(JsonNode dated) {
        var id = dated.get("id").asString();
        var agency = dated.get("agency").asString();
        var now = api.get(AgencyWork.MONITOR, TASK, "/assignments/" + id);
        var deadline = LocalDate.parse(now.get("deadline").asString());
        if (clock.moveTo(deadline.minusDays(DAYS_BEFORE))) {
            console.say("      it is " + clock.today() + ", three days before the deadline of " + agency + ": "
                    + AgencyWork.quote(now));
        }
        told(agency, "agency." + agency, id, "DEADLINE_NEAR", "officer");
        if (clock.moveTo(deadline.plusDays(DAYS_AFTER))) {
            console.say("      it is " + clock.today() + ", and nothing was reported");
        }
        told(OFFICE, "office-signer", id, "DEADLINE_PASSED", "signer");
        console.say("      The clock of this home stays where it is; another home (GIAOVIEC_HOME) begins today.");
    }

    private void told(String agency, String client, String assignment, String matter, String addressee) {
        for (var tries = 0; tries < TRIES; tries++) {
            for (var entry : api.pages(client, NOTIFICATION, "/agencies/" + agency + "/inbox?limit=200")) {
                if (entry.get("assignment").asString().equals(assignment)
                        && entry.get("matter").asString().equals(matter)
                        && entry.get("addressee").asString().equals(addressee)) {
                    console.say("      " + Table.fitted(agency, 26) + " " + addressee + ": "
                            + entry.at("/title/vi").asString());
                    return;
                }
            }
            Api.pause(PAUSE_MILLIS);
        }
        throw new CannotStart("The demo stops: the inbox of " + agency + " shows no " + matter + " of " + assignment
                + ". ./giaoviec logs task-service says more.");
    }
}
