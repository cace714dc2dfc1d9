package vn.giaoviec.directive.adapter.http;

import vn.giaoviec.directive.model.Acting;
import vn.giaoviec.kit.aggregate.Cause;
import vn.giaoviec.kit.http.Caller;
import vn.giaoviec.kit.http.Change;

/** Callers, as the model and events know them. */
final class Callers {
    static final String ADMINISTRATOR = "administrator";

    private Callers() {}

    static Acting acting(Caller caller) {
        return new Acting(caller.agency(), caller.roles());
    }

    static Cause cause(Change change, String role) {
        return new Cause(change.commandId(), change.as(role));
    }
}
