package vn.giaoviec.task.adapter.stream;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import vn.giaoviec.contract.Envelope;
import vn.giaoviec.kit.time.DomainClock;
import vn.giaoviec.task.adapter.mongo.DirectiveIntake;
import vn.giaoviec.task.adapter.mongo.Successions;
import vn.giaoviec.task.usecase.ActingByItself;
import vn.giaoviec.task.usecase.Directives;

/**
 * Directives by the events that told of them. An edition counts when every succession is known that its writer knew: it
 * may name the heir, and comes by another topic.
 */
public final class KnownDirectives implements Directives {
    private final DirectiveIntake intake;
    private final Successions successions;

    public KnownDirectives(DirectiveIntake intake, Successions successions) {
        this.intake = intake;
        this.successions = successions;
    }

    /** Whether what it goes by has come as well. */
    boolean isInTurn(Envelope event) {
        var before = event.data()
                .path("successions")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
        return successions.areKnown(before);
    }

    private List<Envelope> editions(String directive) {
        return intake.editions(directive).stream().takeWhile(this::isInTurn).toList();
    }

    @Override
    public Optional<Ended> ended(String directive) {
        return intake.ending(directive).map(KnownDirectives::ended);
    }

    static Ended ended(Envelope event) {
        var told = DirectiveEnded.read(event);
        return new Ended(told.state(), told.why(), ActingByItself.because(event));
    }

    @Override
    public List<Edition> editionsAfter(String directive, int edition) {
        var told = editions(directive);
        return IntStream.range(1, told.size())
                .filter(n -> told.get(n).data().path("edition").asInt() > edition)
                .mapToObj(n -> edition(told.get(n - 1), told.get(n)))
                .toList();
    }

    @Override
    public Course course(String directive) {
        var told = editions(directive);
        var standing = intake.standing(directive);
        return new Course(
                DirectiveIssued.read(told.getLast()),
                told.getLast().id(),
                told.stream().map(KnownDirectives::dayOf).toList(),
                standing.resumedAt() == null ? null : LocalDate.ofInstant(standing.resumedAt(), DomainClock.ZONE),
                standing.goesOn());
    }

    private static LocalDate dayOf(Envelope event) {
        return LocalDate.ofInstant(event.time(), DomainClock.ZONE);
    }

    /** The one that this event tells. */
    Edition edition(Envelope amended) {
        var told = editions(amended.subject());
        var n = told.stream().map(Envelope::id).toList().indexOf(amended.id());
        return edition(told.get(n - 1), amended);
    }

    private static Edition edition(Envelope before, Envelope amended) {
        return new Edition(
                DirectiveIssued.read(before),
                DirectiveIssued.read(amended),
                amended.data().path("reason").asString(""),
                amended.time(),
                ActingByItself.because(amended));
    }
}
