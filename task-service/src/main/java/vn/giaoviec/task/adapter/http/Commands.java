package vn.giaoviec.task.adapter.http;

import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.http.ResponseEntity;
import vn.giaoviec.kit.aggregate.AggregateCollection;
import vn.giaoviec.kit.aggregate.Cause;
import vn.giaoviec.kit.aggregate.Remember;
import vn.giaoviec.kit.aggregate.Stored;
import vn.giaoviec.kit.http.Change;
import vn.giaoviec.kit.http.Changes;
import vn.giaoviec.kit.http.Changes.Precondition;
import vn.giaoviec.kit.http.Decision;
import vn.giaoviec.kit.http.ProblemException;
import vn.giaoviec.kit.http.Problems;
import vn.giaoviec.kit.http.StrictJson;
import vn.giaoviec.kit.http.Text;
import vn.giaoviec.kit.time.DomainClock;
import vn.giaoviec.task.adapter.mongo.Agencies;
import vn.giaoviec.task.adapter.mongo.EvidenceFiles;
import vn.giaoviec.task.model.Assignment;
import vn.giaoviec.task.model.AssignmentCommand;
import vn.giaoviec.task.model.AssignmentEvent;
import vn.giaoviec.task.model.Decision.Accepted;
import vn.giaoviec.task.model.Decision.Refused;
import vn.giaoviec.task.model.Decision.Unchanged;
import vn.giaoviec.task.model.Destination;
import vn.giaoviec.task.model.Evidence;
import vn.giaoviec.task.model.RequestKind;
import vn.giaoviec.task.model.Rule;
import vn.giaoviec.task.usecase.AssignmentFacts;
import vn.giaoviec.task.usecase.Deciding;
import vn.giaoviec.task.usecase.Writing;

/** One request with a command: read, judged by the model, written, answered. */
public final class Commands {
    private final AggregateCollection<Assignment> assignments;
    private final Changes changes;
    private final Deciding deciding;
    private final Agencies agencies;
    private final EvidenceFiles files;
    private final DomainClock clock;

    public Commands(
            AggregateCollection<Assignment> assignments,
            Changes changes,
            Deciding deciding,
            Agencies agencies,
            EvidenceFiles files,
            DomainClock clock) {
        this.assignments = assignments;
        this.changes = changes;
        this.deciding = deciding;
        this.agencies = agencies;
        this.files = files;
        this.clock = clock;
    }

    <B extends CommandBody> ResponseEntity<Map<String, Object>> carryOut(
            String id, Change change, Precondition precondition, Class<B> type) {
        return carryOut(id, change, precondition, type, found -> true, (found, body, lookup) -> body.command(lookup));
    }

    /** Closes the request of that kind and number; 404 where there never was one. */
    <B extends ClosingBody> ResponseEntity<Map<String, Object>> close(
            String id, RequestKind kind, int n, Change change, Class<B> type) {
        return carryOut(
                id,
                change,
                Precondition.IF_MATCH,
                type,
                found -> found.requests().find(kind, n).isPresent(),
                (found, body, lookup) -> body.command(kind, n));
    }

    /** 404 where none was ever asked for. */
    ResponseEntity<Map<String, Object>> grantLastExtension(String id, Change change) {
        return carryOut(
                id,
                change,
                Precondition.IF_MATCH,
                ClosingBody.Grant.class,
                found -> !found.requests().extensions().isEmpty(),
                (found, body, lookup) -> body.command(
                        RequestKind.EXTENSION, found.requests().extensions().size()));
    }

    /** What a body says of the assignment that was found. */
    @FunctionalInterface
    private interface Said<B> {
        AssignmentCommand of(Assignment found, B body, Lookup lookup);
    }

    private <B> ResponseEntity<Map<String, Object>> carryOut(
            String id,
            Change change,
            Precondition precondition,
            Class<B> type,
            Predicate<Assignment> there,
            Said<B> said) {
        var request = new Request(change);
        return changes.one(
                change,
                precondition,
                assignments,
                id,
                found -> {
                    if (!Visible.is(change.caller(), found) || !there.test(found.state())) {
                        return false;
                    }
                    // What is wrong with the body is told before what is wrong with the version.
                    said.of(found.state(), StrictJson.read(change.body(), type), request);
                    return true;
                },
                type,
                (stored, body) -> request.decide(stored, said.of(stored.state(), body, request)),
                request::write);
    }

    /** What one request knows; a raced one is decided and written again from the start. */
    private final class Request implements Lookup {
        private final Change change;
        private Assignment handedOn;
        private String handedOnBecause;

        Request(Change change) {
            this.change = change;
        }

        @Override
        public Optional<Destination> destination(String agency) {
            return agencies.destination(agency, clock.today());
        }

        @Override
        public Optional<Evidence> file(String fileId) {
            return files.ofUploader(fileId, change.caller().subject())
                    .map(file -> Evidence.file(file.id(), file.name(), file.type(), file.size(), file.sha256()));
        }

        Decision<Assignment> decide(Stored<Assignment> stored, AssignmentCommand command) {
            return switch (deciding.decide(stored, command, Visible.actor(change.caller()))) {
                case Unchanged unchanged -> Decision.unchanged();
                case Refused(var rule, var state) -> refused(rule, StateWords.of(state));
                case Accepted accepted -> {
                    handedOn = accepted.handedOn();
                    handedOnBecause = command instanceof AssignmentCommand.Transfer transfer ? transfer.reason() : null;
                    yield new Decision.Accept<>(
                            accepted.after(),
                            AssignmentFacts.of(stored.state().state(), accepted.after(), accepted.events()),
                            new Cause(change.commandId(), change.as(accepted.role())),
                            made(accepted));
                }
            };
        }

        Stored<Assignment> write(Stored<Assignment> stored, Decision.Accept<Assignment> accepted, Remember remember) {
            var wanted = new Writing.Wanted(
                    accepted.after(), accepted.facts(), accepted.cause(), remember, handedOn, handedOnBecause);
            return deciding.write(stored, wanted).orElseThrow(Commands::heldAlready);
        }
    }

    /** The agency was given the task anew since. */
    private static ProblemException heldAlready() {
        return Problems.refused()
                .rule(Rule.AgencyHasTaskOpen.name())
                .detail(Rule.AgencyHasTaskOpen.vietnamese(), Rule.AgencyHasTaskOpen.english());
    }

    /** The number of the request or the id of the part that was made, where one was. */
    private static Map<String, Object> made(Accepted accepted) {
        return switch (accepted.events().getFirst()) {
            case AssignmentEvent.RequestMade(var made, var text) -> Map.of("n", made.n());
            case AssignmentEvent.Delegated(var child) -> Map.of("child", child);
            default -> Map.of();
        };
    }

    private static Decision<Assignment> refused(Rule rule, Text state) {
        return switch (rule.kind()) {
            case WHO -> Decision.forbid(rule.name(), new Text(rule.vietnamese(), rule.english()));
            case STATE, GUARD ->
                Decision.refuse(
                        rule.name(),
                        new Text(
                                rule.vietnamese() + " Trạng thái hiện tại: " + state.vi() + ".",
                                rule.english() + " Its state is: " + state.en() + "."));
        };
    }
}
