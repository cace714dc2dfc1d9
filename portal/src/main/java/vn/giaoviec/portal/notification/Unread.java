package vn.giaoviec.portal.notification;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.giaoviec.portal.services.Answer;
import vn.giaoviec.portal.services.Service;
import vn.giaoviec.portal.services.Services;
import vn.giaoviec.portal.sign.Visit;

/** How many notices of a person's agency nobody has read. */
@Component
public final class Unread {
    private static final int COUNTED = 50;
    private static final String PATH = "/agencies/{code}/inbox?unread=true&limit=" + COUNTED;

    private final Services services;

    Unread(Services services) {
        this.services = services;
    }

    private record Some(List<Object> items, String next) {}

    /** @param more there are more than those that were counted */
    public record Number(int counted, boolean more) {}

    /** @return null where there are none, or where it is not known */
    public Number of(Visit visit) {
        var agency = visit.person().agency();
        return services.get(visit, Service.NOTIFICATION, PATH, Some.class, agency) instanceof Answer.Here<Some> here
                        && !here.value().items().isEmpty()
                ? new Number(here.value().items().size(), here.value().next() != null)
                : null;
    }
}
