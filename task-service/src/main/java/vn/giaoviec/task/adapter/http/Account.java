package vn.giaoviec.task.adapter.http;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import vn.giaoviec.contract.Actor;
import vn.giaoviec.contract.Envelope;
import vn.giaoviec.kit.http.Text;
import vn.giaoviec.task.model.Assignment;

/** The history of an assignment as it is read out: who, acting for which agency, when, what, and in which words. */
final class Account {
    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("HH:mm dd/MM/uuuu").withZone(Assignment.ZONE);
    private static final Map<String, Text> ROLES = Map.of(
            "clerk", new Text("văn thư", "registry clerk"),
            "signer", new Text("người ký", "signer"),
            "monitor", new Text("chuyên viên theo dõi", "monitoring officer"),
            "head", new Text("thủ trưởng", "head"),
            "officer", new Text("chuyên viên thụ lý", "officer in charge"),
            "system", new Text("phần mềm của cơ quan", "the agency's software"),
            "administrator", new Text("quản trị hệ thống", "administrator"));
    private static final Text NOBODY = new Text("Hệ thống", "The system");

    private final Map<String, String> names;
    private final String language;

    /**
     * @param names of agencies by their codes; one that is missing is told by its code
     * @param language {@code vi} or {@code en}; what people said stays as they said it
     */
    Account(Map<String, String> names, String language) {
        this.names = names;
        this.language = language;
    }

    /**
     * One thing that happened.
     *
     * @param time when it was recorded, UTC
     * @param agency code of the agency acted for; null where the system acted by itself
     * @param by who, as it is read out: agency and role
     * @param words what was said with it, Vietnamese; null when nothing was
     * @param given documents and files that came with it
     * @param text all of it in one line, the time in Asia/Ho_Chi_Minh
     */
    record Line(
            long sequence,
            Instant time,
            String agency,
            String role,
            String by,
            String what,
            String words,
            List<String> given,
            String text) {}

    Line line(Envelope event) {
        var said = AccountSaid.of(event);
        var by = by(event.actor());
        var what = AccountWords.of(event, said).in(language) + to(event, said);
        var words = said.words();
        var whole = WHEN.format(event.time()) + " · " + by + ": " + what
                + (words == null ? "" : ". “" + words.replace("\n", " – ") + "”");
        return new Line(
                event.sequence(),
                event.time(),
                event.actor().agency(),
                event.actor().role(),
                by,
                what,
                words,
                said.given(),
                whole);
    }

    /** Codes of the agencies that these events name. */
    static List<String> agencies(List<Envelope> events) {
        return events.stream()
                .flatMap(event ->
                        Stream.of(event.actor().agency(), AccountSaid.of(event).agency()))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private String to(Envelope event, AccountSaid said) {
        return event.type().contains(".assigned.")
                ? new Text(" – giao cho ", " – given to ").in(language) + name(said.agency())
                : "";
    }

    private String by(Actor actor) {
        if (actor.agency() == null) {
            return NOBODY.in(language);
        }
        var role = ROLES.get(actor.role());
        return name(actor.agency()) + " (" + (role == null ? actor.role() : role.in(language)) + ")";
    }

    private String name(String agency) {
        return names.getOrDefault(agency, agency);
    }
}
