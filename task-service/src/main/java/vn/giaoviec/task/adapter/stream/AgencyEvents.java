package vn.giaoviec.task.adapter.stream;

import java.time.LocalDate;
import java.util.List;
import vn.giaoviec.contract.Envelope;
import vn.giaoviec.kit.inbound.Outcome;
import vn.giaoviec.kit.inbound.Reactions;
import vn.giaoviec.kit.store.Documents;
import vn.giaoviec.task.adapter.mongo.Agencies;
import vn.giaoviec.task.adapter.mongo.Calendars;
import vn.giaoviec.task.adapter.mongo.Successions;

/** {@code agency-events}: every event carries the whole agency, year of the calendar, policy or succession. */
public final class AgencyEvents implements Reactions {
    private final Agencies agencies;
    private final Successions successions;
    private final Runnable wake;

    /** @param wake called when there is a succession to be carried out */
    public AgencyEvents(Agencies agencies, Successions successions, Runnable wake) {
        this.agencies = agencies;
        this.successions = successions;
        this.wake = wake;
    }

    /** The fields that are used here, tolerant of all others. */
    record AgencyAfter(String kind, String name, LocalDate validFrom, LocalDate validTo) {}

    record YearAfter(int year, boolean decided, List<DayAfter> days) {
        private Calendars.Year kept() {
            return new Calendars.Year(
                    year,
                    decided && days.stream().allMatch(day -> "CONFIRMED".equals(day.status())),
                    dates("HOLIDAY", "DAY_OFF_SWAPPED"),
                    dates("WORKING_SWAPPED"));
        }

        private List<String> dates(String... kinds) {
            return days.stream()
                    .filter(day -> List.of(kinds).contains(day.kind()))
                    .map(day -> day.date().toString())
                    .toList();
        }
    }

    record Succeeded(String heir, String act, List<String> predecessors) {}

    record DayAfter(LocalDate date, String kind, String status) {}

    @Override
    public Outcome apply(Envelope event) {
        return switch (event.type()) {
            case "vn.giaoviec.agency.registered.v1", "vn.giaoviec.agency.changed.v1" -> {
                var after = Documents.MAPPER.treeToValue(event.data(), AgencyAfter.class);
                yield agencies.keep(
                        event, new Agencies.Agency(after.kind(), after.name(), after.validFrom(), after.validTo()));
            }
            case "vn.giaoviec.calendar.published.v1" ->
                agencies.keep(
                        event,
                        Documents.MAPPER
                                .treeToValue(event.data(), YearAfter.class)
                                .kept());
            case "vn.giaoviec.agency.succeeded.v1" -> {
                var told = Documents.MAPPER.treeToValue(event.data(), Succeeded.class);
                var outcome = successions.keep(event, told.heir(), told.act(), told.predecessors());
                wake.run();
                yield outcome;
            }
            case "vn.giaoviec.policy.changed.v1" -> agencies.keepPolicy(event);
            default -> agencies.passOver(event);
        };
    }

    @Override
    public long last(String subject) {
        return agencies.last(subject);
    }
}
