package vn.giaoviec.kit.http;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.giaoviec.kit.inbound.Parked;
import vn.giaoviec.kit.inbound.Replay;

/** The parked events of a service, for the administrator alone; every look and act is recorded. */
@RestController
public final class DeadLettersController {
    private final Replay replay;
    private final Acts acts;
    private final Audit audit;

    public DeadLettersController(Replay replay, Acts acts, Audit audit) {
        this.replay = replay;
        this.acts = acts;
        this.audit = audit;
    }

    record DeadLetter(
            String id,
            String group,
            String topic,
            int partition,
            long offset,
            String why,
            String reason,
            String subject,
            long sequence,
            String type,
            Instant parkedAt,
            String payload) {}

    record Discard(String reason) {}

    @GetMapping("/dead-letters")
    Page<DeadLetter> list(Caller caller, HttpServletRequest request) {
        var query = QueryParameters.of(request, "limit", "cursor");
        requireAdministrator(caller);
        var limit = query.limit();
        var after = query.cursor()
                .map(cursor -> Cursor.decode(cursor, 1).getFirst())
                .orElse(null);
        audit.record(caller, "list", "dead-letters", null);
        return Page.of(replay.list(after, limit + 1), limit, letter -> List.of(letter.id()))
                .map(DeadLettersController::shown);
    }

    @PostMapping("/dead-letters/{id}/replay")
    ResponseEntity<Object> replay(@PathVariable String id, Change change) {
        requireAdministrator(change.caller());
        return acts.once(change, () -> {
            var letter = find(id);
            audit.record(change.caller(), "replay", id, null);
            var result = replay.replay(letter);
            audit.record(change.caller(), "replayed", id, result.outcome());
            if (!result.handled()) {
                throw Problems.refused()
                        .rule("WhatCannotBeHandledStaysParked")
                        .detail(
                                "Vẫn chưa xử lý được: " + result.outcome(),
                                "It still cannot be handled: " + result.outcome());
            }
            return Map.of("id", id, "outcome", result.outcome());
        });
    }

    @PostMapping("/dead-letters/{id}/discard")
    ResponseEntity<Object> discard(@PathVariable String id, Change change) {
        requireAdministrator(change.caller());
        var reason = StrictJson.read(change.body(), Discard.class).reason();
        if (reason == null || reason.isBlank()) {
            throw Problems.invalid().at("/reason", "phải nêu lý do", "a reason is needed");
        }
        return acts.once(change, () -> {
            var letter = find(id);
            if (!replay.mayBeDiscarded(letter)) {
                throw Problems.refused()
                        .rule("OnlyWhatBelongsToNoAggregateIsDiscarded")
                        .detail(
                                "Sự kiện thuộc một hồ sơ; hãy xử lý lại thay vì bỏ.",
                                "The event belongs to a record; replay it instead.");
            }
            audit.record(change.caller(), "discard", id, reason);
            if (!replay.discard(letter)) {
                throw Problems.notFound();
            }
            return Map.of("id", id, "outcome", "discarded");
        });
    }

    private Parked find(String id) {
        return replay.find(id).orElseThrow(Problems::notFound);
    }

    private static void requireAdministrator(Caller caller) {
        if (!caller.has("administrator")) {
            throw Problems.forbidden()
                    .rule("OnlyTheAdministratorSeesParkedEvents")
                    .detail("Chỉ quản trị hệ thống.", "For the administrator only.");
        }
    }

    private static DeadLetter shown(Parked letter) {
        var place = letter.place();
        var payload = letter.payload() == null ? null : new String(letter.payload(), StandardCharsets.UTF_8);
        return new DeadLetter(
                letter.id(),
                place.group(),
                place.topic(),
                place.partition(),
                place.offset(),
                letter.why().name(),
                letter.reason(),
                letter.subject(),
                letter.sequence(),
                letter.type(),
                letter.parkedAt(),
                payload);
    }
}
