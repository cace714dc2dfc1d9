package vn.giaoviec.task.adapter.stream;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import vn.giaoviec.contract.Envelope;
import vn.giaoviec.kit.aggregate.RecordIsFull;
import vn.giaoviec.kit.inbound.Outcome;
import vn.giaoviec.kit.inbound.ReactionsTogether;
import vn.giaoviec.kit.inbound.SequencedDocuments;
import vn.giaoviec.kit.store.Documents;
import vn.giaoviec.task.usecase.ActingByItself;
import vn.giaoviec.task.usecase.WhenNoticeAcknowledged;

/**
 * {@code notice-events}: an acknowledgement is the one that matters here. The effect is on the assignment and
 * repeatable, so it is carried out before the notice's number moves.
 */
public final class NoticeEvents implements ReactionsTogether {
    private static final String ACKNOWLEDGED = "vn.giaoviec.notice.acknowledged.v1";

    private final SequencedDocuments notices;
    private final WhenNoticeAcknowledged acknowledged;

    public NoticeEvents(SequencedDocuments notices, WhenNoticeAcknowledged acknowledged) {
        this.notices = notices;
        this.acknowledged = acknowledged;
    }

    /** The fields that are used here, tolerant of all others. */
    record NoticeAfter(String assignment, String agency, String by) {}

    @Override
    public Outcome apply(Envelope event) {
        var refusal = new AtomicReference<Optional<Outcome.Refused>>(Optional.empty());
        var outcome = notices.fold(event, kept -> {
            refusal.set(carriedOut(event));
            return kept;
        });
        // Also where another instance was faster with the number: what was refused there may never have been told.
        return refusal.get().map(Outcome.class::cast).orElse(outcome);
    }

    @Override
    public List<Outcome> applyTogether(List<Envelope> events) {
        var refusals = new HashMap<String, Outcome>();
        var moved = notices.together(events, (event, kept) -> {
            carriedOut(event).ifPresent(refusal -> refusals.put(event.id(), refusal));
            return kept;
        });
        var written = moved.write();
        var outcomes = new ArrayList<>(
                written.isEmpty() ? events.stream().map(this::apply).toList() : written);
        for (var n = 0; n < outcomes.size(); n++) {
            if (!(outcomes.get(n) instanceof Outcome.Gap)) {
                // The first copy that is no gap is the one that was carried out.
                var refusal = refusals.remove(events.get(n).id());
                outcomes.set(n, refusal == null ? outcomes.get(n) : refusal);
            }
        }
        return outcomes;
    }

    /** @return why it was refused, where it was */
    private Optional<Outcome.Refused> carriedOut(Envelope event) {
        if (!event.type().equals(ACKNOWLEDGED)) {
            return Optional.empty();
        }
        var notice = Documents.MAPPER.treeToValue(event.data(), NoticeAfter.class);
        var told = new WhenNoticeAcknowledged.Acknowledgement(
                notice.assignment(), notice.agency(), String.valueOf(notice.by()));
        try {
            return acknowledged
                    .carryOut(told, ActingByItself.because(event))
                    .map(reason -> new Outcome.Refused(reason, false));
        } catch (RecordIsFull full) {
            if (full.passing()) {
                throw full;
            }
            return Optional.of(new Outcome.Refused("RecordIsFull: " + full.getMessage(), true));
        }
    }

    @Override
    public long last(String subject) {
        return notices.last(subject);
    }
}
