package vn.giaoviec.reporting.adapter.mongo;

import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.giaoviec.kit.inbound.ParkedEvents;
import vn.giaoviec.kit.inbound.Positions;
import vn.giaoviec.reporting.projection.Generation;

/**
 * What generations that nobody needs, nor answers from, have left: rows, markers, positions, parked events. Only numbers up to the highest
 * that the caller has seen given, so that one begun a moment ago is safe from who does not know it yet.
 */
public final class Leftovers {
    private static final Logger LOG = LoggerFactory.getLogger(Leftovers.class);
    private static final Pattern OF_A_GENERATION =
            Pattern.compile(Stream.concat(RowCodecs.ALL.stream().map(RowCodec::kind), Stream.of(StoredDays.KIND))
                    .reduce((a, b) -> a + "|" + b)
                    .map(kinds -> "(" + kinds + ")_v(\\d{1,9})")
                    .orElseThrow());

    private final MongoDatabase database;

    public Leftovers(MongoDatabase database) {
        this.database = database;
    }

    public void drop(Standing standing) {
        Set<Generation> kept = new HashSet<>(standing.kept());
        kept.addAll(new Answering(database).all());
        for (String name : database.listCollectionNames().into(new ArrayList<>())) {
            var matched = OF_A_GENERATION.matcher(name);
            if (matched.matches()) {
                int number = Integer.parseInt(matched.group(2));
                if (number <= standing.last() && !kept.contains(new Generation(number))) {
                    database.getCollection(name).drop();
                    LOG.info("dropped {}", name);
                }
            }
        }
        List<String> groups = IntStream.rangeClosed(1, standing.last())
                .mapToObj(Generation::new)
                .filter(one -> !kept.contains(one))
                .map(Generation::group)
                .toList();
        if (!groups.isEmpty()) {
            database.getCollection(ParkedEvents.COLLECTION).deleteMany(in("group", groups));
            database.getCollection(Positions.COLLECTION).deleteMany(in("group", groups));
        }
    }
}
