package vn.giaoviec.reporting.adapter.http;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import vn.giaoviec.kit.http.Cursor;
import vn.giaoviec.reporting.projection.board.Page.Place;

/** A place in a list of one day: whatever day it is when the next page is asked for, it is of the same one. */
record ListCursor(String filters, LocalDate asOf, Place after) {
    String encode() {
        return Cursor.encode(List.of(filters, asOf.toString(), String.valueOf(after.deadline()), after.id()));
    }

    /** @throws vn.giaoviec.kit.http.ProblemException 400 for what is no cursor of a list with these filters */
    static ListCursor decode(String text, String filters, LocalDate today) {
        List<String> parts = Cursor.decode(text, 4);
        try {
            LocalDate asOf = LocalDate.parse(parts.get(1));
            Place after = new Place(Integer.parseInt(parts.get(2)), parts.get(3));
            if (parts.get(0).equals(filters) && Asked.askable(asOf, today)) {
                return new ListCursor(filters, asOf, after);
            }
        } catch (DateTimeException | NumberFormatException garbage) {
            // Told below, without repeating what was sent.
        }
        throw Asked.wrong(
                "cursor", "không phải con trỏ của danh sách này", "is not a cursor of this list; start without it");
    }
}
