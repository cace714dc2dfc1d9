package vn.giaoviec.kit.store;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import java.util.List;
import org.bson.conversions.Bson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The indexes of a service, as data: every hot query has its own, asserted by {@code explain} in its tests. */
public final class Indexes {
    private static final Logger LOG = LoggerFactory.getLogger(Indexes.class);

    private Indexes() {}

    public record Index(String collection, String name, Bson keys, IndexOptions options) {
        public static Index of(String collection, String name, Bson keys) {
            return new Index(collection, name, keys, new IndexOptions());
        }

        public static Index unique(String collection, String name, Bson keys) {
            return new Index(collection, name, keys, new IndexOptions().unique(true));
        }

        public static Index sparse(String collection, String name, Bson keys) {
            return new Index(collection, name, keys, new IndexOptions().sparse(true));
        }

        public static Index sparseUnique(String collection, String name, Bson keys) {
            return new Index(
                    collection, name, keys, new IndexOptions().sparse(true).unique(true));
        }
    }

    public static void ensure(MongoDatabase database, List<Index> indexes) {
        for (var index : indexes) {
            var options = index.options().name(index.name());
            database.getCollection(index.collection()).createIndex(index.keys(), options);
        }
        LOG.debug("{} indexes are in place", indexes.size());
    }
}
