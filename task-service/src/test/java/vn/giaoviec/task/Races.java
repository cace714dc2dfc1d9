package vn.giaoviec.task;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

/** Several at the same moment. */
final class Races {
    private Races() {}

    /** @return their answers, in the order of those who asked */
    @SafeVarargs
    static <T> List<T> atOnce(Callable<T>... acts) throws InterruptedException {
        var start = new CountDownLatch(1);
        try (var executor = Executors.newFixedThreadPool(acts.length)) {
            var answers = Stream.of(acts)
                    .map(act -> executor.submit(() -> {
                        start.await();
                        return act.call();
                    }))
                    .toList();
            start.countDown();
            return answers.stream()
                    .map(answer -> {
                        try {
                            return answer.get();
                        } catch (Exception failed) {
                            throw new IllegalStateException(failed);
                        }
                    })
                    .toList();
        }
    }
}
