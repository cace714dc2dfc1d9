package vn.giaoviec.local.bench;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.bson.Document;

/**
 * From the signature to the inboxes. Directives are issued over HTTP; that the entries are there is read in the store,
 * majority-committed, because a reader over HTTP would be part of the load: at the highest rate by counting them, at
 * half of it by a change stream that tells of each.
 */
final class IssueToInbox {
    static final int SIGNERS = 4;
    private static final String NOT_FILLED = "the inboxes are not filled";

    private final Home home;
    private final Office office;
    private final Rest rest;

    IssueToInbox(Home home, Office office, Rest rest) {
        this.home = home;
        this.office = office;
        this.rest = rest;
    }

    private MongoCollection<Document> notices() {
        return home.database("notification-service").getCollection("notices");
    }

    /**
     * @param perSecond assignments per second, until the last is in its inbox
     * @param cpu of each process, until everything that they caused was done
     */
    record Highest(double perSecond, Cpu cpu) {}

    /** All signed as fast as it goes. */
    Highest highest(int directives) {
        var drafts = office.submitted(directives);
        rest.await();
        var processes = home.processes();
        var cpu = Cpu.now(processes);
        var there = notices().estimatedDocumentCount();
        var wanted = there + (long) directives * Office.PER_DIRECTIVE;
        var next = new AtomicInteger();
        var begin = System.nanoTime();
        try (var executor = Executors.newFixedThreadPool(SIGNERS)) {
            var signing = new ArrayList<Future<?>>();
            for (var signer = 0; signer < SIGNERS; signer++) {
                signing.add(executor.submit(() -> {
                    for (var n = next.getAndIncrement(); n < directives; n = next.getAndIncrement()) {
                        office.issue(drafts.get(n));
                    }
                    return null;
                }));
            }
            Rest.until(() -> notices().estimatedDocumentCount() >= wanted, NOT_FILLED, signing);
        }
        var seconds = (System.nanoTime() - begin) / 1e9;
        rest.await();
        return new Highest(
                directives * Office.PER_DIRECTIVE / seconds, Cpu.now(processes).since(cpu));
    }

    /**
     * Signed evenly.
     *
     * @param perSecond assignments
     * @return for each assignment, how long after its directive should have been signed its entry could be read
     */
    Samples at(double perSecond, int directives) {
        var drafts = office.submitted(directives);
        rest.await();
        var signed = new ConcurrentHashMap<String, Long>();
        var delays = new ArrayList<Long>();
        var ofInboxes = List.of(
                Aggregates.match(Filters.and(
                        Filters.eq("operationType", "insert"), Filters.eq("fullDocument.channel", "INBOX"))),
                Aggregates.project(Projections.include("fullDocument.directive.id")));
        try (var stream = notices()
                        .watch(ofInboxes)
                        .maxAwaitTime(100, TimeUnit.MILLISECONDS)
                        .cursor();
                var executor = Executors.newFixedThreadPool(SIGNERS)) {
            var signing = new ArrayList<Future<?>>();
            var begin = System.nanoTime();
            for (var n = 0; n < directives; n++) {
                var draft = drafts.get(n);
                var due = begin + (long) (n * Office.PER_DIRECTIVE / perSecond * 1e9);
                signed.put(draft.id(), due);
                signing.add(executor.submit(() -> {
                    LockSupport.parkNanos(due - System.nanoTime());
                    office.issue(draft);
                    return null;
                }));
            }
            var wanted = directives * Office.PER_DIRECTIVE;
            Rest.until(
                    () -> {
                        for (var come = stream.tryNext(); come != null; come = stream.tryNext()) {
                            note(come.getFullDocument(), signed, delays);
                        }
                        return delays.size() >= wanted;
                    },
                    NOT_FILLED,
                    signing);
            var seconds = (System.nanoTime() - begin) / 1e9;
            return new Samples(delays.stream().mapToLong(Long::longValue).toArray(), seconds);
        }
    }

    private static void note(Document notice, Map<String, Long> signed, List<Long> delays) {
        var due = signed.get(notice.get("directive", Document.class).getString("id"));
        if (due != null) {
            delays.add(System.nanoTime() - due);
        }
    }
}
