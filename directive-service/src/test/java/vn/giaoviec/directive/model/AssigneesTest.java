package vn.giaoviec.directive.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AssigneesTest {
    private static final Map<String, List<String>> GROUPS =
            Map.of("communes", List.of("moc-bac", "moc-nam", "tien-son"), "north", List.of("moc-bac", "moc-nam"));

    private static Party agency(String code) {
        return new Party(code, code, null, null, MatchedBy.NAME);
    }

    private static Party group(String code) {
        return new Party(code, null, code, null, MatchedBy.ALIAS);
    }

    private static List<String> of(List<Party> lead, List<Party> coordinating, List<Party> informed) {
        var task = Drafts.task(lead, coordinating, informed).assigned(GROUPS, 1);
        return Assignees.each(task, GROUPS).stream()
                .map(each -> each.agency() + " " + each.by().role() + (each.group() == null ? "" : " " + each.group()))
                .toList();
    }

    @Test
    void anAgencyThatLeadsDoesNotCoordinateToo() {
        assertThat(of(List.of(agency("police")), List.of(agency("police"), agency("tax")), List.of()))
                .containsExactly("police LEAD", "tax COORDINATING");
    }

    @Test
    void theStrongerRoleWinsEvenThroughAGroup() {
        assertThat(of(List.of(group("north")), List.of(agency("moc-nam")), List.of()))
                .containsExactly("moc-bac LEAD north", "moc-nam LEAD north");
    }

    @Test
    void whoIsNamedIsNotMeantAgainByItsGroup() {
        assertThat(of(List.of(group("communes"), agency("moc-nam")), List.of(), List.of()))
                .containsExactly("moc-nam LEAD", "moc-bac LEAD communes", "tien-son LEAD communes");
    }

    @Test
    void ofTwoGroupsTheOneWrittenFirstCounts() {
        assertThat(of(List.of(group("north"), group("communes")), List.of(), List.of()))
                .containsExactly("moc-bac LEAD north", "moc-nam LEAD north", "tien-son LEAD communes");
    }

    @Test
    void aGroupThatIsWhollyTakenIsNoAssignee() {
        var task = Drafts.task(List.of(group("communes")), List.of(group("north")), List.of());
        assertThat(task.assigned(GROUPS, 1).assignees()).hasSize(1);
    }

    @Test
    void whomAPersonSetAsideGetsNothing() {
        var nobody = new Party("các ngành", null, null, null, MatchedBy.NONE);
        assertThat(of(List.of(agency("police")), List.of(nobody), List.of())).containsExactly("police LEAD");
    }
}
