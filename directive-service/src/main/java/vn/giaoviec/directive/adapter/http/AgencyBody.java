package vn.giaoviec.directive.adapter.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import vn.giaoviec.directive.model.Agency;
import vn.giaoviec.directive.model.AgencyKind;
import vn.giaoviec.kit.http.Problems;

/** An agency as callers send and get it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record AgencyBody(
        String code,
        String name,
        String kind,
        String parent,
        List<String> aliases,
        List<String> members,
        String organId,
        LocalDate validFrom,
        LocalDate validTo,
        List<String> successors,
        String email) {
    static AgencyBody of(Agency agency) {
        return new AgencyBody(
                agency.code(),
                agency.name(),
                agency.kind().toString(),
                agency.parent(),
                agency.aliases(),
                agency.members(),
                agency.organId(),
                agency.validFrom(),
                agency.validTo(),
                agency.successors(),
                agency.email());
    }

    /** @param code of the path, or null where the body alone says it */
    Agency toAgency(String code) {
        if (code != null && this.code != null && !code.equals(this.code)) {
            throw Problems.invalid().at("/code", "khác với mã trên đường dẫn", "is not the code of the path");
        }
        var agency = new Agency(
                code == null ? this.code : code,
                name == null ? null : name.strip(),
                AgencyKind.of(kind).orElse(null),
                parent,
                aliases,
                members,
                organId,
                validFrom,
                validTo,
                successors,
                email);
        var defects = agency.defects();
        if (!defects.isEmpty()) {
            throw Refusals.at(Problems.invalid(), defects);
        }
        return agency;
    }
}
