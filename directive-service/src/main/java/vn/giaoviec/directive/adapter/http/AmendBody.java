package vn.giaoviec.directive.adapter.http;

import java.util.List;
import vn.giaoviec.directive.model.Task;
import vn.giaoviec.kit.http.Change;
import vn.giaoviec.kit.http.StrictJson;

/** Another edition as a signer sends it: why, and all tasks as they are from then on. */
record AmendBody(String reason, List<TaskBody> tasks) {
    static AmendBody read(Change change) {
        change.key();
        var body = StrictJson.read(change.body(), AmendBody.class);
        DraftShape.check(body);
        return body;
    }

    List<Task> taskList() {
        return given().stream().map(TaskBody::toTask).toList();
    }

    List<TaskBody> given() {
        return tasks == null ? List.of() : tasks;
    }
}
