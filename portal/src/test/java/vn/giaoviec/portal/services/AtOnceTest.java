package vn.giaoviec.portal.services;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class AtOnceTest {
    @Test
    void questions_do_not_wait_for_one_another() {
        var both = new CyclicBarrier(2);
        try (var atOnce = new AtOnce()) {
            var one = atOnce.ask(() -> meet(both));
            var other = atOnce.ask(() -> meet(both));
            assertThat(one.get() + other.get()).isEqualTo(1);
        }
    }

    @Test
    void what_fails_fails_where_its_answer_is_taken() {
        try (var atOnce = new AtOnce()) {
            var fails = atOnce.ask(() -> {
                throw new IllegalStateException("no");
            });
            assertThatThrownBy(fails::get).isInstanceOf(IllegalStateException.class);
        }
    }

    private static int meet(CyclicBarrier both) {
        try {
            return both.await(5, TimeUnit.SECONDS);
        } catch (Exception alone) {
            throw new AssertionError(alone);
        }
    }
}
