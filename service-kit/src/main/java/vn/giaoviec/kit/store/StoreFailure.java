package vn.giaoviec.kit.store;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoException;
import com.mongodb.MongoInterruptedException;
import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoOperationTimeoutException;
import com.mongodb.MongoSecurityException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.MongoWriteConcernException;

/** Tells a store that is away from a store that answered no. */
public final class StoreFailure {
    private static final int OUT_OF_DISK = 14031;
    private static final int UNKNOWN_ERROR = 8;

    private StoreFailure() {}

    /**
     * Socket, timeout, no primary, no space: the same call may go through later. Never a duplicate key, a version
     * conflict or any other answer of a healthy store.
     */
    public static boolean isStoreDown(Throwable thrown) {
        for (var cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof StoreUnavailable || isDown(cause)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isDown(Throwable cause) {
        return switch (cause) {
            case MongoInterruptedException stopping -> true;
            case MongoOperationTimeoutException timeout -> true;
            case MongoTimeoutException timeout -> true;
            case MongoSocketException socket -> true;
            case MongoNotPrimaryException election -> true;
            case MongoNodeIsRecoveringException recovering -> true;
            case MongoWriteConcernException unconfirmed -> true;
            case MongoSecurityException handshake -> isStoreDown(handshake.getCause());
            case MongoBulkWriteException many ->
                many.getWriteConcernError() != null
                        || many.getWriteErrors().stream()
                                .anyMatch(error -> isOutOfSpace(error.getCode(), error.getMessage()));
            case MongoException answer ->
                isOutOfSpace(answer.getCode(), answer.getMessage())
                        || answer.hasErrorLabel(MongoException.TRANSIENT_TRANSACTION_ERROR_LABEL)
                        || answer.hasErrorLabel(MongoException.UNKNOWN_TRANSACTION_COMMIT_RESULT_LABEL);
            default -> false;
        };
    }

    private static boolean isOutOfSpace(int code, String message) {
        return code == OUT_OF_DISK
                || code == UNKNOWN_ERROR && String.valueOf(message).contains("No space left on device");
    }
}
