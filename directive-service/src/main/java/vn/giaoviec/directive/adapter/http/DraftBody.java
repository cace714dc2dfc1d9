package vn.giaoviec.directive.adapter.http;

import java.util.List;
import vn.giaoviec.directive.model.DirectiveDocument;
import vn.giaoviec.directive.model.Source;
import vn.giaoviec.directive.model.Task;
import vn.giaoviec.kit.http.Change;
import vn.giaoviec.kit.http.StrictJson;

/**
 * A draft as a clerk sends it, whole.
 *
 * @param source the paper's file by its {@code fileId}; absent: as it was
 */
record DraftBody(DirectiveDocument document, List<TaskBody> tasks, Source source) {
    static DraftBody read(Change change) {
        change.key();
        var body = StrictJson.read(change.body(), DraftBody.class);
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
