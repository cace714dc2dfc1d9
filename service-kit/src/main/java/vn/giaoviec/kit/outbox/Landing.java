package vn.giaoviec.kit.outbox;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.bulk.BulkWriteResult;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.UpdateOneModel;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.bson.Document;
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
        var emptied = write(outbox, landed, Outbox::empty).getMatchedCount();
        if (emptied < landed.size()) {
            write(outbox, landed, Outbox::clear);
        }
    }

    private static BulkWriteResult write(
            Outbox outbox, List<Landed> landed, BiFunction<String, Long, UpdateOneModel<Document>> update) {
        var updates =
                landed.stream().map(one -> update.apply(one.id(), one.upTo())).toList();
        return outbox.documents().bulkWrite(updates, new BulkWriteOptions().ordered(false));
    }
}
