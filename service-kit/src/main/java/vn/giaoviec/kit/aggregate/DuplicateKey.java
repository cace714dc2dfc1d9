package vn.giaoviec.kit.aggregate;

import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;
import java.util.regex.Pattern;

/** A unique index refused the write: nothing was written. */
public final class DuplicateKey extends RuntimeException {
    public static final String ID = "_id_";
    private static final int DUPLICATE_KEY = 11000;
    /** The index is named nowhere but in the message. */
    private static final Pattern INDEX = Pattern.compile("index: (\\S+) dup key");

    private final String index;

    private DuplicateKey(String index) {
        super("the unique index " + index + " refused the write", null, false, false);
        this.index = index;
    }

    /** Name of the index; {@link #ID} where the document itself is there already. */
    public String index() {
        return index;
    }

    public boolean isId() {
        return ID.equals(index);
    }

    static RuntimeException translate(MongoException thrown) {
        return isDuplicate(thrown) ? new DuplicateKey(indexIn(thrown.getMessage())) : thrown;
    }

    static String indexIn(String message) {
        var matcher = INDEX.matcher(String.valueOf(message));
        return matcher.find() ? matcher.group(1) : "unknown";
    }

    static boolean isDuplicate(int code) {
        return code == DUPLICATE_KEY;
    }

    private static boolean isDuplicate(MongoException thrown) {
        return switch (thrown) {
            case MongoWriteException write -> isDuplicate(write.getError().getCode());
            case MongoCommandException command -> isDuplicate(command.getErrorCode());
            default -> isDuplicate(thrown.getCode());
        };
    }
}
