package vn.giaoviec.task.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import vn.giaoviec.task.model.Lives.Step;

/**
 * Whatever anybody asks in whatever order, and whichever agency takes the place of which meanwhile: invariants 8, 16 and
 * 17, and numbers without a gap.
 */
class RandomLivesTest {
    private static final List<String> AGENCIES = List.of("ubnd-xa-moc-nam", "cong-an", "phong-kinh-te");

    @Property(tries = 400)
    void invariants_hold_after_every_step(@ForAll("steps") List<Step> steps, @ForAll("deadlines") LocalDate first) {
        var lives = new Lives(Cases.assigned(Role.LEAD, EvidencePolicy.NONE, first));
        for (var step : steps) {
            lives.take(step);
            holds(lives, first, 1);
        }
    }

    /** @param when of the step after which one agency takes the place of another */
    record Succession(int when, String predecessor, String heir) {}

    @Property(tries = 400)
    void and_while_agencies_take_the_place_of_others(
            @ForAll("steps") List<Step> steps,
            @ForAll("successions") List<Succession> successions,
            @ForAll("deadlines") LocalDate first) {
        var start = Cases.assigned(Role.LEAD, EvidencePolicy.NONE, first);
        var lives = new Lives(
                start,
                NewAssignment.given(start.directive(), start.task(), "cong-an", start.role(), start.cause(), first));
        for (int at = 0; at < steps.size(); at++) {
            int now = at;
            successions.stream()
                    .filter(one -> one.when() == now)
                    .forEach(one -> lives.succeed(one.predecessor(), one.heir()));
            lives.take(steps.get(at));
            holds(lives, first, 2);
            nothingIsLeftToDoWhereAnotherGoesOn(lives);
        }
    }

    private static void holds(Lives lives, LocalDate first, int leads) {
        oneOpenPerAgency(lives);
        theFirstDeadlineNeverMoves(lives, first);
        noMoreLeadsThanBegan(lives, leads);
        noPartOutlivesTheWhole(lives);
    }

    /** Where an agency takes the place of another they begin anew together, but for a part that is reported: it is judged. */
    private static void noPartOutlivesTheWhole(Lives lives) {
        for (var id : lives.ids()) {
            var whole = lives.get(id);
            if (!whole.isWorkOfItsAgency()) {
                assertThat(lives.openParts(id))
                        .as("parts of %s", whole)
                        .allMatch(part -> whole.state() == State.TRANSFERRED
                                && !lives.get(part).isWorkOfItsAgency());
            }
        }
    }

    private static void oneOpenPerAgency(Lives lives) {
        var open = lives.all().stream()
                .map(Assignment::openKey)
                .filter(Objects::nonNull)
                .toList();
        assertThat(open).doesNotHaveDuplicates();
    }

    private static void theFirstDeadlineNeverMoves(Lives lives, LocalDate first) {
        for (var one : lives.all()) {
            if (one.isDelegated()) {
                continue;
            }
            if (first != null) {
                assertThat(one.firstDeadline()).isEqualTo(first);
            } else {
                assertThat(one.firstDeadline() == null).isEqualTo(one.deadline() == null);
            }
        }
    }

    /** Neither by transfers nor by mergers; and how many there would be without these is told. */
    private static void noMoreLeadsThanBegan(Lives lives, int leads) {
        assertThat(lives.all().stream().map(Assignment::role)).containsOnly(Role.LEAD);
        var rollUp = RollUp.of(lives.all());
        assertThat(rollUp.total()).isLessThanOrEqualTo(rollUp.formerly());
        assertThat(rollUp.formerly()).isLessThanOrEqualTo(leads);
    }

    private static void nothingIsLeftToDoWhereAnotherGoesOn(Lives lives) {
        assertThat(lives.all())
                .filteredOn(one -> lives.heirs().containsKey(one.agency()))
                .noneMatch(Assignment::isWorkOfItsAgency);
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        var actors = new ArrayList<Actor>(List.of(Cases.MONITOR, Cases.SIGNER, Cases.REACTION, Cases.STRANGER));
        for (var agency : AGENCIES) {
            actors.add(new Actor("h", Set.of("head"), agency));
            actors.add(new Actor("o", Set.of("officer"), agency));
        }
        return Combinators.combine(
                        // A join is the other half of a succession's transfer and never comes alone.
                        Arbitraries.of(CommandName.class).filter(name -> name != CommandName.JOIN),
                        Arbitraries.of(actors),
                        Arbitraries.integers().between(0, 9),
                        Arbitraries.of(AGENCIES),
                        deadlines())
                .as(Step::new)
                .list()
                .ofMaxSize(60);
    }

    @Provide
    Arbitrary<List<Succession>> successions() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 40), Arbitraries.of(AGENCIES), Arbitraries.of(AGENCIES))
                .as(Succession::new)
                .filter(one -> !one.predecessor().equals(one.heir()))
                .list()
                .ofMinSize(1)
                .ofMaxSize(3);
    }

    @Provide
    Arbitrary<LocalDate> deadlines() {
        return Arbitraries.of(Cases.DEADLINE, Cases.DEADLINE.plusDays(10)).injectNull(0.3);
    }
}
