package vn.giaoviec.task.adapter.stream;

import vn.giaoviec.contract.Envelope;
import vn.giaoviec.kit.store.Documents;

/** {@code directive.withdrawn} and {@code directive.superseded} as this service reads them. */
record DirectiveEnded(String state, String reason, String by) {
    private static final String WITHDRAWN = "Văn bản chỉ đạo đã thu hồi: ";
    private static final String SUPERSEDED = "Văn bản chỉ đạo đã được thay thế: ";

    static DirectiveEnded read(Envelope event) {
        return Documents.MAPPER.treeToValue(event.data(), DirectiveEnded.class);
    }

    /** What those are told who had something open. */
    String why() {
        return (by == null ? WITHDRAWN : SUPERSEDED) + reason;
    }
}
