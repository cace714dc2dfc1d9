package vn.giaoviec.directive.adapter.mongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lte;

import com.mongodb.client.model.Filters;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import vn.giaoviec.directive.model.Succession;
import vn.giaoviec.directive.usecase.Successions;
import vn.giaoviec.kit.aggregate.AggregateCollection;
import vn.giaoviec.kit.aggregate.Stored;

/** Which agencies took the place of which others; there are few of them. */
public final class StoredSuccessions implements Successions {
    private final AggregateCollection<Succession> successions;

    public StoredSuccessions(AggregateCollection<Succession> successions) {
        this.successions = successions;
    }

    @Override
    public List<Stored<Succession>> all() {
        return read(new Document());
    }

    @Override
    public List<Stored<Succession>> untoldOn(LocalDate day) {
        return read(Filters.and(eq("announced", false), lte("effectiveOn", day.toString())));
    }

    private List<Stored<Succession>> read(Bson wanted) {
        return successions.documents().find(wanted).map(successions::read).into(new ArrayList<>());
    }
}
