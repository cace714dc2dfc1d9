package vn.giaoviec.local.launcher.demo;

import static vn.giaoviec.local.launcher.Part.DIRECTIVE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import vn.giaoviec.local.launcher.Console;

/** From the paper to the issued directive: register, intake, the clerk's decisions, submission and signature. */
final class Clerk {
    private static final String CLERK = "office-clerk";
    private static final String NOTICE = "thong-bao-ket-luan-duy-tien-2021.txt";

    private final Api api;
    private final Console console;
    private final Path sample;

    Clerk(Api api, Console console, Path sample) {
        this.api = api;
        this.console = console;
        this.sample = sample;
    }

    void importRegister() {
        var csv = bytes("agencies-duy-tien.csv");
        // A key of its own each time: an import is repeatable, and tells what it changed this time.
        var key = UUID.randomUUID().toString();
        var answer = api.upload("admin", DIRECTIVE, "/agencies/import", key, "agencies.csv", "text/csv", csv)
                .json();
        console.say("      agencies-duy-tien.csv: " + answer.get("created").asInt() + " created, "
                + answer.get("changed").asInt() + " changed, "
                + answer.get("unchanged").asInt() + " unchanged, "
                + answer.get("errors").size() + " errors");
    }

    /** @return the path of the draft */
    String intake() {
        var draft =
                api.upload(CLERK, DIRECTIVE, "/directives/intake", "demo-intake", NOTICE, "text/plain", bytes(NOTICE));
        var tasks = api.get(CLERK, DIRECTIVE, draft.location()).get("tasks");
        console.say("      " + tasks.size() + " tasks proposed (? = a person must say who is meant):");
        var number = 0;
        for (var task : tasks) {
            console.say("      %3d  %s  %s%s"
                    .formatted(
                            ++number,
                            Table.fitted(task.get("quote").asString(), 52),
                            names(task.path("lead")),
                            partners(task)));
        }
        return draft.location();
    }

    private static String partners(JsonNode task) {
        var partners = names(task.path("coordinating"));
        var deadline = task.path("deadline").asString("");
        return (partners.isEmpty() ? "" : "  + " + partners) + (deadline.isEmpty() ? "" : "  · hạn " + deadline);
    }

    private static String names(JsonNode parties) {
        return String.join(
                "; ",
                StreamSupport.stream(parties.spliterator(), false)
                        .map(party -> party.get("asWritten").asString()
                                + (Decisions.isAbsent(party, "matchedBy") ? " (?)" : ""))
                        .toList());
    }

    void decide(String draft) {
        var read = api.read(CLERK, DIRECTIVE, draft);
        if (!read.json().get("state").asString().equals("DRAFT")) {
            console.say("      decided in an earlier run");
            return;
        }
        var decisions = new Decisions(sample.resolve("decisions.json"));
        var document = (ObjectNode) read.json().get("document");
        var tasks = (ArrayNode) read.json().get("tasks");
        decisions.applyTo(document, tasks);
        api.put(
                CLERK,
                DIRECTIVE,
                draft,
                "demo-decide-" + read.json().get("version"),
                read.json().get("version").asLong(),
                Map.of("document", document, "tasks", tasks));
        decisions.made().forEach((decision, places) -> console.say("      · " + decision + " (" + places + "×)"));
    }

    /** @return the position that a reader must reach to show the directive */
    String issue(String draft) {
        advance(draft, "DRAFT", CLERK, "submit");
        var issued = advance(draft, "SUBMITTED", "office-signer", "issue");
        console.say("      issued as edition 1 with " + issued.get("tasks").size() + " tasks");
        return issued.get("id").asString() + ":" + issued.path("sequence").asLong(1);
    }

    private JsonNode advance(String draft, String from, String client, String command) {
        var now = api.get(client, DIRECTIVE, draft);
        if (now.get("state").asString().equals(from)) {
            api.post(
                    client,
                    DIRECTIVE,
                    draft + "/" + command,
                    "demo-" + command,
                    now.get("version").asLong(),
                    Map.of());
            console.say("      " + client + ": " + command);
        }
        return api.get(client, DIRECTIVE, draft);
    }

    private byte[] bytes(String name) {
        try {
            return Files.readAllBytes(sample.resolve(name));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
