package vn.giaoviec.portal.agency;

import vn.giaoviec.portal.services.Sending;

/** What can be done with a notice: say that it was read, or that the agency knows. */
enum Answering {
    OPEN("open"),
    ACKNOWLEDGE("acknowledge");

    private final String path;

    Answering(String path) {
        this.path = path;
    }

    /** Names the form of it. */
    String of(String notice) {
        return notice + "/" + path;
    }

    /** To be sent with the agency and the notice. */
    Sending sending(String key, long version) {
        return Sending.post("/agencies/{code}/inbox/{id}/" + path, key, this == OPEN ? version : null, null);
    }
}
