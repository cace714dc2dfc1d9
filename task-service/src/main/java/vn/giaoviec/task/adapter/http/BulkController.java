package vn.giaoviec.task.adapter.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.giaoviec.kit.http.Bulk;
import vn.giaoviec.kit.http.Change;
import vn.giaoviec.kit.http.Changes.Precondition;

/** What the office that tracks a directive does to many assignments at once. */
@RestController
@RequestMapping("/assignments/bulk")
final class BulkController {
    private final Commands commands;

    BulkController(Commands commands) {
        this.commands = commands;
    }

    @PostMapping("/verify")
    ResponseEntity<Map<String, Object>> verify(Change change, HttpServletRequest request) {
        return each(change, request, CommandBody.Verify.class);
    }

    @PostMapping("/urge")
    ResponseEntity<Map<String, Object>> urge(Change change, HttpServletRequest request) {
        return each(change, request, CommandBody.Urging.class);
    }

    /** Of each the extension that was asked for last: no other can be open. */
    @PostMapping("/grant-extension")
    ResponseEntity<Map<String, Object>> grantExtension(Change change, HttpServletRequest request) {
        return Bulk.carryOut(change, request, commands::grantLastExtension);
    }

    private ResponseEntity<Map<String, Object>> each(
            Change change, HttpServletRequest request, Class<? extends CommandBody> said) {
        return Bulk.carryOut(change, request, (id, row) -> commands.carryOut(id, row, Precondition.IF_MATCH, said));
    }
}
