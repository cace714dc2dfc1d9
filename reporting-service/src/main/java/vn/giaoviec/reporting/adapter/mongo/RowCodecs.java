package vn.giaoviec.reporting.adapter.mongo;

import vn.giaoviec.reporting.projection.board.AssignmentRow;
import vn.giaoviec.reporting.projection.directive.DirectiveRow;
import vn.giaoviec.reporting.projection.register.AgencyRow;

/** What reporting keeps in its database, apart from what the kit keeps for it. */
public final class RowCodecs {
    public static final RowCodec<AssignmentRow> ASSIGNMENTS =
            new RowCodec<>("assignments_v1", "id", AssignmentRow.class);
    public static final RowCodec<DirectiveRow> DIRECTIVES = new RowCodec<>("directives_v1", "id", DirectiveRow.class);
    public static final RowCodec<AgencyRow> AGENCIES = new RowCodec<>("agencies_v1", "code", AgencyRow.class);

    private RowCodecs() {}
}
