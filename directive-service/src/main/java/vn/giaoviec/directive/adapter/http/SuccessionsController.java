package vn.giaoviec.directive.adapter.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.giaoviec.directive.adapter.mongo.KnownAssignments;
import vn.giaoviec.directive.model.Answer;
import vn.giaoviec.directive.model.Handover;
import vn.giaoviec.directive.model.Rule;
import vn.giaoviec.directive.model.Succession;
import vn.giaoviec.directive.usecase.RecordingSuccessions;
import vn.giaoviec.kit.http.Acts;
import vn.giaoviec.kit.http.Change;
import vn.giaoviec.kit.http.Queries;
import vn.giaoviec.kit.http.QueryParameters;
import vn.giaoviec.kit.http.StrictJson;

/** An agency takes the place of others; said beforehand, the answer lists what would go over and what would be joined. */
@RestController
final class SuccessionsController {
    private final RecordingSuccessions recording;
    private final KnownAssignments assignments;
    private final Acts acts;

    SuccessionsController(RecordingSuccessions recording, KnownAssignments assignments, Acts acts) {
        this.recording = recording;
        this.assignments = assignments;
        this.acts = acts;
    }

    @Queries({"dryRun"})
    @PostMapping(path = "/agencies/{heir}/successions", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<?> record(@PathVariable String heir, Change change, HttpServletRequest request) {
        change.key();
        var dryRun = QueryParameters.of(request, "dryRun").flag("dryRun");
        var wanted = StrictJson.read(change.body(), SuccessionBody.class).of(heir);
        return acts.once(change, () -> {
            Administration.require(change, Rule.OnlyAnAdministratorKeepsTheRegister);
            var offences = recording.broken(wanted);
            if (!offences.isEmpty()) {
                throw Refusals.of(new Answer.Refused(offences));
            }
            return dryRun ? answer(wanted) : answer(recorded(wanted, change));
        });
    }

    private Succession recorded(Succession wanted, Change change) {
        var stands = recording.put(wanted, Callers.cause(change, Callers.ADMINISTRATOR));
        if (stands.isEmpty()) {
            throw Refusals.of(Rule.AnAgencyHasOneHeir);
        }
        if (!stands.get().saysTheSameAs(wanted)) {
            throw Refusals.of(Rule.AnActIsRecordedOnce);
        }
        return stands.get();
    }

    /** With what is open as it is known here now; once it is announced, that is on its way. */
    private Map<String, Object> answer(Succession succession) {
        var agencies = Stream.concat(Stream.of(succession.heir()), succession.predecessors().stream())
                .toList();
        List<Handover> handovers = Handover.all(succession.heir(), assignments.open(agencies));
        var answer = new LinkedHashMap<String, Object>();
        answer.put("id", succession.id());
        answer.put("heir", succession.heir());
        answer.put("act", succession.act());
        answer.put("predecessors", succession.predecessors());
        answer.put("effectiveOn", succession.effectiveOn().toString());
        answer.put("announced", succession.announced());
        answer.put(
                "joins", handovers.stream().filter(one -> one.joins() != null).count());
        answer.put(
                "waiting",
                handovers.stream().filter(Handover::waitsForItsReport).count());
        answer.put("moves", handovers);
        return answer;
    }
}
