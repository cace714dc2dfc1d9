package vn.giaoviec.task.adapter.mongo;

import static com.mongodb.client.model.Filters.exists;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.TreeMap;
import org.bson.Document;
import vn.giaoviec.kit.time.DomainClock;
import vn.giaoviec.task.model.Today;
import vn.giaoviec.task.model.WorkingCalendar;

/** The working-day calendar as it was published, kept with the agencies: both come on one topic, a subject each. */
public final class Calendars {
    static final String YEAR = "calendar";

    private static final long FRESH_NANOS = Duration.ofSeconds(2).toNanos();

    private final MongoCollection<Document> documents;
    private final DomainClock clock;
    private volatile Read read;

    private record Read(WorkingCalendar calendar, String revision, long atNanos) {}

    public Calendars(MongoDatabase database, DomainClock clock) {
        this.documents = database.getCollection(Agencies.COLLECTION);
        this.clock = clock;
    }

    /** A year as it is kept; days are ISO dates. */
    public record Year(int year, boolean confirmed, List<String> off, List<String> madeUp) {
        Document document() {
            return new Document("year", year)
                    .append("confirmed", confirmed)
                    .append("off", off)
                    .append("madeUp", madeUp);
        }
    }

    /** Today, with the calendar as it was at most two seconds ago. */
    public Today today() {
        return new Today(clock.today(), current());
    }

    public WorkingCalendar current() {
        return read().calendar();
    }

    /** Changes with every year that is published. */
    public String revision() {
        return read().revision();
    }

    private Read read() {
        var last = read;
        if (last == null || System.nanoTime() - last.atNanos() > FRESH_NANOS) {
            last = stored(System.nanoTime());
            read = last;
        }
        return last;
    }

    private Read stored(long atNanos) {
        var revision = new TreeMap<Integer, Long>();
        var off = new HashSet<LocalDate>();
        var madeUp = new HashSet<LocalDate>();
        var confirmed = new HashSet<Integer>();
        documents.find(exists(YEAR)).forEach(document -> {
            var year = document.get(YEAR, Document.class);
            year.getList("off", String.class).forEach(day -> off.add(LocalDate.parse(day)));
            year.getList("madeUp", String.class).forEach(day -> madeUp.add(LocalDate.parse(day)));
            revision.put(year.getInteger("year"), document.getLong("sequence"));
            if (year.getBoolean("confirmed")) {
                confirmed.add(year.getInteger("year"));
            }
        });
        return new Read(new WorkingCalendar(off, madeUp, confirmed), revision.toString(), atNanos);
    }
}
