package vn.giaoviec.directive.adapter.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import vn.giaoviec.directive.Office;

/** A line may be slower than any query is allowed to be. */
class FilesGoAtTheCallersPaceTest extends Office {
    private static final long QUERY_MILLIS = 500;
    private static final int SEVERAL_CHUNKS = 2_000_000;

    private final StoredFiles files =
            new StoredFiles(run.bean(MongoDatabase.class).withTimeout(QUERY_MILLIS, TimeUnit.MILLISECONDS));

    @Test
    void aFileComesInAndGoesOutSlowerThanAQueryMay() throws IOException {
        var content = new byte[SEVERAL_CHUNKS];
        new Random(3).nextBytes(content);
        var kept = files.keep(slow(new ByteArrayInputStream(content)), "a.bin", "text/plain", "00", "somebody", null);
        assertThat(kept.size()).isEqualTo(SEVERAL_CHUNKS);
        try (var read = slow(files.open(kept.id()))) {
            assertThat(read.readAllBytes()).isEqualTo(content);
        }
    }

    /** Pauses once, after the first bytes, for longer than a query may take. */
    private static InputStream slow(InputStream line) {
        return new FilterInputStream(line) {
            private boolean paused;

            @Override
            public int read(byte[] into, int from, int count) throws IOException {
                var read = super.read(into, from, count);
                if (!paused) {
                    paused = true;
                    var until = System.nanoTime()
                            + Duration.ofMillis(2 * QUERY_MILLIS).toNanos();
                    await().until(() -> System.nanoTime() - until >= 0);
                }
                return read;
            }
        };
    }
}
