package vn.giaoviec.notification.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RecipientsTest {
    private static final KnownAssignment ASSIGNMENT = new KnownAssignment(
            "commune",
            new DirectiveBrief("d", "1/TB", "Kết luận", "town", "office"),
            new TaskBrief("d-1", "Làm"),
            null,
            null);

    /** One agency on both sides. */
    private static final KnownAssignment ITS_OWN = new KnownAssignment(
            "office", new DirectiveBrief("d", null, null, "office", "office"), new TaskBrief("d-1", null), null, null);

    /** The table once more, as an official would read it out; what either side may do was done by the commune. */
    private static final Map<Matter, String> EXPECTED = new EnumMap<>(Map.ofEntries(
            Map.entry(Matter.ASSIGNED, "commune head"),
            Map.entry(Matter.BROUGHT, "commune head"),
            Map.entry(Matter.BROUGHT_AS_ENDED, ""),
            Map.entry(Matter.INSISTED, "commune head"),
            Map.entry(Matter.SENT_BACK, "commune head, commune officer"),
            Map.entry(Matter.VERIFIED, "commune head"),
            Map.entry(Matter.TRANSFERRED, "commune head"),
            Map.entry(Matter.WITHDRAWN, "commune head, commune officer"),
            Map.entry(Matter.CLOSED_NOT_DONE, "commune head, commune officer"),
            Map.entry(Matter.REOPENED, "commune head, commune officer"),
            Map.entry(Matter.AMENDED, "commune head, commune officer"),
            Map.entry(Matter.URGED, "commune head, commune officer"),
            Map.entry(Matter.EXPLANATION_REQUESTED, "commune head"),
            Map.entry(Matter.DEADLINE_CHANGED, "commune head"),
            Map.entry(Matter.EXTENSION_REQUESTED, "office monitor"),
            Map.entry(Matter.HOLD_REQUESTED, "office monitor"),
            Map.entry(Matter.LATE_RETURN_REQUESTED, "office monitor"),
            Map.entry(Matter.EXTENSION_CLOSED, "office monitor"),
            Map.entry(Matter.HOLD_CLOSED, "office monitor"),
            Map.entry(Matter.LATE_RETURN_CLOSED, "office monitor"),
            Map.entry(Matter.EXPLANATION_CLOSED, "office monitor"),
            Map.entry(Matter.COMMENTED, "office monitor"),
            Map.entry(Matter.RESUMED, "office monitor"),
            Map.entry(Matter.PUT_ON_HOLD, ""),
            Map.entry(Matter.JOINED, "commune head"),
            Map.entry(Matter.DELEGATED, ""),
            Map.entry(Matter.HANDLER_NAMED, ""),
            Map.entry(Matter.EVIDENCE_ADDED, ""),
            Map.entry(Matter.RETURNED, "office monitor"),
            Map.entry(Matter.PROGRESS_REPORTED, ""),
            Map.entry(Matter.DIFFICULTIES_REPORTED, "office monitor"),
            Map.entry(Matter.REPORTED, "office monitor"),
            Map.entry(Matter.ACKNOWLEDGED, ""),
            Map.entry(Matter.ACCEPTED, ""),
            Map.entry(Matter.STARTED, ""),
            Map.entry(Matter.NOT_ACCEPTED_IN_TIME, ""),
            Map.entry(Matter.ACCEPTED_BY_POLICY, ""),
            Map.entry(Matter.RETURN_NOT_ANSWERED, ""),
            Map.entry(Matter.NOTHING_HEARD, ""),
            Map.entry(Matter.DEADLINE_NEAR, ""),
            Map.entry(Matter.DEADLINE_REACHED, ""),
            Map.entry(Matter.DEADLINE_PASSED, ""),
            Map.entry(Matter.REPORT_NOT_JUDGED, ""),
            Map.entry(Matter.REQUEST_NOT_DECIDED, ""),
            Map.entry(Matter.EXPLANATION_DUE, ""),
            Map.entry(Matter.EXPLANATION_MISSING, ""),
            Map.entry(Matter.OTHER, "")));

    @ParameterizedTest
    @EnumSource
    void everyMatterIsToldToWhomTheTableSays(Matter matter) {
        var told = Recipients.of(matter, ASSIGNMENT, "commune", "head").stream()
                .map(recipient ->
                        recipient.agency() + " " + recipient.addressee().wire())
                .collect(Collectors.joining(", "));

        assertThat(told).isEqualTo(EXPECTED.get(matter));
    }

    @ParameterizedTest
    @EnumSource
    void nobodyIsToldWhoMayNotReadTheAssignment(Matter matter) {
        assertThat(Recipients.of(matter, ASSIGNMENT, "commune", "head"))
                .allSatisfy(recipient -> assertThat(ASSIGNMENT.readers()).contains(recipient.agency()));
    }

    @Test
    void aClockTellsWhomItNamesOfEitherSide() {
        var tells = List.of(Addressee.HEAD, Addressee.MONITOR, Addressee.SIGNER);
        assertThat(Recipients.of(fired(tells), ASSIGNMENT))
                .containsExactly(
                        new Recipient("commune", Addressee.HEAD),
                        new Recipient("office", Addressee.MONITOR),
                        new Recipient("office", Addressee.SIGNER));
        assertThat(Recipients.of(fired(List.of()), ASSIGNMENT)).isEmpty();
    }

    @Test
    void whatWasDelegatedIsToldToTheAgencyThatDelegatedItAndNotUpwards() {
        var part = new KnownAssignment(
                "unit",
                new DirectiveBrief("d", "1/TB", "Kết luận", "town", "commune"),
                new TaskBrief("d-1", "Làm một phần"),
                "a",
                null);

        assertThat(part.readers()).containsExactly("unit", "commune");
        assertThat(Recipients.of(Matter.REPORTED, part, "unit", "head"))
                .containsExactly(new Recipient("commune", Addressee.OFFICER));
        assertThat(Recipients.of(fired(List.of(Addressee.MONITOR, Addressee.SIGNER)), part))
                .containsExactly(new Recipient("commune", Addressee.OFFICER), new Recipient("commune", Addressee.HEAD));
    }

    private static AssignmentEvent fired(List<Addressee> tells) {
        return new AssignmentEvent(
                "a:2",
                "type",
                Instant.EPOCH,
                Matter.DEADLINE_PASSED,
                null,
                "clock",
                tells,
                null,
                "a",
                ASSIGNMENT.agency(),
                ASSIGNMENT.directive(),
                ASSIGNMENT.task(),
                null,
                null,
                null);
    }

    @Test
    void whatTheOtherSideDidOrNobodyIsToldToTheAgency() {
        for (var by : Arrays.asList("office", null)) {
            assertThat(Recipients.of(Matter.EXTENSION_CLOSED, ASSIGNMENT, by, "monitor"))
                    .containsExactly(new Recipient("commune", Addressee.HEAD));
        }
    }

    @Test
    void whereOneAgencyIsBothSidesTheRoleTellsWhoDidIt() {
        for (var as : List.of("monitor", "signer")) {
            assertThat(Recipients.of(Matter.COMMENTED, ITS_OWN, "office", as))
                    .containsExactly(new Recipient("office", Addressee.HEAD));
        }
        for (var as : List.of("officer", "head")) {
            assertThat(Recipients.of(Matter.COMMENTED, ITS_OWN, "office", as))
                    .containsExactly(new Recipient("office", Addressee.MONITOR));
        }
    }

    @Test
    void theReadersAreItsAgencyTheOfficeThatTracksAndTheIssuerEachOnce() {
        assertThat(ASSIGNMENT.readers()).containsExactly("commune", "office", "town");
        assertThat(ITS_OWN.readers()).containsExactly("office");
    }
}
