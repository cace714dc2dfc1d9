package vn.giaoviec.directive.adapter.http;

import java.time.LocalDate;
import java.util.List;
import vn.giaoviec.directive.model.Succession;
import vn.giaoviec.kit.http.Problems;

/** A succession as callers record it. */
record SuccessionBody(String act, List<String> predecessors, LocalDate effectiveOn) {
    /** @throws vn.giaoviec.kit.http.ProblemException 400, with every place */
    Succession of(String heir) {
        if (predecessors != null && predecessors.contains(null)) {
            throw Problems.invalid()
                    .at("/predecessors/" + predecessors.indexOf(null), "thiếu mã cơ quan", "a code is missing");
        }
        var succession = new Succession(heir, act, predecessors, effectiveOn, false);
        if (!succession.defects().isEmpty()) {
            throw Refusals.at(Problems.invalid(), succession.defects());
        }
        return succession;
    }
}
