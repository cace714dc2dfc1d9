package vn.giaoviec.directive.adapter.http;

import java.util.List;
import vn.giaoviec.directive.model.Party;
import vn.giaoviec.directive.model.Places;
import vn.giaoviec.directive.model.Recurrence;
import vn.giaoviec.directive.model.Role;
import vn.giaoviec.directive.model.Span;
import vn.giaoviec.kit.http.ProblemException;
import vn.giaoviec.kit.http.Problems;

/** What no draft can mean, however unfinished it is; told with every place. */
final class DraftShape {
    /** A year ahead is not yet "again". */
    private static final int MOST_LEAD_DAYS = 366;

    private final ProblemException wrong = Problems.invalid();
    private boolean sound = true;

    private DraftShape() {}

    /** @throws ProblemException 400 */
    static void check(DraftBody body) {
        var shape = new DraftShape();
        shape.demand(body.document() != null, "/document", "thiếu thông tin văn bản", "is missing");
        shape.demand(
                body.source() == null || body.source().fileId() != null,
                "/source/fileId",
                "thiếu mã tệp",
                "is missing");
        shape.tasks(body.given());
        shape.hold();
    }

    /** @throws ProblemException 400 */
    static void check(AmendBody body) {
        var shape = new DraftShape();
        shape.demand(body.reason() != null && !body.reason().isBlank(), "/reason", "cần nêu lý do", "must say why");
        shape.demand(body.tasks() != null, "/tasks", "cần toàn bộ danh mục nhiệm vụ", "the whole list is missing");
        shape.tasks(body.given());
        shape.hold();
    }

    private void tasks(List<TaskBody> tasks) {
        for (var index = 0; index < tasks.size(); index++) {
            task(tasks.get(index), "/tasks/" + index);
        }
    }

    private void hold() {
        if (!sound) {
            throw wrong;
        }
    }

    private void task(TaskBody task, String at) {
        demand(
                task.quote() != null && !task.quote().isBlank(),
                at + "/quote",
                "thiếu nội dung nhiệm vụ",
                "must not be empty");
        if (task.span() != null) {
            span(task.span(), at + "/span");
        }
        if (task.recurrence() != null) {
            recurrence(task.recurrence(), at + "/recurrence");
        }
        for (var role : Role.values()) {
            parties(task.given(role), at + "/" + Places.of(role));
        }
    }

    private void span(Span span, String at) {
        demand(span.start() >= 0, at + "/start", "không được âm", "must not be negative");
        demand(span.end() > span.start(), at + "/end", "phải lớn hơn start", "must be greater than start");
    }

    private void recurrence(Recurrence recurrence, String at) {
        demand(recurrence.cadence() != null, at + "/cadence", "thiếu định kỳ", "is missing");
        demand(
                recurrence.cadence() == null || recurrence.saysWhenItIsDue(),
                at + "/due",
                "weekly: một thứ (MONDAY); monthly: một ngày (10); quarterly, half-yearly, yearly: mỗi quý, nửa năm, năm"
                        + " một ngày (06-30); daily, other: bỏ trống; bỏ trống là ngày cuối kỳ",
                "weekly: one weekday (MONDAY); monthly: one day (10); quarterly, half-yearly, yearly: one day in each"
                        + " quarter, half, year (06-30); daily, other: none; none means the last day of each period");
        demand(
                recurrence.from() == null
                        || recurrence.until() == null
                        || !recurrence.until().isBefore(recurrence.from()),
                at + "/until",
                "không được trước from",
                "must not be before from");
        demand(
                recurrence.leadDays() == null || recurrence.leadDays() >= 0 && recurrence.leadDays() <= MOST_LEAD_DAYS,
                at + "/leadDays",
                "từ 0 đến " + MOST_LEAD_DAYS,
                "from 0 to " + MOST_LEAD_DAYS);
    }

    private void parties(List<Party> parties, String at) {
        for (var index = 0; index < parties.size(); index++) {
            var party = parties.get(index);
            demand(
                    party.asWritten() != null || party.addressesSomebody(),
                    at + "/" + index + "/asWritten",
                    "thiếu cách viết trong văn bản, hoặc mã cơ quan",
                    "the words of the paper, or the code of an agency or group, are missing");
        }
    }

    private void demand(boolean kept, String pointer, String vietnamese, String english) {
        if (!kept) {
            wrong.at(pointer, vietnamese, english);
            sound = false;
        }
    }
}
