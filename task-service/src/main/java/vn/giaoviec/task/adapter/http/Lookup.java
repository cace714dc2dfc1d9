package vn.giaoviec.task.adapter.http;

import java.util.Optional;
import vn.giaoviec.task.model.Destination;
import vn.giaoviec.task.model.Evidence;

/** What a command's body refers to, as its sender may see it. */
interface Lookup {
    /** Empty for a code that is no agency's. */
    Optional<Destination> destination(String agency);

    /** Empty for a file that is not the sender's: it answers like an unknown one. */
    Optional<Evidence> file(String fileId);
}
