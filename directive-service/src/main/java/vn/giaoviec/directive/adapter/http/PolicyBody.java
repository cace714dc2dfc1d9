package vn.giaoviec.directive.adapter.http;

import java.util.List;
import vn.giaoviec.directive.model.Policy;
import vn.giaoviec.kit.http.Problems;

/** A policy as callers send and get it, whole; what a request leaves out is as it is for a body that has said nothing. */
record PolicyBody(
        String issuer,
        Integer acceptanceDays,
        Boolean acceptsByItself,
        Integer returnedDays,
        Integer heartbeatDays,
        List<Integer> ladder,
        Integer verificationDays,
        Integer undecidedDays,
        Integer monitorExtendsDays) {
    static PolicyBody of(Policy policy) {
        return new PolicyBody(
                policy.issuer(),
                policy.acceptanceDays(),
                policy.acceptsByItself(),
                policy.returnedDays(),
                policy.heartbeatDays(),
                policy.ladder(),
                policy.verificationDays(),
                policy.undecidedDays(),
                policy.monitorExtendsDays());
    }

    /** @param issuer of the path */
    Policy toPolicy(String issuer) {
        if (this.issuer != null && !this.issuer.equals(issuer)) {
            throw Problems.invalid().at("/issuer", "khác với mã trên đường dẫn", "is not the code of the path");
        }
        var standard = Policy.standard(issuer);
        var policy = new Policy(
                issuer,
                or(acceptanceDays, standard.acceptanceDays()),
                or(acceptsByItself, standard.acceptsByItself()),
                or(returnedDays, standard.returnedDays()),
                or(heartbeatDays, standard.heartbeatDays()),
                or(ladder, standard.ladder()),
                or(verificationDays, standard.verificationDays()),
                or(undecidedDays, standard.undecidedDays()),
                or(monitorExtendsDays, standard.monitorExtendsDays()));
        var defects = policy.defects();
        if (!defects.isEmpty()) {
            throw Refusals.at(Problems.invalid(), defects);
        }
        return policy;
    }

    private static <T> T or(T said, T standard) {
        return said == null ? standard : said;
    }
}
