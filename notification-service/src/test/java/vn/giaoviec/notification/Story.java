package vn.giaoviec.notification;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import vn.giaoviec.contract.Actor;
import vn.giaoviec.contract.Contract;
import vn.giaoviec.contract.Envelope;
import vn.giaoviec.kit.store.Documents;

/** The life of one assignment as task-service would tell it: whole, valid events, numbered as they are asked for. */
final class Story {
    static final String OFFICE = "van-phong-hdnd-ubnd";
    static final String ISSUER = "ubnd-tx-duytien";
    private static final Instant START = Instant.parse("2026-11-24T02:00:00.000Z");

    final String assignment = "a-" + UUID.randomUUID();
    final String agency;
    private final String directive = "d-" + UUID.randomUUID();
    private final String issuer;
    private final String office;
    private long sequence;

    Story(String agency) {
        this(agency, ISSUER, OFFICE);
    }

    Story(String agency, String issuer, String office) {
        this.agency = agency;
        this.issuer = issuer;
        this.office = office;
    }

    /** An agency that no other test knows. */
    static String freshAgency() {
        return "xa-" + UUID.randomUUID().toString().substring(0, 8);
    }

    Envelope assigned() {
        var data = common("ASSIGNED");
        data.put("occurrence", "-");
        data.put("cause", "edition 1");
        data.put("deadline", "2026-12-31");
        var brief = new LinkedHashMap<>(directive());
        brief.put("subject", "Kết luận của Chủ tịch UBND thị xã");
        brief.put("kind", "CONCLUSION_NOTICE");
        brief.put("edition", 1);
        data.put("directive", brief);
        data.put(
                "task",
                Map.of(
                        "id",
                        directive + "-1",
                        "quote",
                        "Tổng vệ sinh môi trường",
                        "section",
                        List.of(),
                        "evidencePolicy",
                        "NONE"));
        return event("assigned", data);
    }

    Envelope changed(String command, String from, String state) {
        var data = common(state);
        data.put("command", command);
        data.put("from", from);
        data.put("reason", "Lý do của " + command);
        return event("status-changed", data);
    }

    Envelope progress() {
        var data = common("IN_PROGRESS");
        data.put("text", "Đang làm");
        return event("progress-reported", data);
    }

    Envelope difficulties() {
        var data = common("IN_PROGRESS");
        data.put("text", "Đang làm");
        data.put("difficulties", "Thiếu xe");
        data.put("proposals", "Hỗ trợ 02 xe");
        return event("progress-reported", data);
    }

    /** @param until nobody need be told any more from then on, RFC 3339 */
    Envelope fired(String rule, String level, List<String> tells, boolean overtaken, String until) {
        var data = common("IN_PROGRESS");
        data.put("deadline", "2026-12-31");
        data.put("rule", rule);
        data.put("level", level);
        data.put("tells", tells);
        data.put("armedAt", 1);
        data.put("dueAt", "2026-12-31T00:00:00.000Z");
        data.put("overtaken", overtaken);
        data.put("worthTellingUntil", until);
        return event("clock-fired", data);
    }

    Envelope unknown() {
        return event("sung-about", common("IN_PROGRESS"));
    }

    private Map<String, Object> common(String state) {
        var data = new LinkedHashMap<String, Object>();
        data.put("version", sequence + 1);
        data.put("state", state);
        data.put("directive", directive());
        data.put("task", Map.of("id", directive + "-1"));
        data.put("agency", agency);
        data.put("role", "LEAD");
        data.put("evidenceLevel", "NONE");
        return data;
    }

    private Map<String, Object> directive() {
        return Map.of("id", directive, "number", "118/TB-UBND", "issuer", issuer, "trackedBy", office);
    }

    private Envelope event(String fact, Map<String, Object> data) {
        sequence++;
        return envelope(
                assignment, sequence, "vn.giaoviec.assignment." + fact + ".v1", directive, Documents.json(data));
    }

    static Envelope envelope(String subject, long sequence, String type, String directive, JsonNode data) {
        return new Envelope(
                subject + ":" + sequence,
                "/task-service",
                type,
                subject,
                START.plusSeconds(sequence),
                sequence,
                directive,
                "command-" + sequence,
                new Actor("office-signer", "signer", OFFICE),
                Contract.load().knows(type) ? Contract.load().dataschema(type) : "urn:giaoviec:schema:unknown",
                data);
    }

    /** The same event with one more member in its data. */
    static Envelope with(Envelope event, String name, String value) {
        var data = ((ObjectNode) event.data()).deepCopy().put(name, value);
        return envelope(event.subject(), event.sequence(), event.type(), event.correlationid(), data);
    }
}
