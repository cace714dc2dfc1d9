package vn.giaoviec.notification.adapter.http;

import java.util.List;
import vn.giaoviec.contract.Actor;
import vn.giaoviec.kit.http.Caller;
import vn.giaoviec.kit.http.Problems;
import vn.giaoviec.notification.model.Addressee;

/** In which of their roles somebody acts, and for whom. */
final class Acting {
    private static final List<String> ROLES = List.of("head", "officer", "system", "signer", "monitor", "clerk");

    private Acting() {}

    /** @throws vn.giaoviec.kit.http.ProblemException 404: what is another agency's is like what does not exist */
    static void requireOwn(Caller caller, String agency) {
        if (!caller.agency().equals(agency)) {
            throw Problems.notFound();
        }
    }

    /** A role that the notice addresses, where the caller has one. */
    static String answering(Caller caller, Addressee addressee) {
        return ROLES.stream()
                .filter(role -> caller.has(role) && addressee.isAnsweredBy(role))
                .findFirst()
                .orElseGet(() -> role(caller));
    }

    static Actor reading(Caller caller) {
        return caller.as(role(caller));
    }

    private static String role(Caller caller) {
        return ROLES.stream()
                .filter(caller::has)
                .findFirst()
                .orElseGet(() -> caller.roles().stream().sorted().findFirst().orElse("none"));
    }
}
