package vn.giaoviec.reporting.adapter.mongo;

import java.util.List;
import vn.giaoviec.reporting.projection.board.AssignmentRow;
import vn.giaoviec.reporting.projection.directive.DirectiveRow;
import vn.giaoviec.reporting.projection.register.RegisterRow;

/** What reporting keeps in its database, apart from what the kit keeps for it. */
public final class RowCodecs {
    public static final RowCodec<AssignmentRow> ASSIGNMENTS = new RowCodec<>("assignments", "id", AssignmentRow.class);
    public static final RowCodec<DirectiveRow> DIRECTIVES = new RowCodec<>("directives", "id", DirectiveRow.class);
    public static final RowCodec<RegisterRow> AGENCIES = new RowCodec<>("agencies", "code", RegisterRow.class);

    public static final List<RowCodec<?>> ALL = List.of(AGENCIES, DIRECTIVES, ASSIGNMENTS);

    private RowCodecs() {}
}
