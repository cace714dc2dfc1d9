package vn.giaoviec.acceptance;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.extension.ExtendWith;

/** Before anybody forges a record: at its end all that is stored is judged. */
@Order(4)
@ExtendWith(OneSystem.Up.class)
class IssueUnderFireTest extends IssueUnderFire {
    @Override
    Installation installation() {
        return OneSystem.get().installation();
    }
}
