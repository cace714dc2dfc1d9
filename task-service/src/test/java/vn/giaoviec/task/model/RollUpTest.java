package vn.giaoviec.task.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class RollUpTest {

    @Test
    void nine_of_sixteen_communes_have_completed_it() {
        var leads = new ArrayList<>(Collections.nCopies(9, Cases.in(State.COMPLETED, Role.LEAD)));
        leads.addAll(Collections.nCopies(7, Cases.in(State.IN_PROGRESS, Role.LEAD)));
        var rollUp = RollUp.of(leads);
        assertThat(rollUp.completed() + " of " + rollUp.total()).isEqualTo("9 of 16");
        assertThat(rollUp.missing()).hasSize(7);
        assertThat(rollUp.finished()).isFalse();
    }

    @Test
    void co_ordinating_and_informed_agencies_never_finish_a_task() {
        var rollUp = RollUp.of(List.of(
                Cases.in(State.COMPLETED, Role.LEAD),
                Cases.in(State.IN_PROGRESS, Role.COORDINATING),
                Cases.in(State.ASSIGNED, Role.INFORMED)));
        assertThat(rollUp).isEqualTo(new RollUp(1, 1, List.of(), true, 1, List.of()));
    }

    @Test
    void what_was_transferred_or_withdrawn_counts_nowhere() {
        var rollUp = RollUp.of(List.of(
                Cases.in(State.TRANSFERRED, Role.LEAD),
                Cases.in(State.WITHDRAWN, Role.LEAD),
                Cases.in(State.RETURNED, Role.LEAD)));
        assertThat(rollUp).isEqualTo(new RollUp(1, 0, List.of("ubnd-xa-moc-nam"), false, 1, List.of()));
    }

    @Test
    void a_co_ordinating_agency_that_has_given_nothing_is_named() {
        var silent = RollUp.of(List.of(
                        Cases.in(State.REPORTED, Role.LEAD),
                        Cases.in(State.ACCEPTED, Role.COORDINATING),
                        Cases.in(State.IN_PROGRESS, Role.COORDINATING)))
                .silent();
        assertThat(silent).containsExactly("ubnd-xa-moc-nam");
    }
}
