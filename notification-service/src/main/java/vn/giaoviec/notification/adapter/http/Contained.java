package vn.giaoviec.notification.adapter.http;

import vn.giaoviec.kit.aggregate.AggregateCollection;
import vn.giaoviec.kit.http.Caller;
import vn.giaoviec.kit.http.Position;
import vn.giaoviec.kit.http.QueryParameters;
import vn.giaoviec.notification.adapter.mongo.KnownAssignmentStore;
import vn.giaoviec.notification.model.Notice;

/** Waits, where the caller asks for it, until this service contains a position: of an assignment or of a notice. */
final class Contained {
    private final KnownAssignmentStore assignments;
    private final AggregateCollection<Notice> notices;

    Contained(KnownAssignmentStore assignments, AggregateCollection<Notice> notices) {
        this.assignments = assignments;
        this.notices = notices;
    }

    void await(QueryParameters query, Caller caller) {
        query.after().ifPresent(after -> after.await(position -> contains(position, caller)));
    }

    private boolean contains(Position position, Caller caller) {
        var kept = assignments.kept(position.id());
        if (kept.assignment().isPresent()) {
            return kept.assignment().get().readers().contains(caller.agency())
                    && kept.sequence() >= position.sequence();
        }
        return notices.find(position.id())
                .filter(notice -> notice.state().agency().equals(caller.agency()))
                .filter(notice -> notice.sequence() >= position.sequence())
                .isPresent();
    }
}
