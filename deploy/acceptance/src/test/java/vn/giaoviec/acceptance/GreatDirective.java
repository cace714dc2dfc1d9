package vn.giaoviec.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A directive of a hundred tasks: of some every commune is the lead, of the others one office or two jointly; one more co-ordinates. */
public final class GreatDirective {
    private static final int TASKS = 100;
    private static final int EVERY_SO_MANY_OF_THE_COMMUNES = 4;
    private static final int EVERY_SO_MANY_JOINT = 5;
    private static final List<String> OFFICES = List.of(
            "phong-noi-vu",
            "phong-tu-phap",
            "phong-tai-chinh-ke-hoach",
            "phong-tai-nguyen-moi-truong",
            "phong-lao-dong-tbxh",
            "phong-van-hoa-thong-tin",
            "phong-giao-duc-dao-tao",
            "phong-y-te",
            "phong-quan-ly-do-thi",
            "phong-kinh-te");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private GreatDirective() {}

    /** @return the directive as it was issued; its assignments are still being made */
    static JsonNode issue(Installation system) {
        return issue(system, TASKS);
    }

    /** The same with fewer tasks: the first so many. */
    static JsonNode issue(Installation system, int count) {
        return issued(system, draft(count));
    }

    /** Another directive, of that draft. */
    public static JsonNode issued(Installation system, String draft) {
        var path = submitted(system, draft);
        var signer = system.as("office-signer", "directive-service");
        var issued = signer.freshKey().ifMatch(2).post(path + "/issue", "{}");
        assertThat(issued.status()).as("%s", issued).isEqualTo(200);
        return signer.get(path).json();
    }

    /** One that waits for its signer. @return its path */
    public static String submitted(Installation system, String draft) {
        var clerk = system.as("office-clerk", "directive-service");
        var made = clerk.freshKey().post("/directives", draft);
        assertThat(made.status()).as("%s", made).isEqualTo(201);
        var path = made.header("Location");
        var submitted = clerk.freshKey().ifMatch(1).post(path + "/submit", "{}");
        assertThat(submitted.status()).as("%s", submitted).isEqualTo(200);
        return path;
    }

    /** The body of a draft that can be submitted as it is. */
    private static String draft(int count) {
        var body = JSON.createObjectNode();
        body.putObject("document")
                .put("kind", "PLAN")
                .put("issuer", "ubnd-tx-duytien")
                .put("trackedBy", "van-phong-hdnd-ubnd")
                .put("issuedOn", "2026-11-23")
                .put("subject", "Kế hoạch phát triển kinh tế - xã hội");
        var tasks = body.putArray("tasks");
        for (var number = 0; number < count; number++) {
            task(tasks.addObject(), number);
        }
        return body.toString();
    }

    private static void task(ObjectNode task, int number) {
        task.put("quote", "Nhiệm vụ số " + (number + 1)).put("field", "Kinh tế").put("noDeadline", true);
        var leads = task.putArray("lead");
        if (number % EVERY_SO_MANY_OF_THE_COMMUNES == 0) {
            leads.addObject().put("asWritten", "UBND các xã, phường").put("group", "grp-xa-phuong");
        } else {
            leads(number).forEach(office -> party(leads, office));
        }
        party(task.putArray("coordinating"), OFFICES.get((number + 5) % OFFICES.size()));
    }

    private static List<String> leads(int number) {
        var leads = new ArrayList<>(List.of(OFFICES.get(number % OFFICES.size())));
        if (number % EVERY_SO_MANY_JOINT == 1) {
            leads.add(OFFICES.get((number + 1) % OFFICES.size()));
        }
        return leads;
    }

    private static void party(ArrayNode parties, String office) {
        parties.addObject().put("asWritten", office).put("code", office);
    }
}
