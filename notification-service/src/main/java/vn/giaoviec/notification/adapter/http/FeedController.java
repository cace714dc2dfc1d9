package vn.giaoviec.notification.adapter.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.async.DeferredResult;
import vn.giaoviec.contract.EnvelopeCodec;
import vn.giaoviec.kit.http.Caller;
import vn.giaoviec.kit.http.ProblemException;
import vn.giaoviec.kit.http.Problems;
import vn.giaoviec.kit.http.QueryParameters;
import vn.giaoviec.kit.store.Documents;
import vn.giaoviec.notification.usecase.Feeds;
import vn.giaoviec.notification.usecase.FetchingTheFeed;

/** The pull feed of an agency, as http-feeds.org describes it: for its own people and systems only. */
@RestController
class FeedController {
    private static final MediaType BATCH = MediaType.valueOf("application/cloudevents-batch+json");
    private static final int LONGEST_WAIT_MILLIS = 30_000;

    private final FetchingTheFeed fetching;
    private final FeedWaiters waiters;

    FeedController(FetchingTheFeed fetching, FeedWaiters waiters) {
        this.fetching = fetching;
        this.waiters = waiters;
    }

    /** What one request asks for. */
    record Wanted(String agency, long place, int limit) {}

    @GetMapping("/agencies/{code}/feed")
    DeferredResult<ResponseEntity<byte[]>> feed(@PathVariable String code, Caller caller, HttpServletRequest request) {
        Acting.requireOwn(caller, code);
        var query = QueryParameters.of(request, "lastEventId", "limit", "timeout");
        var limit = query.limit();
        var timeout = query.whole("timeout", 0, LONGEST_WAIT_MILLIS, 0);
        var place = fetching.from(code, query.text("lastEventId"), Acting.reading(caller))
                .orElseThrow(() -> unknownPlace(code));
        var wanted = new Wanted(code, place, limit);
        var result = new DeferredResult<ResponseEntity<byte[]>>((long) timeout, () -> batch(List.of()));
        var entries = read(wanted);
        if (!entries.isEmpty() || timeout == 0) {
            result.setResult(batch(entries));
        } else {
            await(wanted, result);
        }
        return result;
    }

    private void await(Wanted wanted, DeferredResult<ResponseEntity<byte[]>> result) {
        var waiter = new FeedWaiters.Waiter() {
            @Override
            public long place() {
                return wanted.place();
            }

            @Override
            public void wake() {
                try {
                    var entries = read(wanted);
                    if (!entries.isEmpty() || !waiters.isRunning()) {
                        result.setResult(batch(entries));
                    }
                } catch (RuntimeException failed) {
                    result.setErrorResult(failed);
                }
            }
        };
        result.onCompletion(() -> waiters.remove(wanted.agency(), waiter));
        waiters.add(wanted.agency(), waiter);
        // What came between the first look and the waiting woke nobody.
        waiter.wake();
    }

    private List<Feeds.Entry> read(Wanted wanted) {
        return fetching.after(wanted.agency(), wanted.place(), wanted.limit());
    }

    private static ResponseEntity<byte[]> batch(List<Feeds.Entry> entries) {
        var events = entries.stream()
                .map(entry -> EnvelopeCodec.toJson(entry.event()))
                .toList();
        return ResponseEntity.ok().contentType(BATCH).body(Documents.MAPPER.writeValueAsBytes(events));
    }

    private static ProblemException unknownPlace(String code) {
        var start = "/agencies/" + code + "/feed";
        return Problems.gone()
                .detail(
                        "Dòng sự kiện này không có lastEventId đó. Đọc lại từ đầu bằng GET " + start
                                + " (không có lastEventId) và bỏ qua các sự kiện đã có theo id.",
                        "This feed has no such lastEventId. Start again with GET " + start
                                + " (without lastEventId) and pass over events that you have, by their id.")
                .at("?lastEventId", "không có trong dòng sự kiện này", "is not in this feed");
    }
}
