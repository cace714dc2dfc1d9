package vn.giaoviec.portal.administration;

import java.time.Year;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.giaoviec.portal.page.Again;
import vn.giaoviec.portal.page.NotFound;
import vn.giaoviec.portal.page.Panel;
import vn.giaoviec.portal.page.Sent;
import vn.giaoviec.portal.services.Answer;
import vn.giaoviec.portal.services.Changed;
import vn.giaoviec.portal.services.Sending;
import vn.giaoviec.portal.services.Service;
import vn.giaoviec.portal.services.Services;
import vn.giaoviec.portal.sign.Visit;

/**
 * A year of working days. The service takes a year as a whole: what is sent is the year as it stands, with the one thing
 * changed, under the version that the person saw.
 */
@Controller
final class CalendarPage {
    private static final String PAGE = "/administration/calendar/{year:2[01][0-9]{2}}";
    private static final String CALL = "/calendars/";
    private static final String SET = "set";
    private static final String REMOVE = "remove/";
    private static final String DECIDE = "decide";
    private static final List<String> FIELDS = List.of("date", "kind", "name", "nameEn", "status", "source");

    private final Services services;

    CalendarPage(Services services) {
        this.services = services;
    }

    /** @param year null where the service did not say */
    record Near(int number, CalendarYear year, boolean here) {}

    @GetMapping("/administration/calendar")
    String now() {
        return "redirect:/administration/calendar/" + Year.now(ZoneId.of("Asia/Ho_Chi_Minh"));
    }

    /** @param date the day that is to be edited, if any */
    @GetMapping(PAGE)
    String year(
            Visit visit,
            @PathVariable int year,
            @RequestParam(required = false) String date,
            @RequestParam(required = false) Done done,
            Model page) {
        page.addAttribute("done", done);
        return show(visit, year, date, null, page);
    }

    @PostMapping(PAGE)
    String change(
            Visit visit,
            @PathVariable int year,
            @RequestParam String call,
            @RequestParam UUID key,
            @RequestParam long version,
            @RequestParam MultiValueMap<String, String> values,
            Model page,
            RedirectAttributes redirect) {
        var sent = Form.sent(call, key, version, values);
        if (!(read(visit, year) instanceof Answer.Here<CalendarYear>(var standing, var read))) {
            return show(visit, year, edited(sent), Again.unknown(sent), page);
        }
        var sending = Sending.put(CALL + year, sent.key(), version, request(sent, standing));
        return switch (services.send(visit, Service.DIRECTIVE, sending)) {
            case Changed.Done<Void> done -> {
                redirect.addAttribute("done", Done.CHANGED);
                yield "redirect:/administration/calendar/" + year;
            }
            case Changed.NotHere<Void> nothing -> throw new NotFound();
            case Changed.Refused<Void> refused -> show(visit, year, edited(sent), Again.refused(sent, refused), page);
            case Changed.Unknown<Void> unknown -> show(visit, year, edited(sent), Again.unknown(sent), page);
        };
    }

    private static Map<String, Object> request(Sent sent, CalendarYear standing) {
        if (sent.call().startsWith(REMOVE)) {
            return standing.without(edited(sent));
        }
        return switch (sent.call()) {
            case DECIDE -> standing.decided(Boolean.parseBoolean(sent.said("decided")));
            case SET -> standing.with(day(sent));
            default -> throw new NotFound();
        };
    }

    /** The day that the form was about, or null. */
    private static String edited(Sent sent) {
        return sent.call().startsWith(REMOVE) ? sent.call().substring(REMOVE.length()) : sent.said("date");
    }

    private static Map<String, String> day(Sent sent) {
        var day = new LinkedHashMap<String, String>();
        FIELDS.stream().filter(field -> sent.said(field) != null).forEach(field -> day.put(field, sent.said(field)));
        return day;
    }

    private Answer<CalendarYear> read(Visit visit, int year) {
        return services.get(visit, Service.DIRECTIVE, CALL + year, CalendarYear.class);
    }

    private String show(Visit visit, int number, String date, Again again, Model page) {
        var answer = read(visit, number);
        if (answer instanceof Answer.NotHere<CalendarYear>) {
            throw new NotFound();
        }
        page.addAttribute("number", number);
        page.addAttribute("year", Panel.of(answer));
        page.addAttribute("again", again);
        page.addAttribute("near", near(visit, number, answer));
        page.addAttribute("kinds", CalendarYear.KINDS);
        page.addAttribute("statuses", CalendarYear.STATUSES);
        if (answer instanceof Answer.Here<CalendarYear>(var year, var read)) {
            var edited = year.on(date);
            page.addAttribute("edited", edited);
            page.addAttribute("set", Form.of(again, SET, read.version(), edited == null ? Map.of() : edited.values()));
            page.addAttribute("decide", Form.of(again, DECIDE, read.version(), Map.of()));
            page.addAttribute("remove", Form.of(again, REMOVE + date, read.version(), Map.of()));
        } else if (again != null && again.of(SET)) {
            page.addAttribute("set", Form.of(again, SET, null, Map.of()));
        }
        return "administration/calendar";
    }

    /** The years before and after, as far as the service answers. */
    private List<Near> near(Visit visit, int number, Answer<CalendarYear> looked) {
        return IntStream.rangeClosed(number - 1, number + 2)
                .mapToObj(year ->
                        new Near(year, year == number ? value(looked) : value(read(visit, year)), year == number))
                .filter(near -> near.here() || near.year() != null)
                .toList();
    }

    private static CalendarYear value(Answer<CalendarYear> answer) {
        return answer instanceof Answer.Here<CalendarYear> here ? here.value() : null;
    }
}
