package vn.giaoviec.task.adapter.http;

import java.util.Map;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.giaoviec.kit.http.Change;
import vn.giaoviec.kit.http.Changes.Precondition;
import vn.giaoviec.kit.http.Problems;
import vn.giaoviec.task.model.RequestKind;

/** What one side asks of the other about an assignment, and how it is closed. */
@RestController
@RequestMapping("/assignments/{id}")
final class RequestsController {
    private final Commands commands;

    RequestsController(Commands commands) {
        this.commands = commands;
    }

    @PostMapping("/extensions")
    ResponseEntity<Map<String, Object>> askExtension(@PathVariable String id, Change change) {
        return commands.carryOut(id, change, Precondition.IF_MATCH, CommandBody.Extension.class);
    }

    @PostMapping("/holds")
    ResponseEntity<Map<String, Object>> askHold(@PathVariable String id, Change change) {
        return commands.carryOut(id, change, Precondition.IF_MATCH, CommandBody.Hold.class);
    }

    @PostMapping("/late-returns")
    ResponseEntity<Map<String, Object>> askLateReturn(@PathVariable String id, Change change) {
        return commands.carryOut(id, change, Precondition.IF_MATCH, CommandBody.LateReturn.class);
    }

    @PostMapping("/explanations")
    ResponseEntity<Map<String, Object>> askExplanation(@PathVariable String id, Change change) {
        return commands.carryOut(id, change, Precondition.IF_MATCH, CommandBody.Explanation.class);
    }

    @PostMapping("/{kind}/{n}/grant")
    ResponseEntity<Map<String, Object>> grant(
            @PathVariable String id, @PathVariable String kind, @PathVariable String n, Change change) {
        return commands.close(id, kind(kind), number(n), change, ClosingBody.Grant.class);
    }

    @PostMapping("/{kind}/{n}/refuse")
    ResponseEntity<Map<String, Object>> refuse(
            @PathVariable String id, @PathVariable String kind, @PathVariable String n, Change change) {
        return commands.close(id, kind(kind), number(n), change, ClosingBody.Refuse.class);
    }

    @PostMapping("/{kind}/{n}/cancel")
    ResponseEntity<Map<String, Object>> cancel(
            @PathVariable String id, @PathVariable String kind, @PathVariable String n, Change change) {
        return commands.close(id, kind(kind), number(n), change, ClosingBody.Cancel.class);
    }

    @PostMapping("/explanations/{n}/answer")
    ResponseEntity<Map<String, Object>> answer(@PathVariable String id, @PathVariable String n, Change change) {
        return commands.close(id, RequestKind.EXPLANATION, number(n), change, ClosingBody.Answer.class);
    }

    @PostMapping("/explanations/{n}/waive")
    ResponseEntity<Map<String, Object>> waive(@PathVariable String id, @PathVariable String n, Change change) {
        return commands.close(id, RequestKind.EXPLANATION, number(n), change, ClosingBody.Waive.class);
    }

    /** Of those that the issuing side decides; an explanation is answered or waived. */
    private static RequestKind kind(String wire) {
        return Stream.of(RequestKind.EXTENSION, RequestKind.HOLD, RequestKind.LATE_RETURN)
                .filter(kind -> kind.wire().equals(wire))
                .findFirst()
                .orElseThrow(Problems::notFound);
    }

    /** What is no number is the number of no request. */
    private static int number(String n) {
        if (!n.matches("[1-9][0-9]{0,4}")) {
            throw Problems.notFound();
        }
        return Integer.parseInt(n);
    }
}
