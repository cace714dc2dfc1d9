package vn.giaoviec.task.adapter.http;

import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.giaoviec.kit.http.Change;
import vn.giaoviec.kit.http.Changes.Precondition;

/** The commands on an assignment itself, each its own call. */
@RestController
@RequestMapping("/assignments/{id}")
final class CommandsController {
    private final Commands commands;

    CommandsController(Commands commands) {
        this.commands = commands;
    }

    @PostMapping("/acknowledge")
    ResponseEntity<Map<String, Object>> acknowledge(@PathVariable String id, Change change) {
        return commands.carryOut(id, change, Precondition.NONE, CommandBody.Acknowledge.class);
    }

    @PostMapping("/accept")
    ResponseEntity<Map<String, Object>> accept(@PathVariable String id, Change change) {
        return commands.carryOut(id, change, Precondition.IF_MATCH, CommandBody.Accept.class);
    }

    @PostMapping("/return")
    ResponseEntity<Map<String, Object>> giveBack(@PathVariable String id, Change change) {
        return commands.carryOut(id, change, Precondition.IF_MATCH, CommandBody.Return.class);
    }

    @PostMapping("/insist")
    ResponseEntity<Map<String, Object>> insist(@PathVariable String id, Change change) {
        return commands.carryOut(id, change, Precondition.IF_MATCH, CommandBody.Insist.class);
    }

    @PostMapping("/progress")
    ResponseEntity<Map<String, Object>> progress(@PathVariable String id, Change change) {
        return commands.carryOut(id, change, Precondition.NONE, CommandBody.Progress.class);
    }

    @PostMapping("/report")
    ResponseEntity<Map<String, Object>> report(@PathVariable String id, Change change) {
        return commands.carryOut(id, change, Precondition.IF_MATCH, CommandBody.Report.class);
    }

    @PostMapping("/verify")
    ResponseEntity<Map<String, Object>> verify(@PathVariable String id, Change change) {
        return commands.carryOut(id, change, Precondition.IF_MATCH, CommandBody.Verify.class);
    }

    @PostMapping("/send-back")
    ResponseEntity<Map<String, Object>> sendBack(@PathVariable String id, Change change) {
        return commands.carryOut(id, change, Precondition.IF_MATCH, CommandBody.SendBack.class);
    }

    @PostMapping("/transfer")
    ResponseEntity<Map<String, Object>> transfer(@PathVariable String id, Change change) {
        return commands.carryOut(id, change, Precondition.IF_MATCH, CommandBody.Transfer.class);
    }

    @PostMapping("/withdraw")
    ResponseEntity<Map<String, Object>> withdraw(@PathVariable String id, Change change) {
        return commands.carryOut(id, change, Precondition.IF_MATCH, CommandBody.Withdraw.class);
    }

    @PostMapping("/resume")
    ResponseEntity<Map<String, Object>> resume(@PathVariable String id, Change change) {
        return commands.carryOut(id, change, Precondition.IF_MATCH, CommandBody.Resume.class);
    }

    @PostMapping("/close-not-done")
    ResponseEntity<Map<String, Object>> closeNotDone(@PathVariable String id, Change change) {
        return commands.carryOut(id, change, Precondition.IF_MATCH, CommandBody.CloseNotDone.class);
    }

    @PostMapping("/reopen")
    ResponseEntity<Map<String, Object>> reopen(@PathVariable String id, Change change) {
        return commands.carryOut(id, change, Precondition.IF_MATCH, CommandBody.Reopen.class);
    }

    @PostMapping("/delegations")
    ResponseEntity<Map<String, Object>> delegate(@PathVariable String id, Change change) {
        return commands.carryOut(id, change, Precondition.IF_MATCH, CommandBody.Delegation.class);
    }

    @PostMapping("/handler")
    ResponseEntity<Map<String, Object>> nameHandler(@PathVariable String id, Change change) {
        return commands.carryOut(id, change, Precondition.IF_MATCH, CommandBody.Handler.class);
    }

    @PostMapping("/evidence")
    ResponseEntity<Map<String, Object>> addEvidence(@PathVariable String id, Change change) {
        return commands.carryOut(id, change, Precondition.NONE, CommandBody.Added.class);
    }

    @PostMapping("/comments")
    ResponseEntity<Map<String, Object>> comment(@PathVariable String id, Change change) {
        return commands.carryOut(id, change, Precondition.NONE, CommandBody.Comment.class);
    }

    @PostMapping("/urgings")
    ResponseEntity<Map<String, Object>> urge(@PathVariable String id, Change change) {
        return commands.carryOut(id, change, Precondition.IF_MATCH, CommandBody.Urging.class);
    }
}
