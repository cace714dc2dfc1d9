package vn.giaoviec.directive.adapter.http;

import vn.giaoviec.directive.adapter.mongo.StoredFiles;
import vn.giaoviec.directive.model.Rule;
import vn.giaoviec.directive.model.Source;
import vn.giaoviec.kit.http.Caller;

/** Uploaded files become the source of a directive. */
@org.springframework.stereotype.Component
final class Attachments {
    private final StoredFiles files;

    Attachments(StoredFiles files) {
        this.files = files;
    }

    /**
     * The source of the directive from now on: the wanted file, by its {@code fileId} alone, or as it was.
     *
     * @throws vn.giaoviec.kit.http.ProblemException for somebody else's file as for an unknown one
     */
    Source attached(Source wanted, Source before, String directive, Caller caller) {
        if (wanted == null || before != null && before.fileId().equals(wanted.fileId())) {
            return before;
        }
        if (!files.attach(wanted.fileId(), directive, caller.subject())) {
            throw Refusals.of(Rule.AFileIsAttachedByWhoUploadedIt)
                    .at("/source/fileId", "không dùng được", "cannot be used");
        }
        var kept = files.find(wanted.fileId()).orElseThrow();
        return new Source(kept.id(), kept.name(), kept.sha256());
    }
}
