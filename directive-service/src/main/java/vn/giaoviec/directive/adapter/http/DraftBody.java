package vn.giaoviec.directive.adapter.http;

import java.util.List;
import vn.giaoviec.directive.model.DirectiveDocument;
import vn.giaoviec.directive.model.Source;
import vn.giaoviec.directive.model.Task;
import vn.giaoviec.kit.http.Change;
import vn.giaoviec.kit.http.Problems;
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
        var wrong = Problems.invalid();
        var sound = true;
        if (body.document() == null) {
            wrong.at("/document", "thiếu thông tin văn bản", "is missing");
            sound = false;
        }
        if (body.source() != null && body.source().fileId() == null) {
            wrong.at("/source/fileId", "thiếu mã tệp", "is missing");
            sound = false;
        }
        for (var index = 0; index < body.given().size(); index++) {
            var task = body.given().get(index);
            if (task == null || task.quote() == null || task.quote().isBlank()) {
                wrong.at("/tasks/" + index + "/quote", "thiếu nội dung nhiệm vụ", "must not be empty");
                sound = false;
            }
        }
        if (!sound) {
            throw wrong;
        }
        return body;
    }

    List<Task> taskList() {
        return given().stream().map(TaskBody::toTask).toList();
    }

    private List<TaskBody> given() {
        return tasks == null ? List.of() : tasks;
    }
}
