package vn.giaoviec.directive.adapter.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.gridfs.GridFSBucket;
import com.mongodb.client.gridfs.GridFSBuckets;
import com.mongodb.client.gridfs.model.GridFSFile;
import com.mongodb.client.gridfs.model.GridFSUploadOptions;
import com.mongodb.client.model.Updates;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.bson.types.ObjectId;
import vn.giaoviec.directive.usecase.KeptFile;

/** Files in the service's own store, streamed in and out; a file is its uploader's until it belongs to a directive. */
public final class StoredFiles {
    private static final String BUCKET = "files";
    /** Bytes go at the pace of the caller's line, not within the time of one query. */
    private static final long MINUTES_FOR_ONE_FILE = 15;

    private final MongoDatabase database;
    private final GridFSBucket bucket;

    public StoredFiles(MongoDatabase database) {
        this.database = database;
        this.bucket = GridFSBuckets.create(database, BUCKET).withTimeout(MINUTES_FOR_ONE_FILE, TimeUnit.MINUTES);
    }

    /** Keeps a file. Each call makes a file of its own: of two twins one is never named to anybody. */
    public KeptFile keep(InputStream content, String name, String type, String sha256, String uploader, String owner) {
        var metadata = new Document("type", type).append("sha256", sha256).append("uploader", uploader);
        if (owner != null) {
            metadata.append("directive", owner);
        }
        var id = bucket.uploadFromStream(name, content, new GridFSUploadOptions().metadata(metadata));
        return find(id.toHexString()).orElseThrow();
    }

    public Optional<KeptFile> find(String id) {
        if (!ObjectId.isValid(id)) {
            return Optional.empty();
        }
        return Optional.ofNullable(bucket.find(eq("_id", new ObjectId(id))).first())
                .map(StoredFiles::kept);
    }

    public InputStream open(String id) {
        return bucket.openDownloadStream(new ObjectId(id));
    }

    /**
     * Makes a file belong to a directive; repeatable.
     *
     * @return false for somebody else's file, one that belongs elsewhere, and none
     */
    public boolean attach(String id, String directive, String uploader) {
        if (!ObjectId.isValid(id)) {
            return false;
        }
        return database.getCollection(BUCKET + ".files")
                        .updateOne(
                                and(
                                        eq("_id", new ObjectId(id)),
                                        eq("metadata.uploader", uploader),
                                        in("metadata.directive", Arrays.asList(null, directive))),
                                Updates.set("metadata.directive", directive))
                        .getMatchedCount()
                == 1;
    }

    private static KeptFile kept(GridFSFile file) {
        var metadata = file.getMetadata();
        return new KeptFile(
                file.getObjectId().toHexString(),
                file.getFilename(),
                metadata.getString("type"),
                metadata.getString("sha256"),
                file.getLength(),
                metadata.getString("uploader"),
                metadata.getString("directive"));
    }
}
