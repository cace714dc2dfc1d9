package vn.giaoviec.directive.adapter.http;

import java.util.List;
import vn.giaoviec.directive.model.Answer;
import vn.giaoviec.directive.model.Defect;
import vn.giaoviec.directive.model.Rule;
import vn.giaoviec.kit.http.ProblemException;
import vn.giaoviec.kit.http.Problems;

/** What the model refuses, as problems. */
final class Refusals {
    private Refusals() {}

    /** With every place that offends; the first rule that is broken names the problem. */
    static ProblemException of(Answer.Refused refused) {
        var problem = of(refused.rule());
        refused.offences().stream()
                .filter(offence -> !offence.pointer().isEmpty())
                .forEach(offence -> problem.at(
                        offence.pointer(),
                        offence.rule().vietnamese(),
                        offence.rule().english()));
        return problem;
    }

    static ProblemException of(Rule rule) {
        var problem = rule.aboutWho() ? Problems.forbidden() : Problems.refused();
        return problem.rule(rule.name()).detail(rule.vietnamese(), rule.english());
    }

    /** @param problem takes the places */
    static ProblemException at(ProblemException problem, List<Defect> defects) {
        defects.forEach(defect -> problem.at(
                "/" + defect.field() + (defect.index() == null ? "" : "/" + defect.index()),
                defect.vietnamese(),
                defect.english()));
        return problem;
    }
}
