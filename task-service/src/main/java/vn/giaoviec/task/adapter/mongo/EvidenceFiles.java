package vn.giaoviec.task.adapter.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.gridfs.GridFSBucket;
import com.mongodb.client.gridfs.GridFSBuckets;
import java.io.InputStream;
import java.util.Date;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.bson.types.ObjectId;
import vn.giaoviec.kit.time.DomainClock;

/** Evidence, in GridFS. A file is its uploader's until it is attached, then readable with what it is attached to. */
public final class EvidenceFiles {
    private static final String BUCKET = "evidence";
    private static final int DUPLICATE_KEY = 11000;
    /** Bytes go at the pace of the caller's line, not within the time of one query. */
    private static final long MINUTES_FOR_ONE_FILE = 15;

    private final MongoCollection<Document> files;
    private final MongoCollection<Document> assignments;
    private final GridFSBucket bucket;
    private final DomainClock clock;

    public EvidenceFiles(MongoDatabase database, DomainClock clock) {
        this.files = database.getCollection("evidence_files");
        this.assignments = database.getCollection(AssignmentStore.COLLECTION);
        this.bucket = GridFSBuckets.create(database, BUCKET).withTimeout(MINUTES_FOR_ONE_FILE, TimeUnit.MINUTES);
        this.clock = clock;
    }

    /** @param size in bytes; {@code sha256} in lower-case hexadecimal */
    public record File(String id, String uploader, String name, String type, long size, String sha256, ObjectId blob) {
        public boolean isSameAs(String otherName, String otherSha256) {
            return name.equals(otherName) && sha256.equals(otherSha256);
        }
    }

    public Optional<File> find(String id) {
        return Optional.ofNullable(files.find(eq("_id", id)).first()).map(EvidenceFiles::read);
    }

    /** Of two uploads under one id the first one stays; answers which it is. */
    public File store(File file, InputStream content) {
        var blob = bucket.uploadFromStream(file.name(), content);
        try {
            files.insertOne(new Document("_id", file.id())
                    .append("uploader", file.uploader())
                    .append("name", file.name())
                    .append("type", file.type())
                    .append("size", file.size())
                    .append("sha256", file.sha256())
                    .append("blob", blob)
                    .append("uploadedAt", Date.from(clock.instant())));
        } catch (MongoWriteException twin) {
            if (twin.getError().getCode() != DUPLICATE_KEY) {
                throw twin;
            }
            bucket.delete(blob);
        }
        return find(file.id()).orElseThrow();
    }

    public Optional<File> ofUploader(String id, String uploader) {
        return find(id).filter(file -> file.uploader().equals(uploader));
    }

    public Optional<File> visible(String id, String caller, String agency) {
        return find(id).filter(file -> file.uploader().equals(caller) || isAttachedFor(id, agency));
    }

    private boolean isAttachedFor(String id, String agency) {
        return assignments.find(and(eq("files", id), eq("readers", agency))).first() != null;
    }

    public InputStream open(File file) {
        return bucket.openDownloadStream(file.blob());
    }

    private static File read(Document document) {
        return new File(
                document.getString("_id"),
                document.getString("uploader"),
                document.getString("name"),
                document.getString("type"),
                document.getLong("size"),
                document.getString("sha256"),
                document.getObjectId("blob"));
    }
}
