package vn.giaoviec.acceptance.fault.traffic;

import java.time.LocalDate;
import java.time.ZoneId;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reads figures and lists: of now, of yesterday, of one directive whole. */
final class Leader {
    private static final String REPORTING = "reporting-service";
    private static final ZoneId HERE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Leader() {}

    static Role reading(Client client, Issued issued) {
        return random -> {
            switch (random.nextInt(4)) {
                case 0 -> client.get(REPORTING, "/figures?groupBy=agency");
                case 1 ->
                    client.get(
                            REPORTING,
                            "/figures?groupBy=field&asOf=" + LocalDate.now(HERE).minusDays(1));
                default -> issued.one(random).ifPresent(id -> whole(client, id));
            }
        };
    }

    /** All pages under one cursor: one line, with the freshness of the first. */
    private static void whole(Client client, String directive) {
        var path = "/assignments?limit=200&role=LEAD,COORDINATING,INFORMED&directive=" + directive;
        var first = client.unwritten(REPORTING, path);
        var shown = JSON.createObjectNode();
        var page = first;
        while (page.ok()) {
            show(page, shown);
            var next = page.json().path("next").asString(null);
            if (next == null) {
                first.line().put("complete", true);
                break;
            }
            page = client.unwritten(REPORTING, path + "&cursor=" + next);
        }
        first.line().put("directive", directive);
        first.line().set("shown", shown);
        client.write(first.line());
    }

    private static void show(Client.Answer page, ObjectNode shown) {
        page.json()
                .get("items")
                .forEach(item ->
                        shown.put(item.get("id").asString(), item.get("state").asString()));
    }
}
