package vn.giaoviec.directive.usecase;

import java.util.Set;
import vn.giaoviec.directive.model.Agency;

/**
 * One row of an import.
 *
 * @param line of the file, from 1
 * @param given the columns that the file has; others of an agency stay as they are
 */
public record AgencyRow(int line, Agency agency, Set<String> given) {
    /** The agency as it will be: what the file does not speak of is kept. */
    Agency over(Agency before) {
        if (before == null) {
            return agency;
        }
        return new Agency(
                agency.code(),
                given.contains("name") ? agency.name() : before.name(),
                given.contains("kind") ? agency.kind() : before.kind(),
                given.contains("parent") ? agency.parent() : before.parent(),
                given.contains("aliases") ? agency.aliases() : before.aliases(),
                given.contains("members") ? agency.members() : before.members(),
                given.contains("organId") ? agency.organId() : before.organId(),
                given.contains("validFrom") ? agency.validFrom() : before.validFrom(),
                given.contains("validTo") ? agency.validTo() : before.validTo(),
                given.contains("successors") ? agency.successors() : before.successors(),
                given.contains("email") ? agency.email() : before.email());
    }
}
