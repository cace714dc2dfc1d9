package vn.giaoviec.directive.adapter.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Projections.exclude;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.descending;

import com.mongodb.client.FindIterable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;
import org.bson.conversions.Bson;
import vn.giaoviec.directive.model.Acting;
import vn.giaoviec.directive.model.Directive;
import vn.giaoviec.directive.model.DirectiveState;
import vn.giaoviec.directive.model.Sight;
import vn.giaoviec.kit.aggregate.AggregateCollection;
import vn.giaoviec.kit.aggregate.Stored;

/** Directives as somebody may see them. */
public final class StoredDirectives {
    private final AggregateCollection<Directive> directives;
    private final KnownAssignments known;

    public StoredDirectives(AggregateCollection<Directive> directives, KnownAssignments known) {
        this.directives = directives;
        this.known = known;
    }

    /** Empty for what is not there and for what is not theirs to see, so that nobody can tell the two apart. */
    public Optional<Stored<Directive>> visible(String id, Acting who) {
        return directives.find(id).filter(stored -> isVisible(stored, who));
    }

    public boolean isVisible(Stored<Directive> stored, Acting who) {
        return Sight.of(stored.state(), who, held(stored.state(), who)) != Sight.NOTHING;
    }

    /**
     * Ids of the tasks that their agency holds or held. What is withdrawn while the directive stands was taken out, and
     * is not theirs to read on; where the whole directive was withdrawn, they read that.
     */
    public Set<String> held(Directive directive, Acting who) {
        return directive.state().published() && !directive.document().isIssuedFor(who.agency())
                ? known.tasks(directive.id(), who.agency(), !directive.state().stands())
                : Set.of();
    }

    /** Those of these that are concluded. */
    public List<String> concluded(List<String> ids) {
        return directives
                .documents()
                .find(and(in("_id", ids), eq("state", DirectiveState.CONCLUDED.name())))
                .projection(include("_id"))
                .map(one -> one.getString("_id"))
                .into(new ArrayList<>());
    }

    /** Newest first, without their tasks; from the one after {@code after}, null for the start. */
    public List<Stored<Directive>> page(Acting who, DirectiveState state, String after, int count) {
        var page = new ArrayList<Stored<Directive>>();
        query(who, state, after).limit(count).forEach(document -> page.add(directives.read(document)));
        return page;
    }

    FindIterable<Document> query(Acting who, DirectiveState state, String after) {
        var filters = new ArrayList<Bson>();
        filters.add(
                Sight.inspects(who)
                        ? in("readers", List.of(who.agency(), Storage.INSPECTION))
                        : eq("readers", who.agency()));
        if (state != null) {
            filters.add(eq("state", state.name()));
        }
        if (after != null) {
            filters.add(lt(Storage.ORDER, after));
        }
        return directives
                .documents()
                .find(and(filters))
                .projection(exclude("outbox", "commands", "tasks", "groups"))
                .sort(descending(Storage.ORDER));
    }
}
