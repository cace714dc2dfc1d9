package vn.giaoviec.acceptance.fault.traffic;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.random.RandomGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Small directives: a few tasks to named agencies, now and then one to all communes; some with a deadline, some due each week. */
final class Drafts {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final ZoneId HERE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final List<String> FIELDS = List.of("Nội chính", "Kinh tế", "Y tế");

    private static final int WEEKS_AHEAD = 1;
    private static final int DAYS_OF_A_WEEK = 7;

    private Drafts() {}

    static JsonNode next(RandomGenerator random) {
        var body = document(random);
        var tasks = body.putArray("tasks");
        var count = random.nextInt(2, 5);
        for (var number = 1; number <= count; number++) {
            var task = tasks.addObject()
                    .put("quote", "Nhiệm vụ số " + number)
                    .put("field", FIELDS.get(random.nextInt(FIELDS.size())));
            switch (random.nextInt(5)) {
                case 0, 1 -> task.put("deadline", someDay(random));
                case 2 ->
                    task.putObject("recurrence")
                            .put("cadence", "weekly")
                            .put("leadDays", WEEKS_AHEAD * DAYS_OF_A_WEEK)
                            .putArray("due");
                default -> task.put("noDeadline", true);
            }
            if (random.nextInt(3) == 0) {
                task.put("evidencePolicy", "NUMBER");
            }
            parties(task.putArray("lead"), task.putArray("coordinating"), random);
        }
        return body;
    }

    /** As yet without tasks. */
    static ObjectNode document(RandomGenerator random) {
        var body = JSON.createObjectNode();
        body.putObject("document")
                .put("kind", "CONCLUSION_NOTICE")
                .put("number", Integer.toHexString(random.nextInt()) + "/TB-UBND")
                .put("issuer", "ubnd-tx-duytien")
                .put("trackedBy", "van-phong-hdnd-ubnd")
                .put("issuedOn", LocalDate.now(HERE).toString())
                .put("subject", "Kết luận giao ban");
        return body;
    }

    /** Of the next two months. */
    static String someDay(RandomGenerator random) {
        return LocalDate.now(HERE).plusDays(random.nextInt(0, 60)).toString();
    }

    static void parties(ObjectNode task, List<String> lead, List<String> coordinating) {
        lead.forEach(code -> party(task.withArray("lead"), code));
        coordinating.forEach(code -> party(task.withArray("coordinating"), code));
    }

    private static void parties(ArrayNode leads, ArrayNode coordinating, RandomGenerator random) {
        var agencies = Traffic.AGENCIES;
        var lead = random.nextInt(agencies.size());
        if (random.nextInt(6) == 0) {
            leads.addObject().put("asWritten", "UBND các xã, phường").put("group", "grp-xa-phuong");
        } else {
            party(leads, agencies.get(lead));
        }
        party(coordinating, agencies.get((lead + 1) % agencies.size()));
    }

    private static void party(ArrayNode parties, String code) {
        parties.addObject().put("asWritten", code).put("code", code);
    }
}
