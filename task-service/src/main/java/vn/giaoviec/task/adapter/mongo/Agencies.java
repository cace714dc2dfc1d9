package vn.giaoviec.task.adapter.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import vn.giaoviec.contract.Envelope;
import vn.giaoviec.kit.inbound.Outcome;
import vn.giaoviec.kit.inbound.SequencedDocuments;
import vn.giaoviec.task.model.Destination;

/** The agencies as far as this service needs them: what kind they are, what they are called, and from when to when they are valid. */
public final class Agencies {
    static final String COLLECTION = "agencies";

    private static final String GROUP = "group";

    private final MongoCollection<Document> documents;
    private final SequencedDocuments sequenced;

    public Agencies(MongoDatabase database) {
        this.documents = database.getCollection(COLLECTION);
        this.sequenced = new SequencedDocuments(documents);
    }

    /** An agency as of an event; days in Asia/Ho_Chi_Minh, null where it is open. */
    public record Agency(String kind, String name, LocalDate validFrom, LocalDate validTo) {}

    public Outcome keep(Envelope event, Agency agency) {
        return sequenced.fold(event, kept -> {
            var document = new Document("kind", agency.kind());
            if (agency.name() != null) {
                document.append("name", agency.name());
            }
            put(document, "validFrom", agency.validFrom());
            put(document, "validTo", agency.validTo());
            return document;
        });
    }

    public Outcome keep(Envelope event, Calendars.Year year) {
        return sequenced.fold(event, kept -> new Document(Calendars.YEAR, year.document()));
    }

    /** A policy is kept whole: what is not used yet may be needed by what comes. */
    public Outcome keepPolicy(Envelope event) {
        return sequenced.fold(
                event,
                kept -> new Document(
                        Policies.POLICY, Document.parse(event.data().toString())));
    }

    public Outcome passOver(Envelope event) {
        return sequenced.fold(event, kept -> kept);
    }

    private static void put(Document document, String field, LocalDate day) {
        if (day != null) {
            document.append(field, day.toString());
        }
    }

    /** Empty for a code that was never heard of. */
    public Optional<Destination> destination(String code, LocalDate today) {
        return standing(code, today).map(standing -> new Destination(code, standing.atWork()));
    }

    /** How an agency stands today. */
    public record Standing(boolean group, boolean atWork) {}

    /** Empty for a code that was never heard of. */
    public Optional<Standing> standing(String code, LocalDate today) {
        return Optional.ofNullable(documents.find(eq("_id", code)).first())
                .filter(document -> document.containsKey("kind"))
                .map(document -> new Standing(GROUP.equals(document.getString("kind")), atWork(document, today)));
    }

    /** By code, of those that are known by a name. */
    public Map<String, String> names(List<String> codes) {
        var names = new HashMap<String, String>();
        documents
                .find(and(in("_id", codes), exists("name")))
                .forEach(agency -> names.put(agency.getString("_id"), agency.getString("name")));
        return names;
    }

    private static boolean atWork(Document agency, LocalDate today) {
        var from = day(agency, "validFrom");
        var to = day(agency, "validTo");
        return !GROUP.equals(agency.getString("kind"))
                && (from == null || !from.isAfter(today))
                && (to == null || !to.isBefore(today));
    }

    private static LocalDate day(Document document, String field) {
        var text = document.getString(field);
        return text == null ? null : LocalDate.parse(text);
    }

    /** Number of the last event of the subject; 0 when it is not known. */
    public long last(String subject) {
        return sequenced.last(subject);
    }
}
