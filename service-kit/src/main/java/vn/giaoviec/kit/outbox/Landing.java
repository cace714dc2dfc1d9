package vn.giaoviec.kit.outbox;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.InsertManyOptions;
import java.util.List;
import java.util.stream.Collectors;
import vn.giaoviec.kit.outbox.Flight.Landed;

/** First into the history, then out of the outbox; both repeatable, so that a crash between them costs nothing. */
final class Landing {
    private static final int DUPLICATE_KEY = 11000;

    private Landing() {}

    static void carryOut(List<Landed> landed) {
        for (var ofOneOutbox :
                landed.stream().collect(Collectors.groupingBy(Landed::outbox)).entrySet()) {
            intoHistory(ofOneOutbox.getKey(), ofOneOutbox.getValue());
            outOfOutbox(ofOneOutbox.getKey(), ofOneOutbox.getValue());
        }
    }

    private static void intoHistory(Outbox outbox, List<Landed> landed) {
        var left = landed.stream()
                .flatMap(one -> one.entries().stream())
                .map(Outbox::left)
                .toList();
        if (left.isEmpty()) {
            return;
        }
        try {
            outbox.history().insertMany(left, new InsertManyOptions().ordered(false));
        } catch (MongoBulkWriteException partly) {
            if (partly.getWriteConcernError() != null
                    || partly.getWriteErrors().stream().anyMatch(error -> error.getCode() != DUPLICATE_KEY)) {
                throw partly;
            }
        }
    }

    private static void outOfOutbox(Outbox outbox, List<Landed> landed) {
        var emptied = outbox.empty(
                landed.stream().map(Landed::id).toList(),
                landed.stream()
                        .flatMap(one -> one.entries().stream())
                        .map(Outbox::idOf)
                        .toList());
        if (emptied < landed.size()) {
            var cleared = landed.stream()
                    .map(one -> Outbox.clear(one.id(), one.upTo()))
                    .toList();
            outbox.documents().bulkWrite(cleared, new BulkWriteOptions().ordered(false));
        }
    }
}
