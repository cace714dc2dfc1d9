package vn.giaoviec.acceptance.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import vn.giaoviec.acceptance.GreatDirective;
import vn.giaoviec.acceptance.NoticeSystem;

/** What the addresses of {@link PageList} name in braces: found or made when it is first asked for. */
final class Known {
    private static final Map<String, String> VALUES = new HashMap<>();

    private Known() {}

    static String of(String name) {
        var known = VALUES.get(name);
        if (known == null) {
            // What it is made of may be known by a name too.
            known = make(name);
            VALUES.put(name, known);
        }
        return known;
    }

    private static String make(String name) {
        return switch (name) {
            case "new" -> FreshTasks.take().id();
            case "reported" -> reported();
            case "directive" ->
                FreshTasks.now(of("reported")).at("/directive/id").asString();
            case "task" -> FreshTasks.now(of("reported")).at("/task/id").asString();
            case "draft" -> draft();
            case "submitted" -> submitted();
            case "draftTask" -> of("draft") + "-1";
            default -> throw new IllegalArgumentException("{" + name + "}");
        };
    }

    private static String draft() {
        var system = NoticeSystem.get();
        var taken = system.as("office-clerk", "directive-service")
                .freshKey()
                .upload(
                        "/directives/intake",
                        "thong-bao.txt",
                        "text/plain",
                        system.sample("thong-bao-ket-luan-duy-tien-2021.txt"));
        assertThat(taken.status()).as("%s", taken).isEqualTo(201);
        return taken.json().get("id").asString();
    }

    private static String submitted() {
        var path = GreatDirective.submitted(NoticeSystem.get(), FreshTasks.draft());
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static String reported() {
        var task = FreshTasks.take();
        task.send("accept", "{}");
        task.send("progress", """
                {"text": "Đã rà soát một nửa", "percent": 50, "difficulties": "Hồ sơ giấy chưa được số hóa"}""");
        task.send("extensions", """
                {"deadline": "2027-07-31", "reason": "Cần lấy ý kiến các xã, phường"}""");
        task.send("report", """
                {"result": "Đã rà soát xong", "evidence": [{"number": "12/BC-UBND", "date": "2026-11-25", "issuer": "UBND phường Bạch Thượng"}]}""");
        return task.id();
    }
}
