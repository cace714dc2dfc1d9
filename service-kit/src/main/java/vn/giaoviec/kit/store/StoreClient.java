package vn.giaoviec.kit.store;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.util.concurrent.TimeUnit;

/**
 * The one place where durability is set: every read and write of a service is majority-committed and journalled, on
 * the primary. No operation overrides it; the relay above all must never publish what an election could roll back.
 */
public final class StoreClient {
    private StoreClient() {}

    public static MongoClient open(String uri, String application) {
        var settings = MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(uri))
                .applicationName(application)
                .addCommandListener(new StoreUse())
                .writeConcern(WriteConcern.MAJORITY.withJournal(true))
                .readConcern(ReadConcern.MAJORITY)
                .readPreference(ReadPreference.primary())
                .retryWrites(true)
                .retryReads(true)
                .timeout(6, TimeUnit.SECONDS)
                .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(5, TimeUnit.SECONDS))
                .applyToConnectionPoolSettings(pool -> pool.maxSize(64))
                .build();
        return MongoClients.create(settings);
    }
}
