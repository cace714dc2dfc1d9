package vn.giaoviec.reporting.projection.board;

import java.util.List;
import java.util.Optional;

/** A page of a list, sorted by deadline (undated last), then id. {@code next} is the place of the last hit of it. */
public record Page(List<Hit> hits, Optional<Place> next) {
    public Page {
        hits = List.copyOf(hits);
    }

    /** A place in the list: the deadline as {@link vn.giaoviec.reporting.projection.Days#code}, and the id. */
    public record Place(int deadline, String id) implements Comparable<Place> {
        @Override
        public int compareTo(Place other) {
            return compareTo(other.deadline, other.id);
        }

        int compareTo(int otherDeadline, String otherId) {
            return deadline == otherDeadline ? id.compareTo(otherId) : Integer.compare(deadline, otherDeadline);
        }
    }
}
