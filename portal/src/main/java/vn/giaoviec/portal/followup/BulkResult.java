package vn.giaoviec.portal.followup;

import java.util.List;
import vn.giaoviec.portal.page.Again;
import vn.giaoviec.portal.page.NotFound;
import vn.giaoviec.portal.services.Changed;

/**
 * What a page shows of an act on many rows.
 *
 * @param sent what was ticked and said; null where nothing was sent
 * @param again where the whole of it was refused, or no answer came; else null
 * @param outcomes row by row; empty where none was answered
 * @param position by which a list can be asked to contain the last row that was changed, or null
 */
record BulkResult(Bulk sent, Again again, List<Bulk.Outcome> outcomes, String position) {
    static final BulkResult NONE = new BulkResult(null, null, List.of(), null);

    static BulkResult of(Bulk bulk, Changed<Bulk.Answered> changed) {
        return switch (changed) {
            case Changed.Done<Bulk.Answered> done ->
                new BulkResult(bulk, null, bulk.outcomes(done.said()), position(done.said()));
            case Changed.Refused<Bulk.Answered> refused ->
                new BulkResult(bulk, Again.refused(bulk.sent(), refused), List.of(), null);
            case Changed.NotHere<Bulk.Answered> nothing -> throw new NotFound();
            case Changed.Unknown<Bulk.Answered> unknown ->
                new BulkResult(bulk, Again.unknown(bulk.sent()), List.of(), null);
        };
    }

    private static String position(Bulk.Answered answered) {
        return answered.items().reversed().stream()
                .filter(item -> item.problem() == null)
                .map(item -> item.id() + ":" + item.sequence())
                .findFirst()
                .orElse(null);
    }

    /** The same rows can be sent again as they were, under the same key. */
    public boolean isUnknown() {
        return again != null && again.unknown();
    }

    /** Nobody was ticked. */
    public boolean isOfNobody() {
        return sent != null && sent.rows().isEmpty();
    }

    boolean isAllDone() {
        return !outcomes.isEmpty() && outcomes.stream().allMatch(Bulk.Outcome::done);
    }

    public long done() {
        return outcomes.stream().filter(Bulk.Outcome::done).count();
    }

    public long refused() {
        return outcomes.size() - done();
    }

    /** What is still ticked: nothing was done to it. Where nobody knows, the list offers no second act on the same rows. */
    public boolean ticks(String id) {
        if (sent == null || isUnknown()) {
            return false;
        }
        return outcomes.isEmpty()
                ? sent.rows().stream().anyMatch(row -> row.id().equals(id))
                : outcomes.stream().anyMatch(one -> one.id().equals(id) && !one.done());
    }

    /** Said before, and for certain not yet to everybody. */
    public String text() {
        return sent == null || isUnknown() ? null : sent.text();
    }
}
