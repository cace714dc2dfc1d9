package vn.giaoviec.notification.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
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
            null);

    /** The table once more, as an official would read it out. */
    private static final Map<Matter, String> EXPECTED = new EnumMap<>(Map.ofEntries(
            Map.entry(Matter.ASSIGNED, "commune head"),
            Map.entry(Matter.INSISTED, "commune head"),
            Map.entry(Matter.SENT_BACK, "commune head, commune officer"),
            Map.entry(Matter.VERIFIED, "commune head"),
            Map.entry(Matter.TRANSFERRED, "commune head"),
            Map.entry(Matter.WITHDRAWN, "commune head, commune officer"),
            Map.entry(Matter.RETURNED, "office monitor"),
            Map.entry(Matter.PROGRESS_REPORTED, "office monitor"),
            Map.entry(Matter.REPORTED, "office monitor"),
            Map.entry(Matter.ACKNOWLEDGED, ""),
            Map.entry(Matter.ACCEPTED, ""),
            Map.entry(Matter.STARTED, ""),
            Map.entry(Matter.OTHER, "")));

    @ParameterizedTest
    @EnumSource
    void everyMatterIsToldToWhomTheTableSays(Matter matter) {
        var told = Recipients.of(matter, ASSIGNMENT).stream()
                .map(recipient ->
                        recipient.agency() + " " + recipient.addressee().wire())
                .collect(Collectors.joining(", "));

        assertThat(told).isEqualTo(EXPECTED.get(matter));
    }

    @ParameterizedTest
    @EnumSource
    void nobodyIsToldWhoMayNotReadTheAssignment(Matter matter) {
        assertThat(Recipients.of(matter, ASSIGNMENT))
                .allSatisfy(recipient -> assertThat(ASSIGNMENT.readers()).contains(recipient.agency()));
    }

    @Test
    void theReadersAreItsAgencyTheOfficeThatTracksAndTheIssuerEachOnce() {
        var tracksItself = new KnownAssignment(
                "office", new DirectiveBrief("d", null, null, "office", "office"), new TaskBrief("d-1", null), null);

        assertThat(ASSIGNMENT.readers()).containsExactly("commune", "office", "town");
        assertThat(tracksItself.readers()).containsExactly("office");
    }
}
