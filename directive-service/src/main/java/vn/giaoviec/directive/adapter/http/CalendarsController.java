package vn.giaoviec.directive.adapter.http;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.giaoviec.directive.adapter.calendar.CalendarCsv;
import vn.giaoviec.directive.adapter.stream.CalendarFacts;
import vn.giaoviec.directive.model.CalendarYear;
import vn.giaoviec.directive.model.Rule;
import vn.giaoviec.directive.model.StatutoryDays;
import vn.giaoviec.directive.usecase.PublishingCalendars;
import vn.giaoviec.kit.aggregate.AggregateCollection;
import vn.giaoviec.kit.aggregate.Stored;
import vn.giaoviec.kit.http.Acts;
import vn.giaoviec.kit.http.CanonicalHash;
import vn.giaoviec.kit.http.Change;
import vn.giaoviec.kit.http.Changes;
import vn.giaoviec.kit.http.Language;
import vn.giaoviec.kit.http.Problems;
import vn.giaoviec.kit.http.Queries;
import vn.giaoviec.kit.http.QueryParameters;
import vn.giaoviec.kit.http.StrictJson;
import vn.giaoviec.kit.http.Uploads;

/** The working-day calendar: everybody who is signed in reads it, administrators change it. */
@RestController
final class CalendarsController {
    private final AggregateCollection<CalendarYear> calendars;
    private final PublishingCalendars publishing;
    private final Changes changes;
    private final Acts acts;
    private final StatutoryDays law;

    CalendarsController(
            AggregateCollection<CalendarYear> calendars,
            PublishingCalendars publishing,
            StatutoryDays law,
            Changes changes,
            Acts acts) {
        this.calendars = calendars;
        this.law = law;
        this.publishing = publishing;
        this.changes = changes;
        this.acts = acts;
    }

    @GetMapping("/calendars/{year}")
    ResponseEntity<CalendarBody> read(@PathVariable int year, HttpServletRequest request) {
        QueryParameters.of(request);
        Stored<CalendarYear> stored = calendars.find(CalendarYear.id(year)).orElseThrow(Problems::notFound);
        return ResponseEntity.ok().eTag("\"" + stored.version() + "\"").body(CalendarBody.of(stored.state()));
    }

    @PutMapping(path = "/calendars/{year}", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<?> change(@PathVariable int year, Change change) {
        var stored = calendars.find(CalendarYear.id(year)).orElseThrow(Problems::notFound);
        change.key();
        var wanted = StrictJson.read(change.body(), CalendarBody.class)
                .toYear(year, law)
                .orStays(stored.state());
        return Administration.replace(
                changes,
                change,
                calendars,
                wanted.id(),
                wanted,
                Rule.OnlyAnAdministratorKeepsTheCalendar,
                before -> CalendarFacts.of(before, wanted));
    }

    @Queries({"dryRun"})
    @PostMapping(
            path = "/calendars/import",
            consumes = {MediaType.MULTIPART_FORM_DATA_VALUE, "text/csv", MediaType.TEXT_PLAIN_VALUE})
    ResponseEntity<?> bringIn(Change change, HttpServletRequest request) throws IOException {
        change.key();
        var bytes = Uploads.table(request, change);
        var dryRun = QueryParameters.of(request, "dryRun").flag("dryRun");
        var heading = String.join(",", CalendarCsv.COLUMNS);
        var csv = CalendarCsv.read(Uploads.rows(bytes, Integer.MAX_VALUE), CalendarYear.Origin.ADMINISTRATOR)
                .orElseThrow(() -> Problems.invalid()
                        .at("/file", "dòng đầu phải là: " + heading, "the first line must be: " + heading));
        csv.checkAgainst(law);
        return acts.once(change.withParts(CanonicalHash.sha256(bytes)), () -> {
            Administration.require(change, Rule.OnlyAnAdministratorKeepsTheCalendar);
            var cause = Callers.cause(change, Callers.ADMINISTRATOR);
            return Imported.of(
                    publishing.bringIn(csv.years(), csv.errors(), dryRun, cause),
                    Language.of(request).equals("en"));
        });
    }
}
