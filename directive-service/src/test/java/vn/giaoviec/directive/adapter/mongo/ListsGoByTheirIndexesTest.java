package vn.giaoviec.directive.adapter.mongo;

import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.giaoviec.directive.Office;
import vn.giaoviec.directive.model.Acting;
import vn.giaoviec.directive.model.DirectiveState;
import vn.giaoviec.kit.test.Explain;

class ListsGoByTheirIndexesTest extends Office {
    private static final String PLACE = "2026-11-24T01:00:00.000Z some-directive";

    @Test
    void everyListGoesByAnIndexAndSortsNothing() {
        for (var made = 0; made < 20; made++) {
            issued(draft(null, ONE_TASK));
        }
        var directives = run.bean(StoredDirectives.class);
        for (var who : new Acting[] {
            new Acting("van-phong-hdnd-ubnd", Set.of("clerk")), new Acting("ubnd-tx-duytien", Set.of("auditor"))
        }) {
            for (var state : new DirectiveState[] {null, DirectiveState.ISSUED}) {
                Explain.assertIndexed(directives.query(who, state, null).limit(51));
                Explain.assertIndexed(directives.query(who, state, PLACE).limit(51));
            }
        }
        var register = run.bean(StoredRegister.class);
        Explain.assertIndexed(register.query(null).limit(51));
        Explain.assertIndexed(register.query("cong-an").limit(51));
    }
}
