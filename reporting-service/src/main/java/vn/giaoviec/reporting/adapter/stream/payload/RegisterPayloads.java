package vn.giaoviec.reporting.adapter.stream.payload;

import java.time.LocalDate;
import java.util.List;
import vn.giaoviec.contract.Envelope;
import vn.giaoviec.kit.store.Documents;
import vn.giaoviec.reporting.projection.register.RegisterEvent;

/** Reporting's own, tolerant reading of the register's events. */
public final class RegisterPayloads {
    private RegisterPayloads() {}

    private record Agency(String name, String kind) {}

    private record Succession(String heir, List<String> predecessors) {}

    private record Year(int year, boolean decided, List<Day> days) {
        boolean confirmed() {
            return decided && days.stream().allMatch(day -> "CONFIRMED".equals(day.status()));
        }

        List<LocalDate> dates(String... kinds) {
            return days.stream()
                    .filter(day -> List.of(kinds).contains(day.kind()))
                    .map(Day::date)
                    .toList();
        }
    }

    private record Day(LocalDate date, String kind, String status) {}

    /** @param day that the event counts for */
    public static RegisterEvent read(Envelope event, LocalDate day) {
        return switch (event.type()) {
            case "vn.giaoviec.agency.registered.v1", "vn.giaoviec.agency.changed.v1" -> {
                Agency agency = Documents.MAPPER.treeToValue(event.data(), Agency.class);
                yield new RegisterEvent.Entered(event.subject(), event.sequence(), day, agency.name(), agency.kind());
            }
            case "vn.giaoviec.agency.succeeded.v1" -> {
                Succession told = Documents.MAPPER.treeToValue(event.data(), Succession.class);
                yield new RegisterEvent.Succeeded(
                        event.subject(), event.sequence(), event.time(), told.heir(), told.predecessors());
            }
            case "vn.giaoviec.calendar.published.v1" -> {
                Year year = Documents.MAPPER.treeToValue(event.data(), Year.class);
                yield new RegisterEvent.Published(
                        event.subject(),
                        event.sequence(),
                        day,
                        year.year(),
                        year.confirmed(),
                        year.dates("HOLIDAY", "DAY_OFF_SWAPPED"),
                        year.dates("WORKING_SWAPPED"));
            }
            default -> new RegisterEvent.Passed(event.subject(), event.sequence());
        };
    }
}
