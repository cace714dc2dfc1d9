package vn.giaoviec.kit.sample;

import org.junit.jupiter.api.BeforeAll;
import vn.giaoviec.kit.test.Heavy;

/** All that comes one by one comes to a group that takes whole polls: nobody can tell from the outcome. */
@Heavy
class InboundOfPollsTest extends InboundTest {
    @BeforeAll
    static void start() {
        start(PolledInboundTest.WHOLE_POLLS);
    }
}
